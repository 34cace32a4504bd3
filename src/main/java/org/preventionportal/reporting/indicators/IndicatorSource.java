package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.tasks.indicators.IndicatorScope;

/**
 * Counts indicators that have something in common. The number of database commands does not depend on how much there is
 * to count.
 */
interface IndicatorSource {

    /** Returns the indicators that have a meaning for the scope, each with a way to count its rows. */
    Map<IndicatorDefinition, Supplier<List<IndicatorRow>>> read(
            ProgrammePeriod period, IndicatorScope scope, DisclosureLevel level);

    /** Returns the same for a period and for the days to compare with. */
    default Map<IndicatorDefinition, Supplier<List<IndicatorRow>>> compare(
            ProgrammePeriod period, ProgrammePeriod other, IndicatorScope scope, DisclosureLevel level) {
        return ComparedRows.of(read(period, scope, level), read(other, scope, level));
    }
}
