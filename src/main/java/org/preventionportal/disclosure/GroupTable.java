package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds how many people of each group gave which answers, as far as that is disclosed. */
final class GroupTable {

    private static final Set<String> WITHOUT_ANSWER = Set.of(Category.SKIPPED, Category.NOT_SHOWN);

    private final List<String> groups;
    private final List<Set<String>> columns;
    private final int[][] people;
    private final ClassedTable cells;

    /**
     * @param groups keys of the rows
     * @param columns answers of which the sum over all rows is known
     * @param classes answers that belong together, each of one or several columns
     * @param people by row and column; a last row without a group is of the rest
     * @param min a number of fewer people is suppressed
     */
    GroupTable(List<String> groups, List<Set<String>> columns, List<Set<String>> classes, int[][] people, int min) {
        this.groups = groups;
        this.columns = columns;
        this.people = people;
        this.cells = ClassedTable.of(
                people, classes.stream().map(this::columnsIn).toList(), people.length > groups.size(), min);
    }

    private BitSet columnsIn(Set<String> categories) {
        return IntStream.range(0, columns.size())
                .filter(column -> categories.containsAll(columns.get(column)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    List<String> groups() {
        return groups;
    }

    /** Whether the number of people who gave the answer is known of everybody. */
    boolean isColumn(String answer) {
        return columns.contains(Set.of(answer));
    }

    /** How many people gave an answer whose number is suppressed. */
    int suppressedPeople(String answer) {
        return cells.suppressedPeople(columns.indexOf(Set.of(answer)));
    }

    boolean discloses(String group) {
        return groups.contains(group);
    }

    /** Whether every class of answers of the group is disclosed. */
    boolean isComplete(String group) {
        return discloses(group) && cells.isComplete(groups.indexOf(group));
    }

    /**
     * The answers of a group: each alone if it is shown, and otherwise together with others, as many as are needed to
     * show how many people they are.
     */
    List<Set<String>> units(String group) {
        List<Set<String>> units = new ArrayList<>();
        if (discloses(group)) {
            List<BitSet> suppressed = cells.suppressed(groups.indexOf(group));
            IntStream.range(0, columns.size())
                    .filter(column -> suppressed.stream().noneMatch(answers -> answers.get(column)))
                    .forEach(column -> units.add(columns.get(column)));
            suppressed.forEach(answers -> units.add(answers.stream()
                    .boxed()
                    .flatMap(column -> columns.get(column).stream())
                    .collect(Collectors.toSet())));
        }
        return units;
    }

    /** Suppressed unless the categories are columns, and their sum is known. */
    DisclosedNumber people(String group, Set<String> categories) {
        BitSet wanted = columnsIn(categories);
        boolean areColumns = !wanted.isEmpty()
                && columns.stream()
                        .allMatch(column -> categories.containsAll(column) || Collections.disjoint(categories, column))
                && WITHOUT_ANSWER.stream().filter(categories::contains).allMatch(this::hasColumn);
        if (!discloses(group) || !areColumns) {
            return DisclosedNumber.tooFew();
        }
        int row = groups.indexOf(group);
        return cells.suppressed(row).stream().allMatch(answers -> isAllOrNone(answers, wanted))
                ? DisclosedNumber.of(
                        wanted.stream().map(column -> people[row][column]).sum())
                : DisclosedNumber.tooFew();
    }

    private static boolean isAllOrNone(BitSet answers, BitSet wanted) {
        var common = (BitSet) answers.clone();
        common.and(wanted);
        return common.isEmpty() || common.equals(answers);
    }

    private boolean hasColumn(String category) {
        return columns.stream().anyMatch(column -> column.contains(category));
    }
}
