package org.preventionportal.tasks.joining;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.PartnerMembers;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.PartnerMembership;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.queue.TaskChanges;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Lets organisations join a task instead of requesting their own, and leave it again. */
@Service
@Validated
class TaskJoining {

    private final Tasks tasks;
    private final TaskRecords records;
    private final TaskChanges changes;
    private final SimilarTasks similar;
    private final PartnerMembership membership;
    private final RateLimiter limiter;
    private final Clock clock;

    TaskJoining(
            Tasks tasks,
            TaskRecords records,
            TaskChanges changes,
            SimilarTasks similar,
            PartnerMembership membership,
            RateLimiter limiter,
            Clock clock) {
        this.tasks = tasks;
        this.records = records;
        this.changes = changes;
        this.similar = similar;
        this.membership = membership;
        this.limiter = limiter;
        this.clock = clock;
    }

    /**
     * Joins with the words of the draft and deletes the draft. Only a similar task can be joined, so that nobody joins
     * a task that they were not shown. Repeating the mutation after a lost answer or a crash returns the task.
     */
    @PartnerMembers
    public Task join(@Valid JoinTaskInput input, Caller caller) {
        Task task = joined(input, caller).orElseGet(() -> {
            Task joining = joinOnce(input, caller);
            limiter.require(RateLimit.TASK_REQUEST, caller.id().value());
            changes.trySave(joining);
            return ConcurrencyVersions.retry(
                    () -> joined(input, caller).or(() -> tryToJoin(input, caller)), () -> ownDraft(input, caller));
        });
        records.removeDraft(input.draftId());
        return TaskView.of(task, caller);
    }

    private Optional<Task> tryToJoin(JoinTaskInput input, Caller caller) {
        changes.trySave(joinOnce(input, caller));
        return joined(input, caller);
    }

    private Optional<Task> joined(JoinTaskInput input, Caller caller) {
        return tasks.find(input.taskId(), caller)
                .filter(task -> task.coBeneficiaries().stream().anyMatch(own -> isMadeBy(own, input, caller)));
    }

    private static boolean isMadeBy(CoBeneficiary own, JoinTaskInput input, Caller caller) {
        return input.draftId().equals(own.sourceTask()) && own.author().equals(caller.id());
    }

    private Task joinOnce(JoinTaskInput input, Caller caller) {
        Task draft = ownDraft(input, caller);
        Partner partner = membership.active(draft.partnerId(), caller);
        Task task = records.any(input.taskId())
                .filter(found -> !similar.isHidden(found, draft, caller))
                .filter(found -> found.isOn(partner.id()) || similar.isJoinableFor(found, draft, caller))
                .orElseThrow(() -> Refusal.notFound("taskId", "task"));
        return task.join(CoBeneficiary.of(draft, clock.instant()));
    }

    private Task ownDraft(JoinTaskInput input, Caller caller) {
        Task draft = tasks.find(input.draftId(), caller)
                .filter(found -> found.state() == TaskState.DRAFT)
                .orElseThrow(() -> Refusal.notFound("draftId", "draft"));
        return TaskView.requireVersion(draft, input.version(), caller);
    }

    /**
     * Leaves if nothing has changed that the caller sees. What others change meanwhile is no conflict, which would tell
     * of it.
     *
     * @return the task that the caller may not see any more
     */
    @PartnerMembers
    public TaskId leave(@Valid LeaveTaskInput input, Caller caller) {
        Partner partner = membership.asking(input.partnerId(), caller);
        return ConcurrencyVersions.retry(
                () -> {
                    Task task = TaskView.requireVersion(load(input.taskId(), partner, caller), input.version(), caller);
                    boolean isSaved = changes.trySave(task.leave(partner.id(), caller.id(), clock.instant()));
                    return isSaved ? Optional.of(task.id()) : Optional.empty();
                },
                () -> TaskView.of(load(input.taskId(), partner, caller), caller));
    }

    private Task load(TaskId id, Partner partner, Caller caller) {
        return tasks.find(id, caller)
                .filter(found -> TaskView.organisations(found, caller).contains(partner.id())
                        && found.coBeneficiary(partner.id()).isPresent())
                .orElseThrow(() -> Refusal.notFound("taskId", "task"));
    }
}
