package org.preventionportal.reporting.indicators;

import java.time.Instant;
import java.util.List;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.tasks.indicators.IndicatorScope;

/**
 * Holds what the programme did in each month or quarter of a period.
 *
 * @param regions empty for a part of the programme in one region
 */
record ProgrammeTrend(
        TrendStep step, IndicatorScope scope, Instant asOf, List<TrendPoint> points, List<RegionTrend> regions) {

    /**
     * Counts one month or quarter.
     *
     * @param isClosed whether the days belong to a period that a manager has closed
     * @param isOver whether its last day has passed
     * @param youngPeople suppressed if the reader has not asked for them
     */
    public record TrendPoint(
            DateRange days,
            boolean isClosed,
            boolean isOver,
            int requestedCount,
            int completedCount,
            DisclosedNumber professionals,
            DisclosedNumber youngPeople,
            DisclosedNumber other) {}

    /** Holds one number for each point, in the order of the points. */
    public record RegionTrend(
            Region region,
            List<Integer> requestedCounts,
            List<Integer> completedCounts,
            List<Integer> professionalCounts) {}
}
