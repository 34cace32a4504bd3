package org.preventionportal.reporting.attendance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.PeriodTable;

/**
 * Shows the people of a year by region and by kind of partner. Everybody may know where no task of a kind was, so sums
 * of both divisions can give the people of one kind in one region. A sum that would give one to four of them is
 * suppressed: the largest sums are shown first, and those of the year before those of its quarters. Equal sums have an
 * order of their own, so that each look shows the same. Nothing is shown where very many sums are that small.
 */
public final class CrossedDivisions {

    /** @param quarter null for the whole year */
    private record Sum(
            boolean isByRegion, String part, @Nullable LocalDate quarter) {

        boolean has(PeopleCell cell) {
            return part.equals(cell.part(isByRegion)) && (quarter == null || quarter.equals(cell.quarter()));
        }
    }

    private final PeopleCells cells;
    private final PeriodTable regions;
    private final PeriodTable kinds;
    private final KnownSums known;
    private final Set<Sum> shown = new HashSet<>();

    private CrossedDivisions(List<PeopleCell> people) {
        this.cells = PeopleCells.of(people);
        this.regions = table(cells, true);
        this.kinds = table(cells, false);
        this.known = new KnownSums(cells.stream().mapToInt(PeopleCell::people).toArray());
    }

    private static PeriodTable table(PeopleCells cells, boolean isByRegion) {
        return PeriodTable.of(cells.stream()
                .collect(Collectors.groupingBy(
                        PeopleCell::quarter,
                        Collectors.groupingBy(
                                cell -> cell.part(isByRegion), Collectors.summingInt(PeopleCell::people)))));
    }

    /** Decides for the whole year only. */
    public static CrossedDivisions ofYear(List<PeopleCell> people) {
        var divisions = new CrossedDivisions(people);
        divisions.showYear();
        return divisions;
    }

    /** Decides for the quarters, too. */
    public static CrossedDivisions ofQuarters(List<PeopleCell> people) {
        CrossedDivisions divisions = ofYear(people);
        divisions.show(divisions
                .sums(PeopleCell::quarter)
                .filter(sum -> divisions.shown.contains(new Sum(sum.isByRegion(), sum.part(), null))));
        return divisions;
    }

    private void showYear() {
        List<long[]> few =
                Stream.of(cells.few(), cells.fewOfYear()).flatMap(List::stream).toList();
        if (few.size() <= PeopleCells.MAX_FEW) { // to decide would take long otherwise
            quarters().forEach(known::add);
            known.hide(few);
            show(sums(_ -> null));
        }
    }

    /** The people of the programme in each quarter, which everybody knows. */
    private Stream<long[]> quarters() {
        return cells.stream()
                .map(PeopleCell::quarter)
                .distinct()
                .map(quarter -> cells.row(cell -> quarter.equals(cell.quarter())));
    }

    private Stream<Sum> sums(Function<PeopleCell, @Nullable LocalDate> quarter) {
        return Stream.of(true, false)
                .flatMap(isByRegion ->
                        cells.stream().map(cell -> new Sum(isByRegion, cell.part(isByRegion), quarter.apply(cell))))
                .distinct()
                .filter(this::isShownAlone);
    }

    private boolean isShownAlone(Sum sum) {
        PeriodTable table = sum.isByRegion() ? regions : kinds;
        return sum.quarter() == null ? table.discloses(sum.part()) : table.discloses(sum.quarter(), sum.part());
    }

    private void show(Stream<Sum> sums) {
        sums.sorted(Comparator.comparingInt((Sum sum) -> cells.people(sum::has))
                        .reversed()
                        .thenComparing(Sum::isByRegion)
                        .thenComparing(Sum::part)
                        .thenComparing(Sum::quarter, Comparator.nullsFirst(Comparator.naturalOrder())))
                .filter(sum -> known.addIfAllStayHidden(cells.row(sum::has)))
                .forEach(shown::add);
    }

    /** @param quarter its first day; null for the whole year */
    public boolean disclosesRegion(String region, @Nullable LocalDate quarter) {
        return discloses(new Sum(true, region, quarter));
    }

    /** @param quarter as for a region */
    public boolean disclosesKind(String kind, @Nullable LocalDate quarter) {
        return discloses(new Sum(false, kind, quarter));
    }

    private boolean discloses(Sum sum) {
        boolean isOfNobody = cells.stream().noneMatch(sum::has);
        return isOfNobody ? isShownAlone(sum) : shown.contains(sum);
    }
}
