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

    static Progress begin(TaskState state, Act act) {
        return new Progress(state, act.at(), null, null, null, null, List.of(Change.of(act, null, state)));
    }

    Progress move(TaskState to, Act act) {
        if (!state.mayBecome(to)) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "This cannot be done to a task that is %s."
                            .formatted(state.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
        }
        return noted(to, act, null);
    }

    /** Something happened that leaves the state, and the day of a deferral, as they are. */
    Progress note(Act act) {
        return noted(state, act, deferredUntil);
    }

    private Progress noted(TaskState to, Act act, @Nullable LocalDate until) {
        List<Change> changes = Stream.concat(history.stream(), Stream.of(Change.of(act, state, to)))
                .toList();
        return new Progress(to, act.at(), requestedAt, officer, acceptedOn, until, changes);
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

    Progress until(LocalDate day) {
        return new Progress(state, updatedAt, requestedAt, officer, acceptedOn, day, history);
    }
}
