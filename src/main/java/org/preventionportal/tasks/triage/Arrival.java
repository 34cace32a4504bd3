package org.preventionportal.tasks.triage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Exclusion;

/**
 * Describes a request that entered the queue, for the first time or again.
 *
 * @param occurredAt when it entered the queue
 * @param exclusions who must not see it
 */
record Arrival(TaskId task, Region region, Instant occurredAt, List<Exclusion> exclusions) {

    /** The last time that the task entered the queue; empty if it never did. */
    static Optional<Arrival> last(Task task) {
        return task.history().reversed().stream()
                .filter(entry -> entry.toState() == TaskState.REQUESTED && entry.fromState() != TaskState.REQUESTED)
                .findFirst()
                .map(entry -> new Arrival(
                        task.id(),
                        task.region(),
                        entry.occurredAt(),
                        task.sharing().exclusions()));
    }

    boolean isVisibleTo(PersonId person) {
        return exclusions.stream().noneMatch(exclusion -> exclusion.excludes(person));
    }

    /** By task and time: an exclusion does not make it another arrival. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Arrival arrival && arrival.task.equals(task) && arrival.occurredAt.equals(occurredAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(task, occurredAt);
    }
}
