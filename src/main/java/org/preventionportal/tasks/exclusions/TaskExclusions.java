package org.preventionportal.tasks.exclusions;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.keycloak.PartnerLeads;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.queue.TaskChanges;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Excludes people from a task, and lifts it. Programme managers may exclude everybody but themselves, so that one of
 * them still sees the task. Leads may exclude members of their own organisation, from tasks of that organisation.
 */
@Service
@Validated
class TaskExclusions {

    private final Tasks tasks;
    private final TaskChanges changes;
    private final ExcludablePeople people;
    private final Clock clock;

    TaskExclusions(Tasks tasks, TaskChanges changes, ExcludablePeople people, Clock clock) {
        this.tasks = tasks;
        this.changes = changes;
        this.people = people;
        this.clock = clock;
    }

    @PartnerLeads
    public Task exclude(@Valid ExcludePersonInput input, Caller caller) {
        Task task = load(input.taskId(), input.version(), caller);
        if (input.personId().equals(caller.id())) {
            throw new Refusal(UserError.input(
                    "personId",
                    ErrorCode.NOT_ALLOWED,
                    caller.isManager()
                            ? "You cannot exclude yourself. Ask another programme manager."
                            : "You cannot exclude yourself. Ask a programme manager."));
        }
        var exclusion = Exclusion.of(
                input.personId(),
                people.organisation(input.personId(), task, caller),
                input.reason(),
                caller.id(),
                clock.instant());
        return saved(task.exclude(exclusion), caller);
    }

    /** A lead lifts what leads of the organisation decided, a programme manager everything. */
    @PartnerLeads
    public Task lift(@Valid LiftExclusionInput input, Caller caller) {
        Task task = load(input.taskId(), input.version(), caller);
        return saved(
                task.liftExclusions(
                        input.personId(),
                        people.liftable(input.personId(), task, caller),
                        input.reason(),
                        caller.id(),
                        clock.instant()),
                caller);
    }

    private Task load(TaskId id, long version, Caller caller) {
        Task task = tasks.find(id, caller).orElseThrow(() -> Refusal.notFound("taskId", "task"));
        if (!isManagedBy(task, caller)) {
            throw new Refusal(UserError.input(
                    "taskId",
                    ErrorCode.NOT_ALLOWED,
                    "Only programme managers, and leads of an organisation on the task, can do this."));
        }
        return TaskView.requireVersion(task, version, caller);
    }

    private Task saved(Task changed, Caller caller) {
        return TaskView.of(changes.save(changed, caller), caller);
    }

    /** The exclusions of a task for those who manage them; null for everybody else. */
    @SignedIn
    public @Nullable List<Exclusion> of(Task task, Caller caller) {
        return isManagedBy(task, caller)
                ? task.sharing().exclusions().stream()
                        .filter(exclusion -> exclusion.isManagedBy(caller))
                        .toList()
                : null;
    }

    @SignedIn
    public boolean isManagedBy(Task task, Caller caller) {
        return caller.isManager() || !ExcludablePeople.led(task, caller).isEmpty();
    }
}
