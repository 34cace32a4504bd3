package org.preventionportal.reporting.bulk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.OverlappingParts;
import org.preventionportal.disclosure.PeriodTable;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.attendance.DisclosedYoungPeople;
import org.preventionportal.reporting.attendance.PeopleCell;
import org.preventionportal.reporting.bulk.TaskAttendance.Counted;

/**
 * Lists the sums of young people that the indicators show: of the programme by month, of each region and each kind of
 * partner by year and quarter, and of each theme and each method of counting by year. What the others leave of a year
 * or quarter of the programme, or the quarters that are shown of the year of a region or kind, is a sum, too. So are
 * the tasks with no theme that is shown. Until a year is over, its quarters are shown of the programme only, but the
 * rows of an export stay known once they are.
 */
final class AttendanceSums {

    private AttendanceSums() {}

    /** Holds a task and how many of its young people are in a sum. */
    record Part(TaskAttendance task, int people) {}

    /** @return for each year the parts of its sums when it is over, without tasks that add nothing */
    static Collection<List<List<Part>>> of(Collection<TaskAttendance> tasks) {
        return of(tasks, true);
    }

    /** Lists the sums that are shown of the year that is not over. */
    static Collection<List<List<Part>>> ofRunningYear(Collection<TaskAttendance> tasks, LocalDate today) {
        DateRange year = DateRange.programmeYear(today);
        return of(tasks.stream().map(task -> task.in(year)).toList(), false);
    }

    private static Collection<List<List<Part>>> of(Collection<TaskAttendance> tasks, boolean isByQuarter) {
        Map<LocalDate, List<List<Part>>> sums = new TreeMap<>();
        parts(tasks, Counted::month)
                .forEach((month, parts) -> sums.computeIfAbsent(year(month), _ -> new ArrayList<>())
                        .add(parts));
        DisclosedYoungPeople young = youngPeople(tasks);
        NavigableMap<LocalDate, List<Part>> quarters = parts(tasks, counted -> quarter(counted.month()));
        parts(tasks, counted -> year(counted.month())).forEach((year, parts) -> {
            Map<LocalDate, List<Part>> ofYear = quarters.subMap(year, year.plusYears(1));
            List<List<Part>> all = sums.computeIfAbsent(year, _ -> new ArrayList<>());
            DateRange days = DateRange.programmeYear(year);
            all.addAll(new DividedAttendance(parts, ofYear, TaskAttendance::region, young::disclosesRegion)
                    .sums(days, isByQuarter));
            all.addAll(new DividedAttendance(parts, ofYear, TaskAttendance::partnerKind, young::disclosesKind)
                    .sums(days, isByQuarter));
            all.addAll(themes(parts));
            all.addAll(methods(year, tasks));
        });
        return sums.values();
    }

    private static DisclosedYoungPeople youngPeople(Collection<TaskAttendance> tasks) {
        return new DisclosedYoungPeople(parts(tasks, Counted::month).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        month -> month.getValue().stream()
                                .map(part -> cell(part, quarter(month.getKey())))
                                .toList())));
    }

    private static PeopleCell cell(Part part, LocalDate quarter) {
        return new PeopleCell(part.task().region(), part.task().partnerKind(), quarter, part.people());
    }

    static LocalDate quarter(YearMonth month) {
        return DateRange.quarter(month.atDay(1)).startsOn();
    }

    private static LocalDate year(YearMonth month) {
        return DateRange.programmeYear(month.atDay(1)).startsOn();
    }

    private static <T> NavigableMap<T, List<Part>> parts(
            Collection<TaskAttendance> tasks, Function<Counted, T> dividedBy) {
        NavigableMap<T, List<Part>> parts = new TreeMap<>();
        for (TaskAttendance task : tasks) {
            task.counts().entrySet().stream()
                    .filter(count -> count.getValue() > 0)
                    .collect(Collectors.groupingBy(
                            count -> dividedBy.apply(count.getKey()), Collectors.summingInt(Map.Entry::getValue)))
                    .forEach((name, people) ->
                            parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Part(task, people)));
        }
        return parts;
    }

    private static List<List<Part>> themes(List<Part> parts) {
        var shown = OverlappingParts.of(parts.stream()
                .collect(Collectors.groupingBy(part -> part.task().themes(), Collectors.summingInt(Part::people))));
        Stream<Predicate<Part>> themes = parts.stream()
                .flatMap(part -> part.task().themes().stream())
                .distinct()
                .filter(shown::discloses)
                .sorted()
                .map(theme -> part -> part.task().themes().contains(theme));
        return Stream.concat(
                        themes, Stream.of(part -> shown.disclosesAny(part.task().themes())))
                .flatMap(inside -> parts.stream().collect(Collectors.partitioningBy(inside)).values().stream())
                .filter(sum -> !sum.isEmpty())
                .toList();
    }

    /** The methods that are shown of a year, and the others together. */
    private static Collection<List<Part>> methods(LocalDate year, Collection<TaskAttendance> tasks) {
        List<TaskAttendance> ofYear = tasks.stream()
                .map(task -> task.in(DateRange.programmeYear(year)))
                .toList();
        Map<String, Integer> people = new HashMap<>();
        parts(ofYear, Counted::method).forEach((method, parts) -> people.put(method.name(), people(parts)));
        var table = PeriodTable.of(Map.of(year, people));
        return parts(
                        ofYear,
                        counted -> Optional.of(counted.method().name())
                                .filter(method -> table.discloses(year, method))
                                .orElse(""))
                .values();
    }

    private static int people(List<Part> parts) {
        return parts.stream().mapToInt(Part::people).sum();
    }
}
