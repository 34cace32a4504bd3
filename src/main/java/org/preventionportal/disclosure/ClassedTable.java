package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.disclosure.SuppressedTable.Row;

/**
 * Suppresses classes of answers first, such as whether people agree, then single answers in each class that is shown
 * and within the classes that are left.
 */
final class ClassedTable {

    private final SuppressedTable classes;
    private final SuppressedTable cells;
    private final List<Integer> groups;

    private ClassedTable(SuppressedTable classes, SuppressedTable cells, List<Integer> groups) {
        this.classes = classes;
        this.cells = cells;
        this.groups = groups;
    }

    /**
     * A class whose answers cannot be protected in a group is suppressed there, then in one more group at a time, whose
     * answers protect them.
     *
     * @param people by group and answer
     * @param classes the answers of each class; each answer is in one class
     * @param hasRest whether the last group is of people without a group, of whom nothing is shown
     * @param min a number of fewer people is suppressed
     */
    static ClassedTable of(int[][] people, List<BitSet> classes, boolean hasRest, int min) {
        BitSet[] hidden = IntStream.range(0, people.length)
                .mapToObj(group -> hasRest && group == people.length - 1 ? Row.columns(classes.size()) : new BitSet())
                .toArray(BitSet[]::new);
        ClassedTable table = of(people, classes, hidden, hasRest, min);
        while (table.hidesUnsafeClass(people, classes, hidden)) {
            table = of(people, classes, hidden, hasRest, min);
        }
        return table;
    }

    private static ClassedTable of(int[][] people, List<BitSet> classes, BitSet[] hidden, boolean hasRest, int min) {
        List<Row> sums = IntStream.range(0, people.length)
                .mapToObj(group -> new Row(sums(people[group], classes), Row.columns(classes.size()), hidden[group]))
                .toList();
        SuppressedTable suppressed = SuppressedTable.of(sums, min);
        List<Row> rows = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (int group = 0; group < people.length; group++) {
            boolean isRest = hasRest && group == people.length - 1;
            for (BitSet answers : divided(classes, suppressed.uncertain(group))) {
                rows.add(new Row(list(people[group]), answers, isRest ? answers : new BitSet()));
                groups.add(group);
            }
        }
        return new ClassedTable(suppressed, SuppressedTable.of(rows, min), groups);
    }

    private static List<Integer> list(int[] people) {
        return IntStream.of(people).boxed().toList();
    }

    private static List<Integer> sums(int[] people, List<BitSet> classes) {
        return classes.stream()
                .map(one -> one.stream().map(answer -> people[answer]).sum())
                .toList();
    }

    /** Each class of which the number of people is known, and all others together. */
    private static List<BitSet> divided(List<BitSet> classes, BitSet uncertain) {
        List<BitSet> divided = new ArrayList<>();
        var left = new BitSet();
        for (int i = 0; i < classes.size(); i++) {
            if (uncertain.get(i)) {
                left.or(classes.get(i));
            } else {
                divided.add(classes.get(i));
            }
        }
        if (!left.isEmpty()) {
            divided.add(left);
        }
        return divided;
    }

    private boolean hidesUnsafeClass(int[][] people, List<BitSet> classes, BitSet[] hidden) {
        for (int row : cells.unsafeRows()) {
            for (int i = 0; i < classes.size(); i++) {
                int one = i;
                Optional<BitSet> next = bySize(people, groups.get(row))
                        .map(group -> hidden[group])
                        .filter(_ -> classes.get(one).intersects(cells.suppressed(row)))
                        .filter(suppressed -> !suppressed.get(one))
                        .findFirst();
                if (next.isPresent()) {
                    next.get().set(i);
                    return true;
                }
            }
        }
        return false;
    }

    /** All groups: this one first, then the largest. */
    private static Stream<Integer> bySize(int[][] people, int first) {
        return IntStream.range(0, people.length)
                .boxed()
                .sorted(Comparator.comparing((Integer group) -> group != first)
                        .thenComparing(Comparator.comparingInt((Integer group) ->
                                        IntStream.of(people[group]).sum())
                                .reversed()));
    }

    /** Whether every class of the group is shown. */
    boolean isComplete(int group) {
        return classes.suppressed(group).isEmpty();
    }

    /** The answers of a group that are suppressed, as sets of which the number of people together is known. */
    List<BitSet> suppressed(int group) {
        return IntStream.range(0, groups.size())
                .filter(row -> groups.get(row) == group)
                .mapToObj(cells::suppressed)
                .filter(answers -> !answers.isEmpty())
                .toList();
    }

    /** How many people are in the suppressed cells of an answer. */
    int suppressedPeople(int answer) {
        return cells.suppressedPeople(answer);
    }
}
