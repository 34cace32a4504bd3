package org.preventionportal.reporting.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.preventionportal.disclosure.OverlappingParts;
import org.preventionportal.disclosure.PeriodTable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.bulk.TaskAttendance.Counted;
import org.preventionportal.reporting.bulk.TaskAttendance.Part;

/**
 * Divides the young people of a year of the programme by theme and by method.
 *
 * @param parts all of them
 * @param tasks with what was counted in the year only
 */
record YearAttendance(DateRange year, List<Part> parts, List<TaskAttendance> tasks) {

    /** The sums of themes that are shown, and what they leave. */
    Collection<List<Part>> byTheme() {
        var shown = OverlappingParts.of(parts.stream()
                .collect(Collectors.groupingBy(part -> part.task().themes(), Collectors.summingInt(Part::people))));
        List<Predicate<Part>> insides = new ArrayList<>();
        parts.stream()
                .flatMap(part -> part.task().themes().stream())
                .distinct()
                .filter(shown::discloses)
                .sorted()
                .forEach(theme -> insides.add(part -> part.task().themes().contains(theme)));
        if (parts.stream().noneMatch(part -> isInSeveral(part, insides))) { // themes that overlap do not give the rest
            insides.add(part -> shown.disclosesAny(part.task().themes()));
        }
        return insides.stream()
                .flatMap(inside -> parts.stream().collect(Collectors.partitioningBy(inside)).values().stream())
                .filter(sum -> !sum.isEmpty())
                .toList();
    }

    private static boolean isInSeveral(Part part, List<Predicate<Part>> insides) {
        return insides.stream().filter(inside -> inside.test(part)).count() > 1;
    }

    /** The sums of methods that are shown of the year, and the others together. */
    Collection<List<Part>> byMethod() {
        Map<String, Integer> people = new HashMap<>();
        TaskAttendance.parts(tasks, Counted::method).forEach((method, some) -> people.put(method.name(), people(some)));
        var table = PeriodTable.of(Map.of(year.startsOn(), people));
        return TaskAttendance.parts(
                        tasks,
                        counted -> Optional.of(counted.method().name())
                                .filter(method -> table.discloses(year.startsOn(), method))
                                .orElse(""))
                .values();
    }

    private static int people(List<Part> parts) {
        return parts.stream().mapToInt(Part::people).sum();
    }
}
