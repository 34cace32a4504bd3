package org.preventionportal.reporting.bulk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.need.Reach;

/**
 * Holds the young people of a task, and in which sums of the indicators they are counted.
 *
 * @param region empty if the task has none, as the kind of partner
 * @param counts the people by the month and the method of counting in the indicators
 */
record TaskAttendance(
        TaskId task, int people, String region, String partnerKind, Set<String> themes, Map<Counted, Integer> counts) {

    /** Says when and how people were counted. */
    record Counted(YearMonth month, Reach.Method method) {

        LocalDate quarter() {
            return TaskAttendance.quarter(month);
        }
    }

    /** Holds a task and how many of its young people are in a sum. */
    record Part(TaskAttendance task, int people) {}

    /** The first day of the quarter of a month. */
    static LocalDate quarter(YearMonth month) {
        return DateRange.quarter(month.atDay(1)).startsOn();
    }

    /** Divides the young people of tasks, without tasks that add nothing. */
    static <T> NavigableMap<T, List<Part>> parts(Collection<TaskAttendance> tasks, Function<Counted, T> dividedBy) {
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

    static TaskAttendance expected(Task task) {
        Reach reach = task.need().reach();
        if (reach == null || task.requestedAt() == null) {
            return of(task, Map.of());
        }
        YearMonth month = YearMonth.from(LondonTime.day(task.requestedAt()));
        return of(task, Map.of(new Counted(month, reach.method()), reach.youngPeople()));
    }

    static TaskAttendance reached(Task task) {
        Map<Counted, Integer> counts = new HashMap<>();
        for (Activity activity : task.delivery().activities()) {
            YearMonth month = YearMonth.from(activity.date());
            activity.reach(ReachStage.DELIVERED).stream()
                    .filter(figure -> figure.kind() == ReachKind.YOUNG_PEOPLE)
                    .forEach(
                            figure -> counts.merge(new Counted(month, figure.method()), figure.people(), Integer::sum));
        }
        return of(task, counts);
    }

    private static TaskAttendance of(Task task, Map<Counted, Integer> counts) {
        int people = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new TaskAttendance(
                task.id(), people, code(task.need().region()), code(task.getPartnerKind()), codes(task), counts);
    }

    private static Set<String> codes(Task task) {
        return task.need().themes().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String code(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    /** Returns what was counted in a time only. */
    TaskAttendance in(DateRange time) {
        Map<Counted, Integer> some = new HashMap<>(counts);
        some.keySet().removeIf(counted -> !time.contains(counted.month().atDay(1)));
        return new TaskAttendance(task, people, region, partnerKind, themes, some);
    }

    boolean isSmall() {
        return Partition.isSmall(people);
    }
}
