package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.preventionportal.disclosure.Variables.Cell;

/**
 * Divides everybody by two dimensions, into groups that each of the two discloses completely. A group is suppressed
 * unless each of its columns, and each column of everything suppressed, has enough people.
 */
final class PairTables<V, D> {

    private static final Set<String> PICKED = Set.of(Category.ONE, Category.SEVERAL);

    private final Variables<V, D> variables;
    private final DisclosedTotals<V, D> totals;
    private final GroupTables<V, D> single;
    private final Map<Divided<V, D>, Optional<Table>> tables = new HashMap<>();

    PairTables(Variables<V, D> variables, DisclosedTotals<V, D> totals, GroupTables<V, D> single) {
        this.variables = variables;
        this.totals = totals;
        this.single = single;
    }

    private record Divided<V, D>(V variable, List<D> dimensions) {}

    DisclosedNumber people(V variable, List<D> dimensions, List<String> group, Set<String> categories) {
        return table(variable, dimensions)
                .map(table -> table.people(group, categories))
                .orElseGet(DisclosedNumber::tooFew);
    }

    /**
     * The groups of two dimensions whose people in some categories readers may count although no result has their
     * number. Everybody may know the numbers of each dimension alone, and how many people are in no group of either.
     *
     * @param parts joins groups of the second dimension; the others are not counted
     */
    Set<List<String>> countable(V variable, Set<String> categories, List<D> dimensions, Map<String, String> parts) {
        Set<String> rows = new HashSet<>(single.groupOf(dimensions.getFirst()).values());
        List<Cell> cells = cells(variable, dimensions).stream()
                .map(cell -> new Cell(
                        cell.category(),
                        List.of(
                                cell.groups().getFirst(),
                                parts.getOrDefault(cell.groups().getLast(), "")),
                        cell.people(),
                        cell.sum()))
                .filter(cell -> rows.contains(cell.groups().getFirst())
                        || parts.containsValue(cell.groups().getLast()))
                .toList();
        rows.removeIf(group -> isUnknown(variable, dimensions.getFirst(), group, categories));
        Set<String> columns = new HashSet<>(parts.values());
        single.groupOf(dimensions.getLast()).values().stream()
                .filter(group -> isUnknown(variable, dimensions.getLast(), group, categories))
                .forEach(group -> columns.remove(parts.get(group)));
        return new Table(cells, cells, List.of(categories), List.of(rows, columns))
                .countable(variables.minGroup(DisclosureLevel.RESULTS));
    }

    private boolean isUnknown(V variable, D dimension, String group, Set<String> categories) {
        return single.people(variable, dimension, group, categories).isSuppressed();
    }

    private Optional<Table> table(V variable, List<D> dimensions) {
        var divided = new Divided<>(variable, dimensions);
        Optional<Table> known = tables.get(divided);
        if (known == null) {
            known = make(variable, dimensions);
            tables.put(divided, known);
        }
        return known;
    }

    private Optional<Table> make(V variable, List<D> dimensions) {
        if (!disclosesTable(variable)) {
            return Optional.empty();
        }
        List<Set<String>> groups = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            Set<String> complete = complete(variable, dimensions.get(i));
            if (!isPopulation(variable)) {
                complete.retainAll(table(variables.parent(variable), dimensions)
                        .map(Table::groups)
                        .orElseGet(() -> Collections.nCopies(dimensions.size(), Set.of()))
                        .get(i));
            }
            groups.add(complete);
        }
        Table table = new Table(
                cells(variable, dimensions),
                cells(variables.population(), dimensions),
                totals.columnsOfTwo(variable),
                groups);
        return Optional.of(table.safe(variables.minGroup(DisclosureLevel.RESULTS)));
    }

    private boolean isPopulation(V variable) {
        return variable.equals(variables.population());
    }

    private Set<String> complete(V variable, D dimension) {
        Set<String> complete = new LinkedHashSet<>();
        single.table(variable, dimension)
                .ifPresent(table ->
                        table.groups().stream().filter(table::isComplete).forEach(complete::add));
        return complete;
    }

    /** Whether the table of the parent discloses how many people are asked. */
    private boolean disclosesTable(V variable) {
        if (totals.controlled(variable).isSuppressed()) {
            return false;
        }
        if (isPopulation(variable)) {
            return true;
        }
        V parent = variables.parent(variable);
        Set<String> wanted = variables.isChoice(variable)
                ? PICKED
                : variables.asked(variable).orElse(Set.of(Category.EVERYBODY));
        return disclosesTable(parent)
                && totals.columnsOfTwo(parent).stream()
                        .allMatch(column -> wanted.containsAll(column) || Collections.disjoint(wanted, column));
    }

    private List<Cell> cells(V variable, List<D> dimensions) {
        List<Map<String, String>> groupOf =
                dimensions.stream().map(single::groupOf).toList();
        return variables.cells(variable, dimensions).stream()
                .map(cell -> new Cell(cell.category(), groups(cell, groupOf), cell.people(), cell.sum()))
                .toList();
    }

    private static List<String> groups(Cell cell, List<Map<String, String>> groupOf) {
        List<String> kinds = cell.groups();
        return IntStream.range(0, groupOf.size())
                .mapToObj(i -> groupOf.get(i).getOrDefault(kinds.get(i), kinds.get(i)))
                .toList();
    }
}
