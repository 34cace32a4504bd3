package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.tasks.indicators.IndicatorScope;

/**
 * Counts the indicators of one topic. The number of database commands does not depend on how much there is to count.
 */
interface IndicatorSource {

    IndicatorTopic topic();

    /** Counts the rows of each indicator that has a meaning for the scope. */
    Map<IndicatorDefinition, List<IndicatorRow>> read(DateRange time, IndicatorScope scope, DisclosureLevel level);

    /** Counts the same for a period and for the days to compare with. */
    default Map<IndicatorDefinition, List<IndicatorRow>> compare(
            DateRange time, DateRange other, IndicatorScope scope, DisclosureLevel level) {
        return ComparedRows.of(read(time, scope, level), read(other, scope, level));
    }
}
