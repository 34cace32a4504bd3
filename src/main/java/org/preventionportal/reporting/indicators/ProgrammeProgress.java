package org.preventionportal.reporting.indicators;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;

/**
 * Says how far the programme is in a period.
 *
 * @param percentOver how much of the period is over, from 0 to 100
 * @param targetCount how many tasks are to be completed in it; null if none is set
 * @param onCourseCount how many of them would be completed by now at an even pace; null if no target is set
 * @param completedCount tasks
 * @param declinedForCapacityCount requests that were declined because the region had no capacity
 */
record ProgrammeProgress(
        DateRange days,
        int percentOver,
        @Nullable Integer targetCount,
        @Nullable Integer onCourseCount,
        int completedCount,
        int declinedForCapacityCount) {

    /** @param today counts as over */
    static ProgrammeProgress of(
            DateRange days, LocalDate today, @Nullable Integer target, int completed, int declinedForCapacity) {
        long length = ChronoUnit.DAYS.between(days.startsOn(), days.endsOn()) + 1;
        long over = Math.clamp(ChronoUnit.DAYS.between(days.startsOn(), today) + 1, 0, length);
        return new ProgrammeProgress(
                days,
                Math.toIntExact(100 * over / length),
                target,
                target == null ? null : Math.toIntExact(Math.round((double) target * over / length)),
                completed,
                declinedForCapacity);
    }
}
