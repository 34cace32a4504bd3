package org.preventionportal.reporting.indicators;

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
import org.preventionportal.tasks.indicators.TaskCounts.Cell;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.progress.TaskState;

/** Sums counted tasks, by what the cells were grouped by. Counts of tasks are not counts of people. */
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

    int ofKind(TaskKind kind) {
        return only(cell -> cell.kind() == kind).tasks();
    }

    List<IndicatorRow> all() {
        return List.of(IndicatorRow.all(IndicatorNumber.of(tasks())));
    }

    List<IndicatorRow> byKind() {
        return by(TaskKind.class, Cell::kind);
    }

    List<IndicatorRow> byRegion() {
        return by(Region.class, Cell::region);
    }

    /** Tasks without a partner come last. */
    List<IndicatorRow> byPartnerKind() {
        int nobodys = only(cell -> cell.partnerKind() == null).tasks();
        return Stream.concat(
                        by(PartnerKind.class, Cell::partnerKind).stream(),
                        Stream.of(IndicatorRow.of("NONE", "No partner", IndicatorNumber.of(nobodys, tasks()))))
                .toList();
    }

    <E extends Enum<E>> List<IndicatorRow> byReason(Class<E> reasons) {
        return by(
                reasons,
                cell -> Optional.ofNullable(cell.reason())
                        .map(reason -> Enum.valueOf(reasons, reason))
                        .orElse(null));
    }

    private <E extends Enum<E>> List<IndicatorRow> by(Class<E> values, Function<Cell, @Nullable E> of) {
        return Arrays.stream(values.getEnumConstants())
                .map(value -> IndicatorRow.of(
                        value,
                        IndicatorNumber.of(
                                only(cell -> Objects.equals(of.apply(cell), value))
                                        .tasks(),
                                tasks())))
                .toList();
    }
}
