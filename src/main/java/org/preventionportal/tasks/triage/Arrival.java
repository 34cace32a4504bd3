package org.preventionportal.tasks.triage;

import java.time.Instant;
import java.util.Optional;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskState;

/**
 * A request that came into the queue, for the first time or once more.
 *
 * @param at when
 */
record Arrival(TaskId task, Region region, Instant occurredAt) {

    /** The last time that it did; empty for one that never was there. */
    static Optional<Arrival> last(Task task) {
        return task.history().reversed().stream()
                .filter(entry -> entry.toState() == TaskState.REQUESTED && entry.fromState() != TaskState.REQUESTED)
                .findFirst()
                .map(entry -> new Arrival(task.id(), task.region(), entry.occurredAt()));
    }
}
