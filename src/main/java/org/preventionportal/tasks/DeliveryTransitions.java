package org.preventionportal.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.Delivery;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskAction;
import org.preventionportal.tasks.progress.TaskEnding;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;

/** Lists the transitions of a task that was accepted. */
sealed interface DeliveryTransitions permits Task {

    String COMPLETED_ON = "completedOn";
    String ENDED_ON = "endedOn";

    Task task();

    /**
     * @param schedule null removes it, unless its session is planned as an activity, too, which would stay in calendars
     */
    default Task schedule(@Nullable Schedule schedule, PersonId actor, Instant at) {
        requireUnderWay();
        if (schedule == null && task().delivery().hasPlannedSession()) {
            throw Task.wrongState(
                    "An activity is planned for the day of the session. Cancel it or give it another day first.");
        }
        Action action = schedule == null ? Action.SCHEDULE_REMOVED : Action.SCHEDULED;
        return delivered(task().delivery().scheduled(schedule), TaskAction.of(action, actor, at));
    }

    default Task start(PersonId actor, Instant at) {
        return task().move(TaskState.IN_PROGRESS, TaskAction.of(Action.STARTED, actor, at));
    }

    default Task record(Activity activity) {
        return record(activity, null);
    }

    /** @param reason why it is recorded so late; required after the completion of the task */
    default Task record(Activity activity, @Nullable String reason) {
        requireReason(reason);
        if (task().state() != TaskState.COMPLETED) {
            requireUnderWay();
        } else if (!activity.isDelivered()) {
            throw Task.wrongState("The task is completed. Record only what was delivered, or record a follow-up task.");
        }
        if (task().state() == TaskState.ACCEPTED && activity.isDelivered()) {
            throw Task.wrongState("Start the task before you record a delivered activity.");
        }
        if (task().delivery().activities().size() >= Delivery.MAX_ACTIVITIES) {
            throw new Refusal(UserError.general(
                    ErrorCode.FULL,
                    "A task holds %d activities. Record the rest as a follow-up.".formatted(Delivery.MAX_ACTIVITIES)));
        }
        if (task().wasCancelled(activity.id())) {
            throw Task.wrongState("This activity was cancelled. Use a new key to record it again.");
        }
        return delivered(
                task().delivery().with(activity),
                TaskAction.of(Action.ACTIVITY_RECORDED, activity.updatedBy(), activity.updatedAt())
                        .saying(reason));
    }

    /** @throws Refusal if the task is completed and nothing says why an activity is recorded so late */
    default void requireReason(@Nullable String reason) {
        if (task().state() == TaskState.COMPLETED && reason == null) {
            throw new Refusal(UserError.input(
                    "reason", ErrorCode.REQUIRED, "Enter why the activity is recorded after the task was completed."));
        }
    }

    /** Amends an activity, after the end of the task too, since a number may turn out wrong later. */
    default Task amend(Activity amended, String reason, PersonId actor, Instant at) {
        Task next = delivered(
                task().delivery().amended(amended),
                TaskAction.of(Action.ACTIVITY_AMENDED, actor, at).saying(reason));
        if (task().state() == TaskState.ACCEPTED && amended.isDelivered()) {
            throw Task.wrongState("Start the task before you record a delivered activity.");
        }
        if (task().state() == TaskState.COMPLETED && !next.delivery().hasDelivered()) {
            throw Task.wrongState("A completed task needs a delivered activity. Set the number to 0 instead.");
        }
        return next;
    }

    /** Cancels an activity that does not take place. What was delivered stays: it counts. */
    default Task cancel(Activity activity, String reason, PersonId actor, Instant at) {
        requireUnderWay();
        if (activity.hasNumbers()) {
            throw Task.wrongState(
                    "People reached or potential reach are recorded for this activity. Amend it instead.");
        }
        return delivered(
                task().delivery().without(activity),
                TaskAction.of(Action.ACTIVITY_CANCELLED, actor, at).saying(reason));
    }

    private Task delivered(Delivery next, TaskAction action) {
        return task().with(next).note(action.withChanges(task().delivery().changesTo(next)));
    }

    /** @param completedOn when the work was done, which may be long before it is recorded */
    default Task complete(LocalDate completedOn, PersonId actor, Instant at) {
        Optional<LocalDate> last = task().delivery().lastDelivered();
        if (task().state() == TaskState.IN_PROGRESS && last.isEmpty()) {
            throw Task.wrongState("Record a delivered activity and the people reached before you complete the task.");
        }
        TaskAction completed = TaskAction.of(Action.COMPLETED, actor, at);
        LocalDate today = Task.day(at);
        Task next = task().move(
                        TaskState.COMPLETED,
                        completedOn.equals(today) ? completed : completed.changing(COMPLETED_ON, null, completedOn));
        requireAfterWork(COMPLETED_ON, completedOn, today);
        return next.with(next.progress().endedOn(completedOn));
    }

    /** Work that never began ends on the day on which it was accepted at the earliest. */
    private void requireAfterWork(String field, LocalDate endedOn, LocalDate today) {
        Optional<LocalDate> delivered = task().delivery().lastDelivered();
        Optional<LocalDate> begun =
                delivered.or(() -> Optional.ofNullable(task().progress().acceptedOn()));
        if (endedOn.isAfter(today) || begun.filter(endedOn::isBefore).isPresent()) {
            throw new Refusal(UserError.input(
                    field,
                    ErrorCode.OUT_OF_RANGE,
                    delivered.isPresent()
                            ? "Choose the day of the last delivered activity, or a later day up to today."
                            : "Choose the day on which the task was accepted, or a later day up to today."));
        }
    }

    /** Corrects the day on which the work was completed or given up, and so the period in which the task counts. */
    default Task amendCompletion(LocalDate endedOn, String reason, PersonId actor, Instant at) {
        LocalDate before = requireEndedOn();
        requireAfterWork(COMPLETED_ON, endedOn, Task.day(at));
        if (endedOn.equals(before)) {
            throw new Refusal(
                    UserError.input(COMPLETED_ON, ErrorCode.INVALID, "This day is recorded already. Choose another."));
        }
        Task next = task().note(TaskAction.of(Action.COMPLETION_AMENDED, actor, at)
                .saying(reason)
                .changing(task().state() == TaskState.COMPLETED ? COMPLETED_ON : ENDED_ON, before, endedOn));
        return next.with(next.progress().endedOn(endedOn));
    }

    /** @throws Refusal unless the work was completed or given up */
    default LocalDate requireEndedOn() {
        TaskEnding ending = task().progress().ending();
        if (!TaskState.DELIVERY_ENDED.contains(task().state()) || ending == null) {
            throw Task.wrongState("The task is neither completed nor closed.");
        }
        return ending.endedOn();
    }

    /** @param endedOn when the work was given up, which may be long before it is recorded */
    default Task notComplete(
            NotCompletedReason reason, @Nullable String text, LocalDate endedOn, PersonId actor, Instant at) {
        TaskAction ended = TaskAction.of(Action.NOT_COMPLETED, actor, at).because(reason, text);
        LocalDate today = Task.day(at);
        Task next = task().move(
                        TaskState.NOT_COMPLETED,
                        endedOn.equals(today) ? ended : ended.changing(ENDED_ON, null, endedOn));
        requireAfterWork(ENDED_ON, endedOn, today);
        return next.with(next.progress().endedOn(endedOn));
    }

    private void requireUnderWay() {
        if (!TaskState.COMMITTED.contains(task().state())) {
            throw Task.wrongState("This can be done only to a task that is accepted or in progress.");
        }
    }
}
