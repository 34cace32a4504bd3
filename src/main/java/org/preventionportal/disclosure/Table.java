package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.disclosure.Variables.Cell;

/**
 * Divides people by one or two dimensions into groups and by their answers into columns. All groups that are not
 * disclosed form one group, the rest.
 */
final class Table {

    private static final String REST = "#rest";

    private final List<Cell> cells;
    private final List<Cell> population;
    private final List<Set<String>> columns;
    private final List<Set<String>> groups;

    /**
     * @param cells how many people of each group are in each category
     * @param population how many people are in each group
     * @param groups the disclosed groups of each dimension
     */
    Table(List<Cell> cells, List<Cell> population, List<Set<String>> columns, List<Set<String>> groups) {
        this.cells = cells;
        this.population = population;
        this.columns = columns;
        this.groups = groups;
    }

    List<Set<String>> groups() {
        return groups;
    }

    /** Suppresses groups, the smallest first, until every column of every group has enough people. */
    Table safe(int min) {
        Table table = this;
        Optional<Table> safer = table.safer(min);
        while (safer.isPresent()) {
            table = safer.get();
            safer = table.safer(min);
        }
        return table;
    }

    private Optional<Table> safer(int min) {
        if (groups.stream().anyMatch(Set::isEmpty)) {
            return groups.stream().allMatch(Set::isEmpty)
                    ? Optional.empty()
                    : Optional.of(disclosing(Collections.nCopies(groups.size(), Set.of())));
        }
        List<List<String>> unsafe = unsafe(min);
        if (unsafe.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                without(smallest(unsafe).orElseGet(() -> smallest(all()).orElseThrow())));
    }

    private Table disclosing(List<Set<String>> fewer) {
        return new Table(cells, population, columns, fewer);
    }

    /** A group of one of the dimensions. */
    private record Group(int dimension, String value) {}

    private Table without(Group group) {
        List<Set<String>> fewer = new ArrayList<>(groups);
        Set<String> left = new LinkedHashSet<>(groups.get(group.dimension()));
        left.remove(group.value());
        fewer.set(group.dimension(), left);
        return disclosing(fewer);
    }

    private Optional<Group> smallest(List<List<String>> tuples) {
        return tuples.stream()
                .flatMap(tuple -> IntStream.range(0, tuple.size()).mapToObj(i -> new Group(i, tuple.get(i))))
                .filter(group -> !group.value().equals(REST))
                .distinct()
                .min(Comparator.comparingInt(this::size)
                        .thenComparingInt(Group::dimension)
                        .thenComparing(Group::value));
    }

    private int size(Group group) {
        return population.stream()
                .filter(cell -> cell.groups().get(group.dimension()).equals(group.value()))
                .mapToInt(Cell::people)
                .sum();
    }

    private List<List<String>> all() {
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(i -> groups.get(i).stream().map(value -> {
                    List<String> tuple = new ArrayList<>(Collections.nCopies(groups.size(), REST));
                    tuple.set(i, value);
                    return tuple;
                }))
                .toList();
    }

    private List<List<String>> unsafe(int min) {
        Map<List<String>, Map<Set<String>, Integer>> people = new HashMap<>();
        for (Cell cell : cells) {
            Map<Set<String>, Integer> row = people.computeIfAbsent(tuple(cell), _ -> new HashMap<>());
            columns.stream()
                    .filter(column -> column.contains(cell.category()))
                    .forEach(column -> row.merge(column, cell.people(), Integer::sum));
        }
        return tuples().stream()
                .filter(tuple -> columns.stream()
                        .anyMatch(column -> people.getOrDefault(tuple, Map.of()).getOrDefault(column, 0) < min))
                .toList();
    }

    private List<String> tuple(Cell cell) {
        List<String> tuple = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            String value = cell.groups().get(i);
            tuple.add(groups.get(i).contains(value) ? value : REST);
        }
        return tuple;
    }

    /** Every combination of groups, including the rest if there is anybody in it. */
    private List<List<String>> tuples() {
        List<List<String>> tuples = List.of(List.of());
        for (int i = 0; i < groups.size(); i++) {
            List<String> values = new ArrayList<>(groups.get(i));
            if (hasRest(i)) {
                values.add(REST);
            }
            tuples = tuples.stream()
                    .flatMap(tuple -> values.stream()
                            .map(value -> Stream.concat(tuple.stream(), Stream.of(value))
                                    .toList()))
                    .toList();
        }
        return tuples;
    }

    private boolean hasRest(int dimension) {
        return population.stream()
                .anyMatch(cell -> !groups.get(dimension).contains(cell.groups().get(dimension)));
    }

    /**
     * The groups of two dimensions of which enough people are in the columns, so that neither the number of these nor
     * that of the others gives too few of a group, beside the numbers of each dimension alone.
     */
    Set<List<String>> countable(int min) {
        List<String> rows = all(0);
        List<String> all = all(1);
        int[][] people = new int[rows.size()][all.size()];
        int[][] others = new int[rows.size()][all.size()];
        for (Cell cell : cells) {
            boolean isOther = columns.stream().noneMatch(column -> column.contains(cell.category()));
            (isOther ? others : people)
                            [rows.indexOf(cell.groups().getFirst())][
                            all.indexOf(cell.groups().getLast())] +=
                    cell.people();
        }
        BitSet unknown = IntStream.range(0, all.size())
                .filter(column -> !groups.getLast().contains(all.get(column)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        BitSet[] countable = TwoWayTable.countable(people, others, unknown, min);
        return IntStream.range(0, rows.size())
                .filter(row -> groups.getFirst().contains(rows.get(row)))
                .boxed()
                .flatMap(row -> countable[row].stream().mapToObj(column -> List.of(rows.get(row), all.get(column))))
                .collect(Collectors.toSet());
    }

    private List<String> all(int dimension) {
        return cells.stream()
                .map(cell -> cell.groups().get(dimension))
                .distinct()
                .sorted()
                .toList();
    }

    boolean discloses(List<String> group) {
        return IntStream.range(0, group.size()).allMatch(i -> groups.get(i).contains(group.get(i)));
    }

    /**
     * How many people of a group are in these categories. Suppressed unless both the group and the categories are
     * disclosed.
     */
    DisclosedNumber people(List<String> group, Set<String> categories) {
        boolean disclosesColumns = columns.stream()
                .allMatch(column -> categories.containsAll(column) || Collections.disjoint(categories, column));
        return discloses(group) && disclosesColumns
                ? DisclosedNumber.of(
                        cells(group, categories).mapToInt(Cell::people).sum())
                : DisclosedNumber.tooFew();
    }

    private Stream<Cell> cells(List<String> group, Set<String> categories) {
        return cells.stream()
                .filter(cell -> categories.contains(cell.category()))
                .filter(cell -> tuple(cell).equals(group));
    }
}
