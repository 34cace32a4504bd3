package org.preventionportal.tasks.triage;

import java.util.Arrays;
import java.util.List;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.priority.Spread;

/**
 * Shows how much of the recent work a region has had.
 *
 * @param acceptedCount tasks that were accepted in the last 90 days
 * @param percent of the tasks of all single regions, rounded; 0 if there are none
 */
record RegionSpread(Region region, int acceptedCount, int percent, boolean isColdSpot) {

    /** Every single region, in the order of the regions. */
    static List<RegionSpread> of(Spread spread) {
        return Arrays.stream(Region.values())
                .filter(region -> region != Region.NATIONAL)
                .map(region -> new RegionSpread(
                        region, spread.inRegion(region), spread.percentIn(region), spread.isColdSpot(region)))
                .toList();
    }
}
