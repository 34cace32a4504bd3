package org.preventionportal.tasks.joining;

import jakarta.validation.Valid;
import java.time.Clock;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerMembers;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.Members;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskChanges;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskView;
import org.preventionportal.tasks.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Organisations that join a task instead of requesting their own, and leave it again. */
@Service
@Validated
class TaskJoining {

    private static final int MOST_TRIES = 10;

    private final Tasks tasks;
    private final TaskChanges changes;
    private final Members members;
    private final Clock clock;

    TaskJoining(Tasks tasks, TaskChanges changes, Members members, Clock clock) {
        this.tasks = tasks;
        this.changes = changes;
        this.members = members;
        this.clock = clock;
    }

    /** There is no version to send, since whoever joins has not seen the task; a faster change is taken as it is. */
    @PartnerMembers
    public Task join(@Valid JoinTaskInput input, Caller caller) {
        if (input.reach().people() == 0) {
            throw new Refusal(
                    UserError.input("reach", ErrorCode.REQUIRED, "Say how many more people this would reach."));
        }
        Partner partner = members.asking(input.partnerId(), caller);
        var organisation = input.toOrganisation(partner, caller, clock.instant());
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Task task = tasks.any(input.taskId())
                    .filter(found -> found.isOn(partner.id()) || found.state().isJoinable())
                    .orElseThrow(() -> Refusal.notFound("taskId", "task"));
            if (changes.trySave(task.join(organisation))) {
                break;
            }
        }
        return tasks.find(input.taskId(), caller)
                .map(task -> TaskView.of(task, caller))
                .orElseThrow(() -> new Refusal(UserError.general(ErrorCode.CONFLICT, "This is busy. Try again.")));
    }

    /** @return which task is no longer the caller's to see */
    @PartnerMembers
    public TaskId leave(@Valid LeaveTaskInput input, Caller caller) {
        Partner partner = members.asking(input.partnerId(), caller);
        Task task = load(input.taskId(), partner, caller);
        if (!task.isVersion(input.version())
                || !changes.trySave(task.leave(partner.id(), caller.id(), clock.instant()))) {
            throw Refusal.conflict(TaskView.of(load(input.taskId(), partner, caller), caller));
        }
        return task.id();
    }

    private Task load(TaskId id, Partner partner, Caller caller) {
        return tasks.find(id, caller)
                .filter(found -> found.coBeneficiary(partner.id()).isPresent())
                .orElseThrow(() -> Refusal.notFound("taskId", "task"));
    }
}
