package org.preventionportal.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.delivery.Activity;
import org.preventionportal.tasks.delivery.Delivery;
import org.preventionportal.tasks.delivery.Schedule;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskAction;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;

/** What officers do to a task that was accepted. */
sealed interface DeliveryTransitions permits Task {

    Task task();

    default Task schedule(Schedule schedule, PersonId by, Instant at) {
        requireUnderWay();
        return delivered(task().delivery().scheduled(schedule), TaskAction.of(Action.SCHEDULED, by, at));
    }

    default Task start(PersonId by, Instant at) {
        return task().move(TaskState.IN_PROGRESS, TaskAction.of(Action.STARTED, by, at));
    }

    default Task record(Activity activity) {
        requireUnderWay();
        if (task().state() == TaskState.ACCEPTED && activity.isDelivered()) {
            throw Task.wrongState("Start the task first; then record what was done.");
        }
        if (task().delivery().activities().size() >= Delivery.MAX_ACTIVITIES) {
            throw Task.wrongState(
                    "A task holds %d activities. Record the rest as a follow-up.".formatted(Delivery.MAX_ACTIVITIES));
        }
        return delivered(
                task().delivery().with(activity),
                TaskAction.of(Action.ACTIVITY_RECORDED, activity.recordedBy(), activity.recordedAt()));
    }

    /** A figure may turn out wrong after the end too. */
    default Task amend(Activity amended, String reason, PersonId by, Instant at) {
        Task next = delivered(
                task().delivery().amended(amended),
                TaskAction.of(Action.ACTIVITY_AMENDED, by, at).saying(reason));
        if (task().state() == TaskState.ACCEPTED && amended.isDelivered()) {
            throw Task.wrongState("Start the task first; then record what was done.");
        }
        if (task().state() == TaskState.COMPLETED && !next.delivery().hasDelivered()) {
            throw Task.wrongState("A completed task keeps what was delivered. Set the figure to 0 instead.");
        }
        return next;
    }

    private Task delivered(Delivery next, TaskAction action) {
        return task().with(next).note(action.changing(task().delivery().facts(), next.facts()));
    }

    default Task complete(PersonId by, Instant at) {
        if (task().state() == TaskState.IN_PROGRESS && !task().delivery().hasDelivered()) {
            throw Task.wrongState("Record what was done, and whom it reached, before you complete the task.");
        }
        return task().move(TaskState.COMPLETED, TaskAction.of(Action.COMPLETED, by, at));
    }

    default Task notComplete(NotCompletedReason reason, @Nullable String text, PersonId by, Instant at) {
        return task().move(
                        TaskState.NOT_COMPLETED,
                        TaskAction.of(Action.NOT_COMPLETED, by, at).because(reason, text));
    }

    private void requireUnderWay() {
        if (!TaskState.COMMITTED.contains(task().state())) {
            throw Task.wrongState("Only a task that is accepted or in progress is delivered.");
        }
    }
}
