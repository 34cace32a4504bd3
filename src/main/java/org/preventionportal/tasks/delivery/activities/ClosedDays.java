package org.preventionportal.tasks.delivery.activities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/** Knows the days whose figures have been reported and must not change any more. */
public interface ClosedDays {

    /** The closed periods that share a day with these days. */
    List<DateRange> within(DateRange days);

    /** Those of the days that lie in a closed period, read at once. */
    default Set<LocalDate> closed(Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return Set.of();
        }
        List<DateRange> closed = within(new DateRange(Collections.min(days), Collections.max(days)));
        return days.stream()
                .filter(day -> closed.stream().anyMatch(period -> period.contains(day)))
                .collect(Collectors.toSet());
    }

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
