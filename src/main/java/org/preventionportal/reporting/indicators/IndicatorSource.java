package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.tasks.indicators.IndicatorScope;

/**
 * Counts indicators that have something in common. The number of database commands does not depend on how much there is
 * to count.
 */
interface IndicatorSource {

    /** Returns the indicators that have a meaning for the scope. The rows of each are counted when they are asked for. */
    Map<IndicatorDefinition, Supplier<List<IndicatorRow>>> read(DateRange time, IndicatorScope scope, DisclosureLevel level);

    /** Returns the same for a period and for the days to compare with. */
    default Map<IndicatorDefinition, Supplier<List<IndicatorRow>>> compare(
            DateRange time, DateRange other, IndicatorScope scope, DisclosureLevel level) {
        return ComparedRows.of(read(time, scope, level), read(other, scope, level));
    }
}
