package org.preventionportal.reporting.bulk;

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

/**
 * Lists the sums of young people that the indicators show: of the programme, each region, each kind of partner and each
 * theme, over all time and by month. Regions or kinds that are suppressed together have one sum, as what the others
 * leave of the whole.
 */
final class AttendanceSums {

    private AttendanceSums() {}

    /** Holds a task and how many of its young people are in a sum. */
    record Part(TaskAttendance task, int people) {}

    /** @return the parts of each sum, without tasks that add nothing */
    static List<List<Part>> of(Collection<TaskAttendance> tasks) {
        Map<YearMonth, List<Part>> months = new TreeMap<>();
        tasks.forEach(task -> task.months()
                .forEach((month, people) ->
                        months.computeIfAbsent(month, _ -> new ArrayList<>()).add(new Part(task, people))));
        List<List<Part>> sums = new ArrayList<>();
        addSums(tasks.stream().map(task -> new Part(task, task.people())).toList(), sums);
        months.values().forEach(parts -> addSums(parts, sums));
        return sums;
    }

    private static void addSums(List<Part> all, List<List<Part>> sums) {
        List<Part> parts = all.stream().filter(part -> part.people() > 0).toList();
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
        Map<String, List<Part>> themes = new TreeMap<>();
        parts.forEach(part -> part.task()
                .themes()
                .forEach(theme ->
                        themes.computeIfAbsent(theme, _ -> new ArrayList<>()).add(part)));
        return themes.values().stream()
                .filter(theme ->
                        !Partition.isSmall(theme.stream().mapToInt(Part::people).sum()))
                .toList();
    }
}
