package org.preventionportal.reporting.bulk;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.LinearSpan;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.reporting.bulk.TaskAttendance.Part;
import org.preventionportal.tasks.TaskId;

/**
 * Decides for which tasks the number of young people is suppressed: those with one to four, and others that hide them.
 * There are so many others that
 *
 * <ul>
 *   <li>each shown sum, without the rows that are shown, leaves at least two tasks, five people and not one each, and
 *   <li>no task with one to four follows from several sums of a year, unless it follows whatever is suppressed.
 * </ul>
 *
 * <p>Readers are taken to have all earlier exports.
 *
 * <p>A year has about 150 sums however many tasks there are, and each further suppressed task costs one visit of the
 * others: a second of a processor for the 10,000 tasks of a year, and four for 50,000 tasks of five years.
 */
final class SuppressedAttendance {

    private final List<Reader> readers;
    private final List<List<Part>> sums;
    private final Map<TaskId, BitSet> sumsOfTask = new HashMap<>();
    private final Set<TaskId> suppressed = new HashSet<>();

    private final Set<TaskId> shownBefore;

    private final Set<TaskId> small;

    private SuppressedAttendance(
            Collection<TaskAttendance> tasks, Function<TaskAttendance, ExportedAttendance> earlier, LocalDate today) {
        this.shownBefore = ids(tasks.stream().filter(task -> earlier.apply(task).hasShown(task)));
        this.readers = Stream.of(
                        AttendanceSums.of(tasks),
                        AttendanceSums.ofRunningYear(tasks, today),
                        AttendanceSums.ofDay(tasks, today))
                .map(this::reader)
                .toList();
        this.sums =
                readers.getFirst().sumsOfYears().stream().flatMap(List::stream).toList();
        for (int sum = 0; sum < sums.size(); sum++) {
            for (Part part : sums.get(sum)) {
                sumsOfTask
                        .computeIfAbsent(part.task().task(), _ -> new BitSet())
                        .set(sum);
            }
        }
        this.small = ids(tasks.stream().filter(TaskAttendance::isSmall));
        suppressed.addAll(small);
        suppressed.addAll(ids(tasks.stream().filter(task -> earlier.apply(task).hasSuppressed(task))));
    }

    /**
     * Holds what some readers know.
     *
     * @param known the tasks that follow from the sums and earlier exports even if all are suppressed: they hide none
     */
    private record Reader(Collection<List<List<Part>>> sumsOfYears, Set<TaskId> known) {}

    private Reader reader(Collection<List<List<Part>>> sumsOfYears) {
        return new Reader(
                sumsOfYears, calculable(sumsOfYears, part -> !wasShown(part)).collect(Collectors.toSet()));
    }

    private static Set<TaskId> ids(Stream<TaskAttendance> some) {
        return some.map(TaskAttendance::task).collect(Collectors.toSet());
    }

    /**
     * @param earlier what exports have shown, for each task: those that they suppressed stay suppressed, and those that
     *     they showed are the last to hide others
     */
    static Set<TaskId> of(
            Collection<TaskAttendance> tasks, Function<TaskAttendance, ExportedAttendance> earlier, LocalDate today) {
        var attendance = new SuppressedAttendance(tasks, earlier, today);
        do {
            attendance.protectSums();
        } while (attendance.hideBesideCalculable());
        return Set.copyOf(attendance.suppressed);
    }

    private void protectSums() {
        int before;
        do {
            before = suppressed.size();
            sums.forEach(this::protect);
        } while (suppressed.size() > before);
    }

    /**
     * Suppresses one more task for each of a few people that follows from several sums, and returns whether one was
     * left. How the people of a task are divided between months and methods may be known. Sums of several years are not
     * combined.
     */
    private boolean hideBesideCalculable() {
        int before = suppressed.size();
        for (Reader reader : readers) {
            for (List<List<Part>> ofYear : reader.sumsOfYears()) {
                calculable(ofYear, this::isHidden)
                        .filter(task -> small.contains(task) && !reader.known().contains(task))
                        .toList()
                        .forEach(task -> next(unseen(ofYear), task).ifPresent(suppressed::add));
            }
        }
        return suppressed.size() > before;
    }

