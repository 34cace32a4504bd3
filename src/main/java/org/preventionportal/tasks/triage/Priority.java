package org.preventionportal.tasks.triage;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.preventionportal.tasks.priority.QueuePosition;

/**
 * Shows the position of a task in the queue as far as the caller may see it. Its factors are explained by
 * {@link Priorities} only where they are asked for.
 *
 * @param isFull whether the caller may see the numbers
 */
record Priority(Task task, QueuePosition position, boolean isFull) {

    /** Null for a task that has no position in the queue. */
    static @Nullable Priority of(Task task, Caller caller) {
        QueuePosition position = task.queuePosition();
        return position == null ? null : new Priority(task, position, caller.isDeliveryStaff());
    }

    /** The weighted sum, 0 to 100; null for partners. */
    public @Nullable Double points() {
        return isFull ? position.points() : null;
    }

    /** What the queue is ordered by; null for partners. */
    public @Nullable Double rankPoints() {
        return isFull ? position.rankPoints() : null;
    }

    /** The version of the weights; null for partners. */
    public @Nullable Integer policyVersion() {
        return isFull ? position.score().policy() : null;
    }

    /** Shown to everybody; its reason is for officers and programme managers only. */
    public @Nullable PriorityOverride override() {
        return position.override();
    }

    @Override
    public int hashCode() {
        return task.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
