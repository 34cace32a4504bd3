package org.preventionportal.reporting.reports;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.indicators.IndicatorQuery;
import org.preventionportal.tasks.indicators.IndicatorScope;

/**
 * Of what days and which part of the programme a report tells.
 *
 * @param compareWith other days beside them
 */
public record ReportFilter(DateRange period, @Nullable DateRange compareWith, IndicatorScope scope) {

    IndicatorQuery query(Set<IndicatorTopic> topics) {
        return new IndicatorQuery(period, compareWith, scope, topics);
    }
}
