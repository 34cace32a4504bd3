package org.preventionportal.reporting.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.reporting.bulk.AttendanceSums.Part;
import org.preventionportal.tasks.TaskId;

/**
 * Decides of which tasks the young people are suppressed: those of one to four, and so many others that each shown sum
 * without the rows that are shown leaves at least two tasks and five people.
 */
final class SuppressedAttendance {

    private final List<List<Part>> sums;
    private final Map<TaskId, Set<Integer>> sumsOfTask = new HashMap<>();
    private final Set<TaskId> suppressed = new HashSet<>();

    /** The tasks that are alone in a sum with all their people. To suppress them hides nothing. */
    private final Set<TaskId> known;

    private SuppressedAttendance(Collection<TaskAttendance> tasks) {
        this.sums = AttendanceSums.of(tasks);
        for (int sum = 0; sum < sums.size(); sum++) {
            for (Part part : sums.get(sum)) {
                sumsOfTask
                        .computeIfAbsent(part.task().task(), _ -> new HashSet<>())
                        .add(sum);
            }
        }
        this.known = sums.stream()
                .filter(sum -> sum.size() == 1)
                .map(List::getFirst)
                .filter(part -> part.people() == part.task().people())
                .map(part -> part.task().task())
                .collect(Collectors.toSet());
        tasks.stream().filter(TaskAttendance::isSmall).map(TaskAttendance::task).forEach(suppressed::add);
    }

    static Set<TaskId> of(Collection<TaskAttendance> tasks) {
        var attendance = new SuppressedAttendance(tasks);
        int before;
        do {
            before = attendance.suppressed.size();
            attendance.sums.forEach(attendance::protect);
        } while (attendance.suppressed.size() > before);
        return Set.copyOf(attendance.suppressed);
    }

    private void protect(List<Part> sum) {
        List<Part> hidden = sum.stream().filter(this::isHidden).collect(Collectors.toCollection(ArrayList::new));
        while (isUnsafe(hidden)) {
            Optional<Part> next = next(sum, hidden.getFirst());
            if (next.isEmpty()) {
                return;
            }
            suppressed.add(next.get().task().task());
            hidden.add(next.get());
        }
    }

    private static boolean isUnsafe(List<Part> hidden) {
        return hidden.size() == 1
                || Partition.isSmall(hidden.stream().mapToInt(Part::people).sum());
    }

    /** The smallest of the tasks that share the most sums, and before those whose number is a sum of its own. */
    private Optional<Part> next(List<Part> sum, Part hidden) {
        return sum.stream()
                .filter(part -> !isHidden(part))
                .min(Comparator.comparing(
                                (Part part) -> known.contains(part.task().task()))
                        .thenComparingLong(part -> -shared(part, hidden))
                        .thenComparingInt(Part::people)
                        .thenComparing(part -> part.task().task().value()));
    }

    private long shared(Part one, Part other) {
        Set<Integer> others = sumsOf(other);
        return sumsOf(one).stream().filter(others::contains).count();
    }

    private Set<Integer> sumsOf(Part part) {
        return sumsOfTask.getOrDefault(part.task().task(), Set.of());
    }

    private boolean isHidden(Part part) {
        return suppressed.contains(part.task().task());
    }
}
