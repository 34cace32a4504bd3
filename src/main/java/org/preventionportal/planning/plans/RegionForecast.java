package org.preventionportal.planning.plans;

import java.util.Arrays;
import java.util.List;
import org.preventionportal.access.Region;
import org.preventionportal.planning.effort.Days;

/**
 * Shows what a region has had in the last 90 days and has free, before and after a plan.
 *
 * @param taskCountBefore accepted in the last 90 days
 */
record RegionForecast(
        Region region,
        int taskCountBefore,
        int taskCountAfter,
        int percentAfter,
        boolean isColdSpotBefore,
        boolean isColdSpotAfter,
        double freeDaysBefore,
        double freeDaysAfter) {

    /** Every single region, in the order of the regions. */
    static List<RegionForecast> of(PlanSituation before, PlanSituation after) {
        return Arrays.stream(Region.values())
                .filter(region -> region != Region.NATIONAL)
                .map(region -> new RegionForecast(
                        region,
                        before.spread().inRegion(region),
                        after.spread().inRegion(region),
                        after.spread().percentIn(region),
                        before.spread().isColdSpot(region),
                        after.spread().isColdSpot(region),
                        Days.round(before.freeDays(region)),
                        Days.round(after.freeDays(region))))
                .toList();
    }
}
