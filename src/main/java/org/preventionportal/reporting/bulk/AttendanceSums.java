package org.preventionportal.reporting.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.attendance.DisclosedYoungPeople;
import org.preventionportal.reporting.bulk.TaskAttendance.Counted;
import org.preventionportal.reporting.bulk.TaskAttendance.Part;

/**
 * Lists the sums of young people that the indicators show: of the programme by month, of each region and each kind of
 * partner by year and quarter, and of each theme and each method of counting by year. What the others leave of a year
 * or quarter of the programme, or the quarters that are shown of the year of a region or kind, is a sum, too. So are
 * the tasks with no theme that is shown, unless themes overlap. Until a year is over, its quarters are shown of the
 * programme only, but the rows of an export stay known once they are.
 */
final class AttendanceSums {

    private final Collection<TaskAttendance> tasks;
    private final DisclosedYoungPeople young;
    private final boolean isByMonth;
    private final Predicate<DateRange> isByQuarter;

    /**
     * @param isByMonth whether each month of the programme is known, however few it has
     * @param isByQuarter for which years the quarters of regions and kinds are shown
     */
    private AttendanceSums(Collection<TaskAttendance> tasks, boolean isByMonth, Predicate<DateRange> isByQuarter) {
        this.tasks = tasks;
        this.young = youngPeople(tasks);
        this.isByMonth = isByMonth;
        this.isByQuarter = isByQuarter;
    }

    /**
     * Lists the sums that are known when the years are over. Two looks at a running year give a month.
     *
     * @return for each year the parts of its sums, without tasks that add nothing
     */
    static Collection<List<List<Part>>> of(Collection<TaskAttendance> tasks) {
        return new AttendanceSums(tasks, true, _ -> true).ofYears();
    }

    /** Lists those of the year that is not over, as long as its quarters are shown of the programme only. */
    static Collection<List<List<Part>>> ofRunningYear(Collection<TaskAttendance> tasks, LocalDate today) {
        DateRange year = DateRange.programmeYear(today);
        return new AttendanceSums(tasks.stream().map(task -> task.in(year)).toList(), true, _ -> false).ofYears();
    }

    /** Lists those that are shown on one day only. */
    static Collection<List<List<Part>>> ofDay(Collection<TaskAttendance> tasks, LocalDate today) {
        return new AttendanceSums(tasks, false, year -> year.endsOn().isBefore(today)).ofYears();
    }

    private Collection<List<List<Part>>> ofYears() {
        return TaskAttendance.parts(
                        tasks,
                        counted -> DateRange.programmeYear(counted.month().atDay(1))
                                .startsOn())
                .entrySet()
                .stream()
                .map(year -> ofYear(DateRange.programmeYear(year.getKey()), year.getValue()))
                .toList();
    }

    private List<List<Part>> ofYear(DateRange year, List<Part> parts) {
        List<TaskAttendance> some =
                parts.stream().map(part -> part.task().in(year)).toList();
        NavigableMap<LocalDate, List<Part>> quarters = TaskAttendance.parts(some, Counted::quarter);
        var regions = new DividedAttendance(parts, quarters, TaskAttendance::region, young::disclosesRegion);
        var kinds = new DividedAttendance(parts, quarters, TaskAttendance::partnerKind, young::disclosesKind);
        var whole = new YearAttendance(year, parts, some);
        return Stream.of(
                        months(year, some),
                        divided(year, regions),
                        divided(year, kinds),
                        whole.byTheme(),
                        whole.byMethod())
                .flatMap(Collection::stream)
                .toList();
    }

    private List<List<Part>> months(DateRange year, Collection<TaskAttendance> ofYear) {
        Stream<DateRange> months = year.months()
                .map(month -> new DateRange(month.atDay(1), month.atEndOfMonth()))
                .filter(_ -> isByMonth);
        return Stream.concat(months, young.shortestDays(year))
                .distinct()
                .flatMap(days -> Stream.ofNullable(TaskAttendance.parts(
                                ofYear, counted -> days.contains(counted.month().atDay(1)))
                        .get(true)))
                .toList();
    }

    private List<List<Part>> divided(DateRange year, DividedAttendance divided) {
        List<List<Part>> sums = new ArrayList<>(divided.sumsOfYear(year));
        if (isByQuarter.test(year)) {
            sums.addAll(divided.sumsOfQuarters(year, quarter -> isByMonth || young.discloses(quarter)));
        }
        return sums;
    }

    private static DisclosedYoungPeople youngPeople(Collection<TaskAttendance> tasks) {
        return DisclosedYoungPeople.of(
                TaskAttendance.parts(tasks, Counted::month),
                part -> part.task().region(),
                part -> part.task().partnerKind(),
                Part::people);
    }
}
