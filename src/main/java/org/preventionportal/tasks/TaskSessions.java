package org.preventionportal.tasks;

import java.time.LocalDate;
import java.util.Optional;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.progress.TaskEnding;
import org.preventionportal.tasks.progress.TaskState;

/** Says when people meet for a task, and which of the planned days its end cancels. */
sealed interface TaskSessions permits Task {

    Task task();

    /** The next day on which people meet for it; empty unless an officer is to deliver it. */
    default Optional<LocalDate> nextSession(LocalDate today) {
        return task().isCommitted() ? task().delivery().nextSession(today) : Optional.empty();
    }

    /**
     * Since when it is behind its schedule: its first day if it has not begun by then, or its last day if it goes on.
     * The condition of {@code TaskToDo.RECORD_DELIVERY} finds the same tasks.
     */
    default Optional<LocalDate> behindScheduleSince(LocalDate today) {
        Schedule schedule = task().delivery().schedule();
        if (schedule == null || !task().isCommitted()) {
            return Optional.empty();
        }
        return Optional.of(task().state() == TaskState.ACCEPTED ? schedule.startsOn() : schedule.endsOn())
                .filter(day -> day.isBefore(today));
    }

    /**
     * Whether the end of the task cancels the scheduled session. A course of several days is cancelled by an end before
     * its last day, though some of its days were delivered, unless the work was completed.
     */
    default boolean isCancelled(Schedule schedule) {
        boolean goesOn = endedOn().filter(schedule.endsOn()::isAfter).isPresent();
        return isCancelled(
                schedule.startsOn(), !goesOn && task().delivery().hasDelivered(schedule.startsOn(), schedule.endsOn()));
    }

    /** Whether the end of the task cancels a planned activity. */
    default boolean isCancelled(Activity activity) {
        return isCancelled(activity.date(), activity.isDelivered());
    }

    /** Work up to the day of a completion is done, though nobody may have recorded its numbers. */
    private boolean isCancelled(LocalDate startsOn, boolean isDelivered) {
        boolean isDone = task().state() == TaskState.COMPLETED
                && endedOn().filter(day -> !startsOn.isAfter(day)).isPresent();
        return !task().isCommitted() && !isDelivered && !isDone;
    }

    private Optional<LocalDate> endedOn() {
        return Optional.ofNullable(task().progress().ending()).map(TaskEnding::endedOn);
    }
}
