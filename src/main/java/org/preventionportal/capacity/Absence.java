package org.preventionportal.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.DateRange;

/**
 * Records that an officer is away. The reason is not stored, because it can be about health.
 *
 * @param endsOn the last day of the absence
 * @param deputy the officer who deputises; null if nobody does
 */
public record Absence(
        LocalDate startsOn, LocalDate endsOn, @Nullable PersonId deputy) {

    DateRange days() {
        return new DateRange(startsOn, endsOn);
    }
}
