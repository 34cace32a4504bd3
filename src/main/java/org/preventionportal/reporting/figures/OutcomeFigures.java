package org.preventionportal.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.CodeWords;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.tasks.figures.Scope;
import org.preventionportal.tasks.outcomes.OutcomeCounts;
import org.preventionportal.tasks.outcomes.OutcomeCounts.Cell;
import org.springframework.stereotype.Component;

/** What changed, on which evidence, and what partners say of it. */
@Component
class OutcomeFigures implements FigureSource {

    private final OutcomeCounts outcomes;

    OutcomeFigures(OutcomeCounts outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public FigureTopic topic() {
        return FigureTopic.OUTCOMES;
    }

    @Override
    public Map<FigureKind, List<FigureRow>> read(Timespan time, Scope scope, Sight sight) {
        List<Cell> cells = outcomes.cells(time, scope);
        return Map.of(
                FigureKind.OUTCOMES_BY_KIND, byKind(cells),
                FigureKind.OUTCOMES_BY_EVIDENCE, by(Cell::evidence, cells),
                FigureKind.OUTCOMES_BY_VERIFICATION, by(Cell::verification, cells),
                FigureKind.OUTCOMES_BY_SIGNIFICANCE, by(Cell::significance, cells));
    }

    private static Map<String, Integer> counted(List<Cell> cells, Function<Cell, String> by) {
        return cells.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingInt(Cell::outcomes)));
    }

    private static int all(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::outcomes).sum();
    }

    private static List<FigureRow> byKind(List<Cell> cells) {
        return counted(cells, Cell::kind).entrySet().stream()
                .map(kind -> FigureRow.of(
                        kind.getKey(), CodeWords.of(kind.getKey()), FigureNumber.of(kind.getValue(), all(cells))))
                .toList();
    }

    private static List<FigureRow> by(Function<Cell, String> property, List<Cell> cells) {
        Map<String, List<Cell>> kinds =
                cells.stream().collect(Collectors.groupingBy(Cell::kind, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .flatMap(kind -> counted(kind.getValue(), property).entrySet().stream()
                        .map(part -> FigureRow.of(
                                "%s/%s".formatted(kind.getKey(), part.getKey()),
                                "%s: %s".formatted(CodeWords.of(kind.getKey()), CodeWords.of(part.getKey())),
                                FigureNumber.of(part.getValue(), all(kind.getValue())))))
                .toList();
    }
}
