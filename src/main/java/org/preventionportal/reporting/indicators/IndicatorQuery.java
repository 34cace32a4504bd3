package org.preventionportal.reporting.indicators;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.tasks.indicators.IndicatorScope;

/**
 * Selects indicators.
 *
 * @param compareWith other days to compare with
 * @param indicators nothing else is counted
 * @param withNotes whether their notes are asked for
 */
public record IndicatorQuery(
        @NotNull @Valid DateRange period,
        @Nullable @Valid DateRange compareWith,
        @NotNull IndicatorScope scope,
        @NotNull Set<IndicatorDefinition> indicators,
        boolean withNotes) {

    /** The period and, if there are any, the other days. */
    List<DateRange> ranges() {
        return Stream.concat(Stream.of(period), Stream.ofNullable(compareWith)).toList();
    }

    /** Whether more is asked of the periods than their days. */
    boolean needsPeriods() {
        return withNotes || indicators.stream().anyMatch(IndicatorDefinition::needsTarget);
    }
}