    private Stream<TaskAttendance> unseen(List<List<Part>> ofYear) {
        return ofYear.stream()
                .flatMap(List::stream)
                .filter(part -> !wasShown(part))
                .collect(Collectors.toMap(part -> part.task().task(), Part::task, (one, _) -> one))
                .values()
                .stream();
    }

    private static Stream<TaskId> calculable(Collection<List<List<Part>>> ofYears, Predicate<Part> isUnknown) {
        return ofYears.stream().flatMap(ofYear -> calculable(ofYear, isUnknown));
    }

    /** The tasks that follow from the sums of a year if these parts of them are unknown. */
    private static Stream<TaskId> calculable(List<List<Part>> ofYear, Predicate<Part> isUnknown) {
        Map<TaskId, Integer> columns = new HashMap<>();
        ofYear.stream()
                .flatMap(List::stream)
                .filter(isUnknown)
                .forEach(part -> columns.putIfAbsent(part.task().task(), columns.size()));
        var span = new LinearSpan(columns.size());
        ofYear.forEach(sum -> span.add(row(sum, columns)));
        return columns.entrySet().stream()
                .filter(column -> span.containsUnit(column.getValue()))
                .map(Map.Entry::getKey);
    }

    private static long[] row(List<Part> sum, Map<TaskId, Integer> columns) {
        long[] row = new long[columns.size()];
        sum.forEach(part -> {
            Integer column = columns.get(part.task().task());
            if (column != null) {
                row[column] += part.people();
            }
        });
        return row;
    }

    private void protect(List<Part> sum) {
        List<Part> hidden = sum.stream().filter(this::isHidden).toList();
        while (isUnsafe(hidden)) {
            Optional<TaskId> next =
                    next(sum.stream().map(Part::task), hidden.getFirst().task().task());
            if (next.isEmpty() || isInVain(next.get(), sum)) {
                return;
            }
            suppressed.add(next.get());
            hidden = sum.stream().filter(this::isHidden).toList();
        }
    }

    /** One task that was shown hides the others from readers without the earlier file. More of them hide nothing. */
    private boolean isInVain(TaskId next, List<Part> sum) {
        return shownBefore.contains(next)
                && sum.stream()
                        .anyMatch(part -> wasShown(part)
                                && suppressed.contains(part.task().task()));
    }

    /** As many people as tasks are one each. */
    private static boolean isUnsafe(List<Part> hidden) {
        int people = hidden.stream().mapToInt(Part::people).sum();
        return hidden.size() == 1 || Partition.isSmall(people) || (people > 0 && people == hidden.size());
    }

    /** Holds a task that may hide another one, and how many sums both are in. */
    private record Candidate(TaskAttendance task, boolean isOfNoUse, int shared) {

        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::isOfNoUse)
                .thenComparing(Candidate::shared, Comparator.reverseOrder())
                .thenComparingInt(candidate -> candidate.task().people())
                .thenComparing(candidate -> candidate.task().task().value());
    }

    /** The smallest of the tasks that share the most sums, but one that readers know comes last. */
    private Optional<TaskId> next(Stream<TaskAttendance> some, TaskId hidden) {
        BitSet sumsOfHidden = sumsOf(hidden);
        return some.filter(task -> !suppressed.contains(task.task()))
                .map(task -> new Candidate(task, isOfNoUse(task.task()), shared(task.task(), sumsOfHidden)))
                .min(Candidate.BEST_FIRST)
                .map(best -> best.task().task());
    }

    private boolean isOfNoUse(TaskId task) {
        return readers.getFirst().known().contains(task) || shownBefore.contains(task);
    }

    private int shared(TaskId task, BitSet sumsOfHidden) {
        BitSet shared = (BitSet) sumsOfHidden.clone();
        shared.and(sumsOf(task));
        return shared.cardinality();
    }

    private BitSet sumsOf(TaskId task) {
        return sumsOfTask.getOrDefault(task, new BitSet());
    }

    private boolean wasShown(Part part) {
        return shownBefore.contains(part.task().task());
    }

    /** Readers know what an earlier export has shown, even if this one suppresses it. */
    private boolean isHidden(Part part) {
        return suppressed.contains(part.task().task()) && !wasShown(part);
    }
}
