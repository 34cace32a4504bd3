package org.preventionportal.tasks.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/**
 * Records how far a task has come. {@link #move} is the only way from one state to another, and adds an entry to the
 * history.
 *
 * @param requestedAt when the request was sent; unchanged by questions and deferrals
 * @param officer the officer who delivers the task
 * @param acceptedOn the day from which it counts as work given to its region
 * @param deferredUntil the day on which a deferred request returns to the queue
 * @param ending null until the task has ended
 * @param clock the clock of the response targets
 * @param pendingNotificationFrom the first entry of the history that no notification was sent about; null if there is
 *     none
 */
public record Progress(
        TaskState state,
        Instant updatedAt,
        @Nullable Instant requestedAt,
        @Nullable PersonId officer,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate deferredUntil,
        @Nullable TaskEnding ending,
        ServiceClock clock,
        @Nullable Integer pendingNotificationFrom,
        List<TaskHistoryEntry> history) {

    public Progress {
        history = Objects.requireNonNullElse(history, List.of()); // a list need not read it
    }

    public static Progress begin(TaskState state, TaskAction action) {
        return new Progress(
                state,
                action.occurredAt(),
                null,
                null,
                null,
                null,
                null,
                ServiceClock.NOT_STARTED,
                state == TaskState.DRAFT ? null : 0,
                List.of(action.entry(null, state)));
    }

    public Progress move(TaskState to, TaskAction action) {
        if (!state.mayBecome(to)) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "This cannot be done to a task that is %s.".formatted(EnumWords.of(state))));
        }
        if (to.isEnd() && to != TaskState.COMPLETED && action.reason() == null) {
            throw new IllegalArgumentException("No ending without a reason");
        }
        return noted(to, action, null);
    }

    /** Adds an entry that changes neither the state nor the day of a deferral. */
    public Progress note(TaskAction action) {
        return noted(state, action, deferredUntil);
    }

    private Progress noted(TaskState to, TaskAction action, @Nullable LocalDate until) {
        if (history.isEmpty()) {
            throw new IllegalStateException("A task that was read without its history cannot be changed");
        }
        LocalDate day = LondonTime.day(action.occurredAt());
        boolean ticks = to != state || action.action() == TaskHistoryEntry.Action.ACKNOWLEDGED;
        return new Progress(
                to,
                action.occurredAt(),
                requestedAt,
                officer,
                acceptedOn,
                until,
                to.isEnd() && ending == null ? new TaskEnding(day, action.reason(), null) : ending,
                ticks ? clock.after(state, to, day) : clock,
                pendingNotificationFrom == null ? Integer.valueOf(history.size()) : pendingNotificationFrom,
                Stream.concat(history.stream(), Stream.of(action.entry(state, to)))
                        .toList());
    }

    public Progress touched(Instant at) {
        return new Progress(
                state,
                at,
                requestedAt,
                officer,
                acceptedOn,
                deferredUntil,
                ending,
                clock,
                pendingNotificationFrom,
                history);
    }

    public Progress requested(Instant at) {
        return new Progress(
                state,
                updatedAt,
                at,
                officer,
                acceptedOn,
                deferredUntil,
                ending,
                clock,
                pendingNotificationFrom,
                history);
    }

    public Progress assignedTo(PersonId officer, LocalDate since) {
        return new Progress(
                state,
                updatedAt,
                requestedAt,
                officer,
                since,
                deferredUntil,
                ending,
                clock,
                pendingNotificationFrom,
                history);
    }

    public Progress until(LocalDate day) {
        return new Progress(
                state,
                updatedAt,
                requestedAt,
                officer,
                acceptedOn,
                day,
                ending,
                clock,
                pendingNotificationFrom,
                history);
    }

    /** Names the resource for which the request was declined. */
    public Progress metBy(ResourceId resource) {
        return with(ending == null ? null : new TaskEnding(ending.endedOn(), ending.reason(), resource));
    }

    /** Sets the day to which the ending belongs, where it was recorded on a later one. */
    public Progress endedOn(LocalDate day) {
        return with(ending == null ? null : new TaskEnding(day, ending.reason(), ending.metByResource()));
    }

    private Progress with(@Nullable TaskEnding next) {
        return new Progress(
                state,
                updatedAt,
                requestedAt,
                officer,
                acceptedOn,
                deferredUntil,
                next,
                clock,
                pendingNotificationFrom,
                history);
    }

    /** Marks the whole history as notified. */
    public Progress notified() {
        return new Progress(
                state, updatedAt, requestedAt, officer, acceptedOn, deferredUntil, ending, clock, null, history);
    }

    /** Leaves out the response targets and the date of the request, for an organisation that joined. */
    public Progress seenByOthers(List<TaskHistoryEntry> changes, Instant changedAt) {
        return new Progress(
                state,
                changedAt,
                null,
                officer,
                acceptedOn,
                deferredUntil,
                ending,
                ServiceClock.NOT_STARTED,
                pendingNotificationFrom,
                changes);
    }
}
