package org.preventionportal.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.Change.Action;

/**
 * How far a task has come. {@link #move} is the only way from one state to another, and leaves its entry in the history.
 *
 * @param requestedAt since when it waits for a decision; kept through questions and deferrals
 * @param officer who delivers it
 * @param acceptedOn the day from which it counts as work given to its region
 * @param deferredUntil the day on which a deferred request comes back
 */
public record Progress(
        TaskState state,
        Instant updatedAt,
        @Nullable Instant requestedAt,
        @Nullable PersonId officer,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate deferredUntil,
        List<Change> history) {

    static Progress begin(TaskState state, Action action, PersonId by, Instant at) {
        return new Progress(
                state, at, null, null, null, null, List.of(new Change(action, by, at, null, state, null, null)));
    }

    Progress move(
            TaskState to, Action action, PersonId by, Instant at, @Nullable String reason, @Nullable String text) {
        if (!state.mayBecome(to)) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "This cannot be done to a task that is %s."
                            .formatted(state.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
        }
        return noted(to, action, by, at, reason, text);
    }

    /** Something happened that leaves the state as it is. */
    Progress note(Action action, PersonId by, Instant at, @Nullable String text) {
        return noted(state, action, by, at, null, text);
    }

    private Progress noted(
            TaskState to, Action action, PersonId by, Instant at, @Nullable String reason, @Nullable String text) {
        var change = new Change(action, by, at, state, to, reason, text);
        List<Change> changes =
                Stream.concat(history.stream(), Stream.of(change)).toList();
        return new Progress(to, at, requestedAt, officer, acceptedOn, null, changes);
    }

    Progress touched(Instant at) {
        return new Progress(state, at, requestedAt, officer, acceptedOn, deferredUntil, history);
    }

    Progress requested(Instant at) {
        return new Progress(state, updatedAt, at, officer, acceptedOn, deferredUntil, history);
    }

    Progress givenTo(PersonId officer, LocalDate since) {
        return new Progress(state, updatedAt, requestedAt, officer, since, deferredUntil, history);
    }

    Progress until(@Nullable LocalDate day) {
        return new Progress(state, updatedAt, requestedAt, officer, acceptedOn, day, history);
    }
}
