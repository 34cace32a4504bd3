package org.preventionportal.reporting.bulk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.platform.DateRange;

/**
 * Lists the sums of young people that the indicators show: of the programme by month, and of each region, each kind of
 * partner and each theme by year. Regions or kinds that are suppressed together have one sum, as what the others leave
 * of the whole. So do the tasks without a theme.
 */
final class AttendanceSums {

    private AttendanceSums() {}

    /** Holds a task and how many of its young people are in a sum. */
    record Part(TaskAttendance task, int people) {}

    /** @return the parts of each sum, without tasks that add nothing */
    static List<List<Part>> of(Collection<TaskAttendance> tasks) {
        List<List<Part>> sums = new ArrayList<>(parts(tasks, month -> month).values());
        parts(tasks, AttendanceSums::year).values().forEach(parts -> addSums(parts, sums));
        return sums;
    }

    private static LocalDate year(YearMonth month) {
        return DateRange.programmeYear(month.atDay(1)).startsOn();
    }

    private static <T> Map<T, List<Part>> parts(Collection<TaskAttendance> tasks, Function<YearMonth, T> time) {
        Map<T, List<Part>> parts = new TreeMap<>();
        for (TaskAttendance task : tasks) {
            task.months().entrySet().stream()
                    .filter(month -> month.getValue() > 0)
                    .collect(Collectors.groupingBy(
                            month -> time.apply(month.getKey()), Collectors.summingInt(Map.Entry::getValue)))
                    .forEach((days, people) ->
                            parts.computeIfAbsent(days, _ -> new ArrayList<>()).add(new Part(task, people)));
        }
        return parts;
    }

    private static void addSums(List<Part> parts, List<List<Part>> sums) {
        sums.addAll(divided(parts, TaskAttendance::region));
        sums.addAll(divided(parts, TaskAttendance::partnerKind));
        sums.addAll(themes(parts));
    }

    private static Collection<List<Part>> divided(List<Part> parts, Function<TaskAttendance, String> by) {
        Map<String, Integer> people = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> by.apply(part.task()), TreeMap::new, Collectors.summingInt(Part::people)));
        var partition = Partition.of(people);
        return parts.stream()
                .collect(Collectors.groupingBy(part -> {
                    Set<String> one = Set.of(by.apply(part.task()));
                    return partition.discloses(one) ? one : Set.<String>of();
                }))
                .values();
    }

    private static List<List<Part>> themes(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.task().themes().stream())
                .distinct()
                .sorted()
                .map(theme -> parts.stream()
                        .collect(Collectors.partitioningBy(
                                part -> part.task().themes().contains(theme)))
                        .values())
                .filter(inAndOut -> inAndOut.stream().noneMatch(AttendanceSums::isSmall))
                .flatMap(Collection::stream)
                .filter(sum -> !sum.isEmpty())
                .toList();
    }

    private static boolean isSmall(List<Part> parts) {
        return Partition.isSmall(parts.stream().mapToInt(Part::people).sum());
    }
}
