package org.preventionportal.tasks.triage;

import java.time.Instant;
import java.util.Optional;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Describes a request that entered the queue, for the first time or again.
 *
 * @param occurredAt when it entered the queue
 */
record Arrival(TaskId task, Region region, Instant occurredAt) {

    /** The last time that the task entered the queue; empty if it never did. */
    static Optional<Arrival> last(Task task) {
        return task.history().reversed().stream()
                .filter(entry -> entry.toState() == TaskState.REQUESTED && entry.fromState() != TaskState.REQUESTED)
                .findFirst()
                .map(entry -> new Arrival(task.id(), task.region(), entry.occurredAt()));
    }
}
