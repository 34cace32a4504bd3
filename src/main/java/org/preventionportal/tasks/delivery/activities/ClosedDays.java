package org.preventionportal.tasks.delivery.activities;

import java.time.LocalDate;
import java.util.Optional;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.DateWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/** Knows the days whose figures have been reported and must not change any more. */
public interface ClosedDays {

    /** The closed period that the day is in. */
    Optional<DateRange> around(LocalDate day);

    /** @throws Refusal at the field if work of that day would change the figures of a closed period */
    default void requireOpen(String field, LocalDate day) {
        around(day).ifPresent(period -> {
            throw new Refusal(UserError.input(
                    field,
                    ErrorCode.WRONG_STATE,
                    "The period from %s to %s is closed, so its figures cannot change. Ask a programme manager to reopen it."
                            .formatted(DateWords.inWords(period.startsOn()), DateWords.inWords(period.endsOn()))));
        });
    }
}
