package org.preventionportal.reporting.indicators;

import java.time.YearMonth;
import java.util.List;
import org.preventionportal.access.Region;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.MonthlyCounts.People;
import org.preventionportal.tasks.indicators.MonthlyCounts.Tasks;

/** Sums what was counted by month and region. */
record TrendNumbers(List<Tasks> requested, List<Tasks> completed, List<People> reached) {

    TrendNumbers of(Region region) {
        return new TrendNumbers(
                in(region, requested),
                in(region, completed),
                reached.stream().filter(people -> people.region() == region).toList());
    }

    private static List<Tasks> in(Region region, List<Tasks> tasks) {
        return tasks.stream().filter(counted -> counted.region() == region).toList();
    }

    int requested(DateRange days) {
        return sum(requested, days);
    }

    int completed(DateRange days) {
        return sum(completed, days);
    }

    long people(DateRange days, ReachKind kind) {
        return reached.stream()
                .filter(people -> people.kind() == kind && isIn(days, people.month()))
                .mapToLong(People::people)
                .sum();
    }

    private static int sum(List<Tasks> tasks, DateRange days) {
        return tasks.stream()
                .filter(counted -> isIn(days, counted.month()))
                .mapToInt(Tasks::tasks)
                .sum();
    }

    private static boolean isIn(DateRange days, YearMonth month) {
        return !month.isBefore(YearMonth.from(days.startsOn())) && !month.isAfter(YearMonth.from(days.endsOn()));
    }
}
