package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.CodeLabels;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.OutcomeCounts;
import org.preventionportal.tasks.indicators.OutcomeCounts.Cell;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Counts outcomes by kind, evidence, verification and significance. */
@Component
class OutcomeIndicators implements IndicatorSource {

    private final OutcomeCounts outcomes;

    OutcomeIndicators(OutcomeCounts outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Map<IndicatorDefinition, Rows> read(ProgrammePeriod period, IndicatorScope scope, DisclosureLevel level) {
        DateRange time = period.days();
        Supplier<List<Cell>> cells = SingletonSupplier.of(() -> outcomes.cells(time, scope));
        return Map.of(
                IndicatorDefinition.OUTCOMES_BY_KIND, () -> byKind(cells.get()),
                IndicatorDefinition.OUTCOMES_BY_EVIDENCE, () -> by(Cell::evidence, cells.get()),
                IndicatorDefinition.OUTCOMES_BY_VERIFICATION, () -> by(Cell::verification, cells.get()),
                IndicatorDefinition.OUTCOMES_BY_SIGNIFICANCE, () -> by(Cell::significance, cells.get()));
    }

    private static Map<String, Integer> counted(List<Cell> cells, Function<Cell, String> by) {
        return cells.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingInt(Cell::outcomes)));
    }

    private static int all(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::outcomes).sum();
    }

    private static List<IndicatorRow> byKind(List<Cell> cells) {
        return counted(cells, Cell::kind).entrySet().stream()
                .map(kind -> IndicatorRow.of(
                        kind.getKey(), CodeLabels.of(kind.getKey()), IndicatorNumber.of(kind.getValue(), all(cells))))
                .toList();
    }

    private static List<IndicatorRow> by(Function<Cell, String> property, List<Cell> cells) {
        Map<String, List<Cell>> kinds =
                cells.stream().collect(Collectors.groupingBy(Cell::kind, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .flatMap(kind -> counted(kind.getValue(), property).entrySet().stream()
                        .map(part -> IndicatorRow.of(
                                "%s/%s".formatted(kind.getKey(), part.getKey()),
                                "%s: %s".formatted(CodeLabels.of(kind.getKey()), CodeLabels.of(part.getKey())),
                                IndicatorNumber.of(part.getValue(), all(kind.getValue())))))
                .toList();
    }
}
