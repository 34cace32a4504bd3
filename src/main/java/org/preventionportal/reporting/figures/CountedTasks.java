package org.preventionportal.reporting.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.figures.TaskCounts.Cell;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.progress.TaskState;

/** Tasks that were counted together, to be looked at in several ways. Counts of tasks are not counts of people. */
record CountedTasks(List<Cell> cells) {

    int tasks() {
        return cells.stream().mapToInt(Cell::tasks).sum();
    }

    CountedTasks in(TaskState state) {
        return only(cell -> cell.state() == state);
    }

    CountedTasks because(Enum<?> reason) {
        return only(cell -> reason.name().equals(cell.reason()));
    }

    private CountedTasks only(Predicate<Cell> condition) {
        return new CountedTasks(cells.stream().filter(condition).toList());
    }

    CountedTasks and(CountedTasks others) {
        return new CountedTasks(
                Stream.concat(cells.stream(), others.cells.stream()).toList());
    }

    int inRegion(Region region) {
        return only(cell -> cell.region() == region).tasks();
    }

    List<FigureRow> all() {
        return List.of(FigureRow.all(FigureNumber.of(tasks())));
    }

    List<FigureRow> byKind() {
        return by(TaskKind.class, Cell::kind);
    }

    List<FigureRow> byRegion() {
        return by(Region.class, Cell::region);
    }

    /** Those that staff recorded for nobody in particular come last. */
    List<FigureRow> byPartnerKind() {
        int nobodys = only(cell -> cell.partnerKind() == null).tasks();
        return Stream.concat(
                        by(PartnerKind.class, Cell::partnerKind).stream(),
                        Stream.of(FigureRow.of("NONE", "No partner", FigureNumber.of(nobodys, tasks()))))
                .toList();
    }

    <E extends Enum<E>> List<FigureRow> byReason(Class<E> reasons) {
        return by(
                reasons,
                cell -> Optional.ofNullable(cell.reason())
                        .map(reason -> Enum.valueOf(reasons, reason))
                        .orElse(null));
    }

    private <E extends Enum<E>> List<FigureRow> by(Class<E> values, Function<Cell, @Nullable E> of) {
        return Arrays.stream(values.getEnumConstants())
                .map(value -> FigureRow.of(
                        value,
                        FigureNumber.of(
                                only(cell -> Objects.equals(of.apply(cell), value))
                                        .tasks(),
                                tasks())))
                .toList();
    }
}
