package org.preventionportal.tasks.joining;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Refusal;
import org.preventionportal.tasks.Staff;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskChanges;
import org.preventionportal.tasks.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Merging of requests. It changes two tasks: first the one that goes, which says where to; then the one that stays, onto
 * which the requesters are carried over, each with its own words. A crash in between is mended by the timer.
 */
@Service
@Validated
class TaskMerging {

    private static final Logger log = LoggerFactory.getLogger(TaskMerging.class);
    private static final int MOST_TRIES = 10;

    private final Staff staff;
    private final Tasks tasks;
    private final TaskChanges changes;
    private final Clock clock;

    TaskMerging(Staff staff, Tasks tasks, TaskChanges changes, Clock clock) {
        this.staff = staff;
        this.tasks = tasks;
        this.changes = changes;
        this.clock = clock;
    }

    @Officers
    public Task merge(@Valid MergeTaskInput input, Caller caller) {
        Task task = staff.load(input.taskId(), input.version(), caller);
        Task into = tasks.find(input.intoTaskId(), caller).orElseThrow(() -> Refusal.notFound("intoTaskId", "task"));
        Task merged = changes.save(
                task.mergeInto(into, input.reason(), input.explanation(), caller.id(), clock.instant()), caller);
        carryOver(merged, caller.id());
        return merged;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void carryOverTheRest() {
        tasks.notCarriedOver().forEach(merged -> carryOver(merged, PersonId.SERVICE));
    }

    private void carryOver(Task merged, PersonId by) {
        var merger = merged.merger();
        for (int tries = 0; merger != null && tries < MOST_TRIES; tries++) {
            Task into = tasks.any(merger.into()).orElseThrow();
            if (changes.trySave(into.carryOver(merged, by, clock.instant()))) {
                tasks.carriedOver(merged.id());
                return;
            }
        }
        log.warn("{} could not be carried over at once", merged.id());
    }
}
