package org.preventionportal.tasks.delivery.activities;

import java.time.LocalDate;
import java.util.List;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.DateWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/** Knows the days whose figures have been reported and must not change any more. */
public interface ClosedDays {

    /** The closed periods that share a day with these days. */
    List<DateRange> within(DateRange days);

    /** @throws Refusal at the field if work of that day would change the figures of a closed period */
    default void requireOpen(String field, LocalDate day) {
        requireOpen(field, new DateRange(day, day));
    }

    /** @throws Refusal at the field if work of these days would change the figures of a closed period */
    default void requireOpen(String field, DateRange days) {
        within(days).stream().findFirst().ifPresent(period -> {
            throw new Refusal(UserError.input(field, ErrorCode.WRONG_STATE, problem(period)));
        });
    }

    /** Says why the figures of a closed period do not change, and what to do. */
    static String problem(DateRange closed) {
        return "The period from %s is closed, so its figures cannot change. Ask a programme manager to reopen it."
                .formatted(DateWords.inWords(closed));
    }
}
