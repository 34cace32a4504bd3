package org.preventionportal.planning.quarter;

import java.time.LocalDate;
import java.util.List;
import org.preventionportal.planning.effort.KindEffort;

/**
 * Lists what officers and regions have free in a quarter, and how many days each kind of task takes.
 *
 * @param hasMoreTasks whether officers have more tasks to deliver than are counted
 */
record QuarterCapacity(Quarter quarter, List<OfficerLoad> officers, List<KindEffort> kinds, boolean hasMoreTasks) {

    public LocalDate startsOn() {
        return quarter.startsOn();
    }

    public LocalDate endsOn() {
        return quarter.endsOn();
    }

    public List<RegionLoad> regions() {
        return RegionLoad.of(officers, hasMoreTasks);
    }
}
