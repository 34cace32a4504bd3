package org.preventionportal.tasks.joining;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.queue.TaskChanges;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Merges requests. It changes two tasks: first the one that stays gets the requesters, while it can still be joined,
 * then the other one ends and names it. After a crash in between an organisation is on both, and merging again
 * completes it. Two officers who merge each request into the other end neither.
 */
@Service
@Validated
class TaskMerging {

    /** The trail has the request that ends under it, and the task that stays beside it. */
    private static final String MERGE = "mergeTask";

    private final OfficerTaskAccess access;
    private final Tasks tasks;
    private final TaskChanges changes;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskMerging(
            OfficerTaskAccess access,
            Tasks tasks,
            TaskChanges changes,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.events = events;
        this.access = access;
        this.tasks = tasks;
        this.changes = changes;
        this.clock = clock;
    }

    @Officers
    public Task merge(@Valid MergeTaskInput input, Caller caller) {
        Task task = access.load(input.taskId(), input.version(), caller);
        Task into = load(input.intoTaskId(), caller);
        Task merged = task.mergeInto(into, input.reason(), input.explanation(), caller.id(), clock.instant());
        if (tryToCarryOver(task, into, caller).isEmpty()) {
            ConcurrencyVersions.retry(
                    () -> tryToCarryOver(task, load(input.intoTaskId(), caller), caller),
                    () -> access.load(task.id(), caller));
        }
        Task ended = changes.save(merged, caller);
        events.publishEvent(AuditEvent.done(caller, MERGE, into.id().value()));
        return ended;
    }

    private Task load(TaskId into, Caller caller) {
        Task task = tasks.find(into, caller).orElseThrow(() -> Refusal.notFound("intoTaskId", "task"));
        access.requireRegion("intoTaskId", task.region(), caller);
        return task;
    }

    private Optional<Task> tryToCarryOver(Task merged, Task into, Caller caller) {
        Task carried = into.carryOver(merged, caller.id(), clock.instant());
        requireManager(carried);
        return changes.trySave(carried) ? Optional.of(carried) : Optional.empty();
    }

    /** The exclusions of both tasks hold afterwards, and together must leave somebody who can lift them. */
    private void requireManager(Task carried) {
        boolean isRestricted =
                carried.sharing().exclusions().stream().anyMatch(exclusion -> exclusion.partner() == null);
        if (isRestricted && directory.managers().stream().allMatch(manager -> carried.excludes(manager.person()))) {
            throw new Refusal(UserError.input(
                    "intoTaskId",
                    ErrorCode.NOT_ALLOWED,
                    "No programme manager could see the merged task. Choose another task."));
        }
    }
}
