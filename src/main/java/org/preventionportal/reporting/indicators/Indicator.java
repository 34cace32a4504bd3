package org.preventionportal.reporting.indicators;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.definitions.IndicatorUnit;

/**
 * Holds an indicator with everything that is needed to understand it.
 *
 * @param base what the bases of its rows are, in words; null if they have none
 * @param asOf the time of the count; the indicator includes everything recorded by then
 * @param notes what readers should know
 */
public record Indicator(
        String key,
        IndicatorTopic topic,
        IndicatorUnit unit,
        String title,
        String definition,
        @Nullable String base,
        Instant asOf,
        List<IndicatorRow> rows,
        List<String> notes) {

    static Indicator of(IndicatorDefinition definition, Instant asOf, List<IndicatorRow> rows, List<String> notes) {
        return new Indicator(
                definition.key(),
                definition.topic(),
                definition.unit(),
                definition.title(),
                definition.definition(),
                definition.base(),
                asOf,
                rows,
                notes);
    }

    /** What each row is, as the heading of a column. */
    public String rowHeading() {
        return IndicatorDefinition.of(key).map(IndicatorDefinition::rowHeading).orElse(title);
    }
}
