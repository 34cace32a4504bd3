package org.preventionportal.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Records that an officer is away. The reason is not stored, because it can be about health.
 *
 * @param endsOn the last day of the absence
 * @param deputy the officer who deputises; null if nobody does
 */
public record Absence(
        LocalDate startsOn, LocalDate endsOn, @Nullable PersonId deputy) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    boolean overlaps(Absence other) {
        return !startsOn.isAfter(other.endsOn) && !other.startsOn.isAfter(endsOn);
    }
}
