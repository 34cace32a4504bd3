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

    /** Counts the rows of an indicator when they are asked for. */
    interface Rows extends Supplier<List<IndicatorRow>> {}

    /** Returns the indicators that have a meaning for the scope, each with its rows. */
    Map<IndicatorDefinition, Rows> read(ProgrammePeriod period, IndicatorScope scope, DisclosureLevel level);

    /** Returns the same for a period and for the days to compare with. */
    default Map<IndicatorDefinition, Rows> compare(
            ProgrammePeriod period, ProgrammePeriod other, IndicatorScope scope, DisclosureLevel level) {
        return ComparedRows.of(read(period, scope, level), read(other, scope, level));
    }
}
