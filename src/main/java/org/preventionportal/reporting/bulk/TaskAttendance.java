package org.preventionportal.reporting.bulk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.ReachTotals;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.progress.WorkingDays;

/**
 * Holds the young people of a task, and in which sums of the indicators they are counted.
 *
 * @param region empty if the task has none, as the kind of partner
 * @param months the people by the month in which the indicators count them
 */
record TaskAttendance(
        TaskId task,
        int people,
        String region,
        String partnerKind,
        Set<String> themes,
        Map<YearMonth, Integer> months) {

    static TaskAttendance expected(Task task) {
        Reach reach = task.need().reach();
        int people = reach == null ? 0 : reach.youngPeople();
        LocalDate day = task.requestedAt() == null ? null : WorkingDays.day(task.requestedAt());
        return of(task, people, day == null ? Map.of() : Map.of(YearMonth.from(day), people));
    }

    static TaskAttendance reached(Task task) {
        Map<YearMonth, Integer> months = new TreeMap<>();
        task.delivery()
                .activities()
                .forEach(activity -> months.merge(YearMonth.from(activity.date()), people(activity), Integer::sum));
        return of(task, months.values().stream().mapToInt(Integer::intValue).sum(), months);
    }

    private static int people(Activity activity) {
        return ReachTotals.of(activity.reach(ReachStage.DELIVERED)).youngPeople();
    }

    private static TaskAttendance of(Task task, int people, Map<YearMonth, Integer> months) {
        return new TaskAttendance(
                task.id(), people, code(task.need().region()), code(task.getPartnerKind()), codes(task), months);
    }

    private static Set<String> codes(Task task) {
        return task.need().themes().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String code(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    boolean isSmall() {
        return Partition.isSmall(people);
    }
}
