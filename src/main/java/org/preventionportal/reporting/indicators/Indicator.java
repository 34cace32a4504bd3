package org.preventionportal.reporting.indicators;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.definitions.IndicatorUnit;

/**
 * A figure with all that is needed to understand it.
 *
 * @param base what the bases of its lines are, in words; null where they have none
 * @param asOf what was recorded by then is in it
 * @param remarks what readers should know
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

    static Indicator of(IndicatorDefinition definition, Instant asOf, List<IndicatorRow> rows, List<String> remarks) {
        return new Indicator(
                definition.key(),
                definition.topic(),
                definition.unit(),
                definition.title(),
                definition.definition(),
                definition.base(),
                asOf,
                rows,
                remarks);
    }

    Indicator published() {
        return unit.isOfPeople()
                ? new Indicator(
                        key,
                        topic,
                        unit,
                        title,
                        definition,
                        base,
                        asOf,
                        rows.stream().map(IndicatorRow::published).toList(),
                        notes)
                : this;
    }
}
