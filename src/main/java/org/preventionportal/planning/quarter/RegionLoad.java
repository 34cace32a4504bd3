package org.preventionportal.planning.quarter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.planning.effort.Days;

/**
 * Counts what the officers of a region have free in the rest of a quarter. An officer of several regions counts in each
 * of them, because the days can be given to any of them.
 */
record RegionLoad(
        Region region,
        int officerCount,
        int taskCount,
        double availableDays,
        double freeDays,
        @Nullable OfficerLoad bestFit) {

    /**
     * Every single region, in the order of the regions.
     *
     * @param hasMoreTasks whether officers have more tasks than are counted. Then nobody is known to fit best
     */
    static List<RegionLoad> of(List<OfficerLoad> officers, boolean hasMoreTasks) {
        return Arrays.stream(Region.values())
                .filter(region -> region != Region.NATIONAL)
                .map(region -> of(
                        region,
                        officers.stream()
                                .filter(load -> load.regions().contains(region))
                                .toList(),
                        hasMoreTasks))
                .toList();
    }

    private static RegionLoad of(Region region, List<OfficerLoad> officers, boolean hasMoreTasks) {
        return new RegionLoad(
                region,
                officers.size(),
                officers.stream().mapToInt(OfficerLoad::taskCount).sum(),
                Days.round(officers.stream()
                        .mapToDouble(OfficerLoad::availableDays)
                        .sum()),
                Days.round(officers.stream().mapToDouble(OfficerLoad::freeDays).sum()),
                officers.stream()
                        .filter(load -> !hasMoreTasks && !load.isAway() && load.freeDays() > 0)
                        .max(Comparator.comparingDouble(OfficerLoad::freeDays)
                                .thenComparing(load -> load.officer().value()))
                        .orElse(null));
    }
}
