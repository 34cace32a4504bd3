package org.preventionportal.planning.plans;

import java.util.Arrays;
import java.util.List;
import org.preventionportal.access.Region;
import org.preventionportal.planning.effort.Days;
import org.preventionportal.planning.quarter.OfficerLoad;

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
                        freeDays(before, region),
                        freeDays(after, region)))
                .toList();
    }

    private static double freeDays(PlanSituation situation, Region region) {
        return Days.round(situation.loads().stream()
                .filter(load -> load.regions().contains(region))
                .mapToDouble(OfficerLoad::freeDays)
                .sum());
    }
}
