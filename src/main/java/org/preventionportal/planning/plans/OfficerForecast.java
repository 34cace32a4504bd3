package org.preventionportal.planning.plans;

import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.planning.quarter.OfficerLoad;

/** Shows what an officer has to do and has free, before and after a plan. */
record OfficerForecast(
        PersonId officer,
        List<Region> regions,
        int taskCountBefore,
        int taskCountAfter,
        double freeDaysBefore,
        double freeDaysAfter) {

    static List<OfficerForecast> of(PlanSituation before, PlanSituation after) {
        return before.loads().stream()
                .map(load -> of(load, after.load(load.officer()).orElse(load)))
                .toList();
    }

    private static OfficerForecast of(OfficerLoad before, OfficerLoad after) {
        return new OfficerForecast(
                before.officer(),
                before.regions(),
                before.taskCount(),
                after.taskCount(),
                before.freeDays(),
                after.freeDays());
    }
}
