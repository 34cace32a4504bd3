package org.preventionportal.reporting.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.IndicatorSource.Rows;

/** Puts the numbers of other days beside those of a period, row by row. */
final class ComparedRows {

    private ComparedRows() {}

    /** Indicators that only one of them has are there, too: a target, for example, is set for exact days. */
    static Map<IndicatorDefinition, Rows> of(Map<IndicatorDefinition, Rows> now, Map<IndicatorDefinition, Rows> other) {
        return Stream.concat(now.keySet().stream(), other.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        definition -> () -> of(
                                now.getOrDefault(definition, List::of).get(),
                                other.getOrDefault(definition, List::of).get())));
    }

    static List<IndicatorRow> of(List<IndicatorRow> now, List<IndicatorRow> other) {
        Map<String, IndicatorRow> others = other.stream()
                .collect(Collectors.toMap(IndicatorRow::key, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        List<IndicatorRow> rows = new ArrayList<>();
        now.forEach(row -> rows.add(row.beside(others.remove(row.key()))));
        others.values().forEach(row -> rows.add(row.besideNothing()));
        return rows;
    }
}
