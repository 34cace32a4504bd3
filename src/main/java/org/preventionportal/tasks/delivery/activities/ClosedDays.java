package org.preventionportal.tasks.delivery.activities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
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

    /** The closed periods of any of these days. */
    default List<DateRange> around(Collection<LocalDate> days) {
        return days.isEmpty()
                ? List.of()
                : within(new DateRange(Collections.min(days), Collections.max(days))).stream()
                        .filter(period -> days.stream().anyMatch(day -> period.contains(new DateRange(day, day))))
                        .toList();
    }

    /** @throws Refusal at the field if work of that day would change the figures of a closed period */
    default void requireOpen(String field, LocalDate day) {
        requireOpen(field, List.of(day));
    }

    /** @throws Refusal at the field if work of one of these days would change the figures of a closed period */
    default void requireOpen(String field, Collection<LocalDate> days) {
        around(days).stream().findFirst().ifPresent(period -> {
            throw new Refusal(UserError.input(field, ErrorCode.WRONG_STATE, problem(period)));
        });
    }

    /** Says why the figures of a closed period do not change, and what to do. */
    static String problem(DateRange closed) {
        return "The period from %s to %s is closed, so its figures cannot change. Ask a programme manager to reopen it."
                .formatted(DateWords.inWords(closed.startsOn()), DateWords.inWords(closed.endsOn()));
    }
}
