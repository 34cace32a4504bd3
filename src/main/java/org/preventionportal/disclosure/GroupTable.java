package org.preventionportal.disclosure;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Holds how many people of each group gave which answers, as far as that is disclosed. */
final class GroupTable {

    private static final Set<String> WITHOUT_ANSWER = Set.of(Category.SKIPPED, Category.NOT_SHOWN);

    private final List<String> groups;
    private final List<Set<String>> columns;
    private final int[][] people;
    private final SuppressedTable cells;

    /**
     * @param groups keys of the rows
     * @param people by row and column; a last row without a group is of the rest
     */
    GroupTable(List<String> groups, List<Set<String>> columns, int[][] people) {
        this.groups = groups;
        this.columns = columns;
        this.people = people;
        this.cells = SuppressedTable.of(people, columns.size(), people.length > groups.size());
    }

    List<String> groups() {
        return groups;
    }

    /** How many people gave an answer whose number is suppressed. */
    int suppressedPeople(String answer) {
        return cells.suppressedPeople(columns.indexOf(Set.of(answer)));
    }

    boolean discloses(String group) {
        return groups.contains(group);
    }

    /** Whether every cell of the group is disclosed. */
    boolean isComplete(String group) {
        return discloses(group) && cells.isComplete(groups.indexOf(group));
    }

    /** Suppressed unless the categories are columns, and their sum is known. */
    DisclosedNumber people(String group, Set<String> categories) {
        boolean areColumns = columns.stream().anyMatch(categories::containsAll)
                && columns.stream()
                        .allMatch(column -> categories.containsAll(column) || Collections.disjoint(categories, column))
                && WITHOUT_ANSWER.stream().filter(categories::contains).allMatch(this::hasColumn);
        if (!discloses(group) || !areColumns) {
            return DisclosedNumber.tooFew();
        }
        int row = groups.indexOf(group);
        var wanted = new BitSet(columns.size());
        IntStream.range(0, columns.size())
                .filter(column -> categories.containsAll(columns.get(column)))
                .forEach(wanted::set);
        return cells.discloses(row, wanted)
                ? DisclosedNumber.of(
                        wanted.stream().map(column -> people[row][column]).sum())
                : DisclosedNumber.tooFew();
    }

    private boolean hasColumn(String category) {
        return columns.stream().anyMatch(column -> column.contains(category));
    }
}
