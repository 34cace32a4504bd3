package org.preventionportal.reporting.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;

/**
 * Decides for which days, regions and kinds of partner young people are shown. Indicators, trends and reports show what
 * it decides, and exports suppress what would follow from it. Each year is decided once, however much of it is read.
 */
public final class DisclosedYoungPeople {

    private final Map<YearMonth, List<PeopleCell>> months;
    private final Map<DateRange, CrossedDivisions> wholeYears = new ConcurrentHashMap<>();
    private final Map<DateRange, CrossedDivisions> quarters = new ConcurrentHashMap<>();
    private final Map<DateRange, YearByMonth> years = new ConcurrentHashMap<>();

    /** @param months young people of whole years of the programme; those of one place may be in several cells */
    DisclosedYoungPeople(Map<YearMonth, List<PeopleCell>> months) {
        this.months = months;
    }

    /**
     * @param months what was counted in each month of whole years of the programme; one place may have several counts
     * @param region of a count
     * @param kind the kind of partner of a count; empty if no partner requested the task
     */
    public static <T> DisclosedYoungPeople of(
            Map<YearMonth, List<T>> months,
            Function<T, String> region,
            Function<T, String> kind,
            ToIntFunction<T> people) {
        Map<YearMonth, List<PeopleCell>> cells = new HashMap<>();
        months.forEach((month, counts) -> {
            LocalDate quarter = DateRange.quarter(month.atDay(1)).startsOn();
            cells.put(
                    month,
                    counts.stream()
                            .map(count -> new PeopleCell(
                                    region.apply(count), kind.apply(count), quarter, people.applyAsInt(count)))
                            .toList());
        });
        return new DisclosedYoungPeople(cells);
    }

    /** Whether the young people of the whole programme are shown for these whole months. */
    public boolean discloses(DateRange days) {
        return days.programmeYears().allMatch(year -> days.contains(year) || discloses(year, days));
    }

    private boolean discloses(DateRange year, DateRange days) {
        return years.computeIfAbsent(year, this::byMonth)
                .discloses(year.months()
                        .filter(month -> days.contains(month.atDay(1)))
                        .toList());
    }

    /** Returns the shortest days from each month of a year on for which the programme is shown. All others follow. */
    public Stream<DateRange> shortestDays(DateRange year) {
        return year.months()
                .flatMap(first -> year.months()
                        .filter(last -> !last.isBefore(first))
                        .map(last -> new DateRange(first.atDay(1), last.atEndOfMonth()))
                        .filter(this::discloses)
                        .limit(1));
    }

    /** Whether the young people of a region are shown for these whole years and quarters. */
    public boolean disclosesRegion(String region, DateRange days) {
        return discloses(days, (divisions, quarter) -> divisions.disclosesRegion(region, quarter));
    }

    /** As for a region. */
    public boolean disclosesKind(String kind, DateRange days) {
        return discloses(days, (divisions, quarter) -> divisions.disclosesKind(kind, quarter));
    }

    private interface Part {
        boolean isShown(CrossedDivisions divisions, @Nullable LocalDate quarter);
    }

    private boolean discloses(DateRange days, Part part) {
        return days.programmeYears()
                .allMatch(year -> days.contains(year)
                        ? part.isShown(ofYear(year), null)
                        : year.quarters().filter(days::contains).allMatch(quarter -> discloses(year, quarter, part)));
    }

    /** The parts of a quarter give its sum, so they are shown only if it is. */
    private boolean discloses(DateRange year, DateRange quarter, Part part) {
        return discloses(year, quarter) && part.isShown(ofQuarters(year), quarter.startsOn());
    }

    private CrossedDivisions ofYear(DateRange year) {
        return wholeYears.computeIfAbsent(
                year, whole -> CrossedDivisions.ofYear(cellsOfQuarters(whole), totals(whole)));
    }

    private CrossedDivisions ofQuarters(DateRange year) {
        return quarters.computeIfAbsent(
                year, whole -> CrossedDivisions.ofQuarters(cellsOfQuarters(whole), totals(whole)));
    }

    /** The quarters in a row for which the young people of the whole programme are shown, and the year. */
    private List<DateRange> totals(DateRange year) {
        return year.quarters()
                .flatMap(first -> year.quarters().map(last -> new DateRange(first.startsOn(), last.endsOn())))
                .filter(Predicate.not(DateRange::endsBeforeItStarts))
                .filter(this::discloses)
                .toList();
    }

    private List<PeopleCell> cellsOfQuarters(DateRange year) {
        return year.quarters().flatMap(quarter -> cells(quarter).stream()).toList();
    }

    private List<PeopleCell> cells(DateRange quarter) {
        return List.copyOf(quarter.months()
                .flatMap(month -> months.getOrDefault(month, List.of()).stream())
                .map(cell -> cell.in(quarter.startsOn()))
                .collect(Collectors.toMap(
                        cell -> List.of(cell.region(), cell.kind()), Function.identity(), PeopleCell::plus))
                .values());
    }

    private YearByMonth byMonth(DateRange year) {
        return YearByMonth.of(year.months()
                .collect(
                        Collectors.toMap(Function.identity(), month -> people(months.getOrDefault(month, List.of())))));
    }

    private static int people(List<PeopleCell> cells) {
        return PeopleByMonth.compared(
                cells.stream().mapToLong(PeopleCell::people).sum());
    }
}
