package org.preventionportal.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.progress.TaskEnding;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
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

    /** When the scheduled session was before the entry at a place of the history; empty if there was no schedule. */
    default Optional<Schedule> scheduleBefore(int entry) {
        List<FieldChange> changes = changesSince(entry, Action.SCHEDULED, Action.SCHEDULE_REMOVED);
        return Schedule.before(task().delivery().schedule(), changes);
    }

    /** Whether an activity that was recorded does not take place. */
    default boolean wasCancelled(String activity) {
        return changesSince(0, Action.ACTIVITY_CANCELLED).stream().anyMatch(change -> activity.equals(change.partId()));
    }

    /** What such entries changed, the latest first. */
    private List<FieldChange> changesSince(int entry, Action... actions) {
        List<TaskHistoryEntry> entries = task().history();
        return entries.subList(entry, entries.size()).reversed().stream()
                .filter(later -> List.of(actions).contains(later.action()))
                .flatMap(later -> later.fieldChanges().stream())
                .toList();
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

    /** Whether the end of the task cancels a session of which only the day is known, on the day of the end or later. */
    default boolean isCancelledOn(LocalDate day) {
        return endedOn().filter(ended -> !day.isBefore(ended)).isPresent()
                && isCancelled(day, task().delivery().hasDelivered(day, day));
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
