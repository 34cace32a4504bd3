package org.preventionportal.reporting.reports;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.IndicatorQuery;
import org.preventionportal.tasks.indicators.IndicatorScope;

/**
 * Holds the days and the part of the programme that a report is about.
 *
 * @param compareWith other days to compare with
 */
public record ReportFilter(DateRange period, @Nullable DateRange compareWith, IndicatorScope scope) {

    IndicatorQuery query(Set<IndicatorDefinition> indicators) {
        return new IndicatorQuery(period, compareWith, scope, indicators, true);
    }
}
