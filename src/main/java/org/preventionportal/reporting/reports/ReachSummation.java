package org.preventionportal.reporting.reports;

import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.reporting.indicators.IndicatorQueries;
import org.springframework.stereotype.Component;

/** How people reached are summed where somebody freezes a report. */
@Component
class ReachSummation {

    private final IndicatorQueries figures;
    private final ProgrammeReports reports;

    ReachSummation(IndicatorQueries figures, ProgrammeReports reports) {
        this.figures = figures;
        this.reports = reports;
    }

    /** Once for a period: two such sums, frozen one after the other, would tell of what came between. */
    boolean isRoundedOnce(ReportFilter filter, Caller caller) {
        return figures.maySumReachAsRecorded(filter.query(Set.of()), caller) && !reports.isRoundedOnce(filter.period());
    }
}
