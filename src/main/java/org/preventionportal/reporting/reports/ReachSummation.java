package org.preventionportal.reporting.reports;

import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.reporting.indicators.IndicatorQueries;
import org.springframework.stereotype.Component;

/** Decides how sums of people reached are rounded when a caller publishes a report. */
@Component
class ReachSummation {

    private final IndicatorQueries indicators;
    private final ProgrammeReports reports;

    ReachSummation(IndicatorQueries indicators, ProgrammeReports reports) {
        this.indicators = indicators;
        this.reports = reports;
    }

    /** Allowed once for a period: two such sums would disclose the people who were added in between. */
    boolean isRoundedOnce(ReportFilter filter, Caller caller) {
        return indicators.maySumReachAsRecorded(filter.query(Set.of()), caller)
                && !reports.isRoundedOnce(filter.period());
    }
}
