package org.preventionportal.reporting.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.reporting.definitions.IndicatorDefinition;

/** Puts the numbers of other days beside those of a period, row by row. */
final class ComparedRows {

    private ComparedRows() {}

    /** Indicators that only one of them has are there, too: a target, for example, is set for exact days. */
    static Map<IndicatorDefinition, Supplier<List<IndicatorRow>>> of(
            Map<IndicatorDefinition, Supplier<List<IndicatorRow>>> now,
            Map<IndicatorDefinition, Supplier<List<IndicatorRow>>> other) {
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
