package org.preventionportal.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;

/**
 * Records that an officer is away. The reason is not stored, because it can be about health.
 *
 * @param endsOn the last day of the absence
 * @param deputy the officer who deputises; null if nobody does
 * @param pendingNotification true if those for whom the officer deputises may still have to be notified; otherwise null
 */
public record Absence(
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable PersonId deputy,
        @Nullable Boolean pendingNotification) {

    static Absence create(LocalDate startsOn, LocalDate endsOn, @Nullable PersonId deputy) {
        return new Absence(startsOn, endsOn, deputy, true);
    }

    boolean isPending() {
        return Boolean.TRUE.equals(pendingNotification);
    }

    boolean isOver(LocalDate today) {
        return endsOn.isBefore(today);
    }

    /** Such as on 26 March 2020, or from 1 April 2020 to 30 June 2020. */
    String inWords() {
        return startsOn.equals(endsOn) ? "on " + DateWords.inWords(startsOn) : "from " + DateWords.inWords(days());
    }

    DateRange days() {
        return new DateRange(startsOn, endsOn);
    }
}
