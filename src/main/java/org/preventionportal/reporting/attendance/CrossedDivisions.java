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
import org.preventionportal.platform.dates.DateRange;

/**
 * Shows the people of a year by region and by kind of partner. Everybody may know where no task of a kind was, so sums
 * of both divisions can give the people of one kind in one region. A sum that would give one to four of them is
 * suppressed: the largest sums are shown first, and those of the year before those of its quarters. Equal sums have an
 * order of their own, so that each look shows the same. Nothing is shown where very many sums are that small.
 */
final class CrossedDivisions {

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

    /** To readers who know the people of the programme in each quarter, also if they are suppressed. */
    private final KnownSums known;

    /** To readers who know what is shown. A few that the quarters give are hidden from them. */
    private final KnownSums knownOfShown;

    private final Set<Sum> shown = new HashSet<>();

    private CrossedDivisions(List<PeopleCell> people) {
        this.cells = PeopleCells.of(people);
        this.regions = table(cells, true);
        this.kinds = table(cells, false);
        this.known = new KnownSums(cells.people());
        this.knownOfShown = new KnownSums(cells.people());
    }

    private static PeriodTable table(PeopleCells cells, boolean isByRegion) {
        return PeriodTable.of(cells.stream()
                .collect(Collectors.groupingBy(
                        PeopleCell::quarter,
                        Collectors.groupingBy(
                                cell -> cell.part(isByRegion), Collectors.summingInt(PeopleCell::people)))));
    }

    /**
     * Decides for the whole year only.
     *
     * @param totals the days of the year for which the people of the programme are shown, in whole quarters
     */
    static CrossedDivisions ofYear(List<PeopleCell> people, List<DateRange> totals) {
        var divisions = new CrossedDivisions(people);
        divisions.showYear(totals);
        return divisions;
    }

    /** Decides for the quarters, too. */
    static CrossedDivisions ofQuarters(List<PeopleCell> people, List<DateRange> totals) {
        CrossedDivisions divisions = ofYear(people, totals);
        divisions.show(divisions
                .sums(PeopleCell::quarter)
                .filter(sum -> divisions.shown.contains(new Sum(sum.isByRegion(), sum.part(), null))));
        return divisions;
    }

    private void showYear(List<DateRange> totals) {
        List<long[]> few = Stream.of(cells.few(), cells.fewOfYear(), cells.fewOfQuarters())
                .flatMap(List::stream)
                .toList();
        if (few.size() <= PeopleCells.MAX_FEW) { // to decide would take long otherwise
            cells.quarters().forEach(known::add);
            totals.forEach(days -> knownOfShown.add(cells.row(cell -> days.contains(cell.quarter()))));
            knownOfShown.hide(known.hide(few));
            show(sums(_ -> null));
        }
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
                .filter(sum -> isAdded(cells.row(sum::has)))
                .forEach(shown::add);
    }

    private boolean isAdded(long[] sum) {
        return known.addIfAllStayHidden(sum, () -> knownOfShown.addIfAllStayHidden(sum, () -> true));
    }

    /** @param quarter its first day; null for the whole year */
    boolean disclosesRegion(String region, @Nullable LocalDate quarter) {
        return discloses(new Sum(true, region, quarter));
    }

    /** @param quarter as for a region */
    boolean disclosesKind(String kind, @Nullable LocalDate quarter) {
        return discloses(new Sum(false, kind, quarter));
    }

    private boolean discloses(Sum sum) {
        boolean isOfNobody = cells.stream().noneMatch(sum::has);
        return isOfNobody ? isShownAlone(sum) : shown.contains(sum);
    }
}
