package org.preventionportal.reporting.attendance;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.DateRange;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.ReachCounts.People;

/**
 * Holds the people reached in each month of whole years of the programme. What is shown of the young people of a year
 * is decided once, however many of its months and quarters are read.
 */
public final class PeopleByMonth {

    public static final PeopleByMonth NONE = new PeopleByMonth(Map.of());

    /** Small numbers decide what is suppressed. Larger ones are compared as this, so that their sums fit. */
    private static final int MAX_COMPARED = 100_000;

    private final Map<YearMonth, List<People>> months;
    private final Map<DateRange, CrossedDivisions> quarters = new ConcurrentHashMap<>();
    private final Map<DateRange, YearByMonth> years = new ConcurrentHashMap<>();

    /** @param months everybody reached in each month; a month may be missing if nobody was */
    public PeopleByMonth(Map<YearMonth, List<People>> months) {
        this.months = months;
    }

    public Stream<People> during(DateRange days) {
        return months.entrySet().stream()
                .filter(month -> days.contains(month.getKey().atDay(1)))
                .flatMap(month -> month.getValue().stream());
    }

    public CrossedDivisions ofYear(DateRange year) {
        return CrossedDivisions.ofYear(cellsOfQuarters(year), totals(year));
    }

    public CrossedDivisions ofQuarters(DateRange year) {
        return quarters.computeIfAbsent(
                year, whole -> CrossedDivisions.ofQuarters(cellsOfQuarters(whole), totals(whole)));
    }

    /** The quarters in a row for which the young people of the whole programme are shown, and the year. */
    private List<DateRange> totals(DateRange year) {
        return year.quarters()
                .flatMap(first -> year.quarters().map(last -> new DateRange(first.startsOn(), last.endsOn())))
                .filter(days -> !days.endsBeforeItStarts())
                .filter(days -> days.equals(year) || discloses(year, days))
                .toList();
    }

    private List<PeopleCell> cellsOfQuarters(DateRange year) {
        return year.quarters()
                .flatMap(quarter -> cells(during(quarter), quarter).stream())
                .toList();
    }

    private static List<PeopleCell> cells(Stream<People> some, DateRange quarter) {
        return some
                .filter(reached -> reached.kind() == ReachKind.YOUNG_PEOPLE)
                .collect(Collectors.groupingBy(
                        reached -> List.of(part(reached.region()), part(reached.partnerKind())),
                        Collectors.collectingAndThen(Collectors.summingLong(People::people), PeopleByMonth::compared)))
                .entrySet()
                .stream()
                .map(cell -> new PeopleCell(
                        cell.getKey().getFirst(), cell.getKey().getLast(), quarter.startsOn(), cell.getValue()))
                .toList();
    }

    /** The name of a region or kind in a {@link PeopleCell}. */
    public static String part(@Nullable Enum<?> part) {
        return part == null ? "" : part.name();
    }

    /** Whether the young people of the whole programme are shown for the days of this year that belong to others. */
    public boolean discloses(DateRange year, DateRange days) {
        return years.computeIfAbsent(year, this::byMonth)
                .discloses(year.months()
                        .filter(month -> days.contains(month.atDay(1)))
                        .toList());
    }

    private YearByMonth byMonth(DateRange year) {
        return YearByMonth.of(year.months()
                .collect(Collectors.toMap(
                        Function.identity(), month -> youngPeople(months.getOrDefault(month, List.of())))));
    }

    public static int youngPeople(List<People> people) {
        return compared(people.stream()
                .filter(reached -> reached.kind() == ReachKind.YOUNG_PEOPLE)
                .mapToLong(People::people)
                .sum());
    }

    /** The number that decides with others what is suppressed. */
    public static int compared(long people) {
        return Math.toIntExact(Math.min(people, MAX_COMPARED));
    }
}
