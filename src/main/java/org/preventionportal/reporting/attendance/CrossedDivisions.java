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
import org.preventionportal.disclosure.LinearSpan;
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
    private final Set<Sum> shown;

    private CrossedDivisions(List<PeopleCell> people) {
        this.cells = new PeopleCells(
                people.stream().filter(cell -> cell.people() > 0).toList());
        this.regions = table(cells, true);
        this.kinds = table(cells, false);
        this.shown = shown(quarters(), sums(_ -> null), cells.fewOfYear());
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
        return new CrossedDivisions(people);
    }

    /** Decides for the quarters, too. What the years of parts and the quarters of the programme give is not hidden. */
    public static CrossedDivisions ofQuarters(List<PeopleCell> people) {
        var divisions = new CrossedDivisions(people);
        divisions.showQuarters();
        return divisions;
    }

    private void showQuarters() {
        Stream<long[]> years = shown.stream().map(sum -> cells.row(sum::has));
        shown.addAll(shown(
                Stream.concat(quarters(), years),
                sums(PeopleCell::quarter).filter(sum -> shown.contains(new Sum(sum.isByRegion(), sum.part(), null))),
                List.of()));
    }

    /** The people of the programme in each quarter, which everybody knows, and what follows from them alone. */
    private Stream<long[]> quarters() {
        return cells.stream().map(PeopleCell::quarter).distinct().flatMap(this::known);
    }

    /** If there are as many people as places where somebody was, there was one person in each. */
    private Stream<long[]> known(LocalDate quarter) {
        List<PeopleCell> places =
                cells.stream().filter(cell -> quarter.equals(cell.quarter())).toList();
        return places.stream().allMatch(place -> place.people() == 1)
                ? places.stream().map(place -> cells.row(place::equals))
                : Stream.of(cells.row(places::contains));
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

    private Set<Sum> shown(Stream<long[]> others, Stream<Sum> sums, List<long[]> fewOfYear) {
        Set<Sum> shown = new HashSet<>();
        List<long[]> few =
                Stream.concat(cells.few().stream(), fewOfYear.stream()).toList();
        if (few.size() > PeopleCells.MAX_FEW) {
            return shown; // to decide would take long
        }
        LinearSpan known = new LinearSpan(cells.size());
        others.forEach(known::add);
        List<long[]> hidden = few.stream().filter(row -> !known.contains(row)).toList();
        sums.sorted(Comparator.comparingInt((Sum sum) -> cells.people(sum::has))
                        .reversed()
                        .thenComparing(Sum::isByRegion)
                        .thenComparing(Sum::part)
                        .thenComparing(Sum::quarter, Comparator.nullsFirst(Comparator.naturalOrder())))
                .filter(sum -> hidden.isEmpty() || known.addUnless(cells.row(sum::has), hidden))
                .forEach(shown::add);
        return shown;
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
