package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.disclosure.Variables.Cell;

/**
 * Divides everybody by one dimension. The groups are the same for every question, so that no two tables differ by a few
 * people. A follow-up question is divided only into groups of which it is known how many were asked.
 */
final class GroupTables<V, D> {

    private static final Set<String> EVERYBODY = Set.of(Category.EVERYBODY);

    /** Together they are everybody who was asked. */
    private static final List<Set<String>> PICKED_OR_NOT =
            List.of(Set.of(Category.CHOSEN), Set.of(Category.NOT_CHOSEN, Category.SKIPPED));

    private final Variables<V, D> variables;
    private final DisclosedTotals<V, D> totals;
    private final int min;
    private final Map<Divided<V, D>, Optional<GroupTable>> tables = new HashMap<>();

    GroupTables(Variables<V, D> variables, DisclosedTotals<V, D> totals) {
        this.variables = variables;
        this.totals = totals;
        this.min = variables.minGroup(DisclosureLevel.RESULTS);
    }

    private record Divided<V, D>(V variable, D dimension) {}

    /** How many people of a group were not asked. */
    private DisclosedNumber notAsked(V variable, D dimension, String group) {
        Optional<Set<String>> asked = variables.asked(variable);
        DisclosedNumber all = people(variables.population(), dimension, group, EVERYBODY);
        DisclosedNumber were =
                asked.isEmpty() ? all : people(variables.parent(variable), dimension, group, asked.get());
        return all.isSuppressed() || were.isSuppressed()
                ? DisclosedNumber.tooFew()
                : DisclosedNumber.of(all.number().orElseThrow() - were.number().orElseThrow());
    }

    /** What is published is the sum of what readers of results see of the groups that are merged for it. */
    DisclosedNumber people(V variable, D dimension, String group, Set<String> categories) {
        if (categories.equals(Set.of(Category.NOT_SHOWN))) {
            return notAsked(variable, dimension, group);
        }
        Optional<GroupTable> table = table(variable, dimension);
        List<DisclosedNumber> parts = parts(dimension, group).stream()
                .map(part -> table.map(known -> known.people(part, categories)).orElseGet(DisclosedNumber::tooFew))
                .toList();
        return parts.isEmpty() || parts.stream().anyMatch(DisclosedNumber::isSuppressed)
                ? DisclosedNumber.tooFew()
                : DisclosedNumber.of(parts.stream()
                        .mapToDouble(part -> part.number().orElseThrow())
                        .sum());
    }

    private List<String> parts(D dimension, String group) {
        return variables
                .grouping(dimension)
                .flatMap(variable -> totals.groups(variable, variables.level()).stream()
                        .filter(one -> one.key().equals(group))
                        .findFirst()
                        .map(one -> totals.groups(variable, DisclosureLevel.RESULTS).stream()
                                .filter(part -> one.kinds().containsAll(part.kinds()))
                                .map(MergedGroup::key)
                                .toList()))
                .orElse(List.of());
    }

    /**
     * The answers of a group, each alone or together with others, so that their number of people is known. What is
     * published joins answers that are together in any of the groups that are merged for it.
     */
    List<Set<String>> units(V variable, D dimension, String group) {
        List<String> parts = parts(dimension, group);
        Optional<GroupTable> table = table(variable, dimension);
        if (table.isEmpty() || parts.isEmpty() || !parts.stream().allMatch(table.get()::discloses)) {
            return List.of();
        }
        Partition units = Partition.ofUnits(Map.of(), table.get().units(parts.getFirst()));
        for (String part : parts) {
            units = units.coarser(table.get().units(part));
        }
        return units.units();
    }

    OptionalLong sum(V variable, D dimension, String group) {
        return table(variable, dimension).stream()
                .filter(table -> table.discloses(group) && table.isColumn(Category.ANSWERED))
                .filter(table -> isEmptyOrEnough(table.suppressedPeople(Category.ANSWERED)))
                .mapToLong(_ -> cells(variable, dimension)
                        .filter(cell -> cell.groups().getFirst().equals(group))
                        .mapToLong(Cell::sum)
                        .sum())
                .findFirst();
    }

    private boolean isEmptyOrEnough(int people) {
        return people == 0 || people >= min;
    }

    /** Empty if the variable is not divided, is too sensitive for it, or was counted without its groups. */
    Optional<GroupTable> table(V variable, D dimension) {
        var divided = new Divided<>(variable, dimension);
        Optional<GroupTable> known = tables.get(divided);
        if (known == null) {
            known = make(variable, dimension);
            tables.put(divided, known);
        }
        return known;
    }

    private Optional<GroupTable> make(V variable, D dimension) {
        if (!hasCellsOfAll(variable, dimension) || isTooSensitive(variable)) {
            return Optional.empty();
        }
        if (variable.equals(variables.population())) {
            List<String> groups = groups(dimension);
            return groups.size() < 2
                    ? Optional.empty()
                    : Optional.of(of(variable, dimension, groups, List.of(EVERYBODY), List.of(EVERYBODY)));
        }
        if (variables.isAskedByKind(variable) || variables.isAboutPeople(variable)) {
            return Optional.empty();
        }
        Optional<GroupTable> parent = table(variables.parent(variable), dimension);
        if (variables.isChoice(variable)) {
            return parent.flatMap(table -> choice(variable, dimension, table));
        }
        Set<String> asked = variables.asked(variable).orElse(EVERYBODY);
        List<Set<String>> columns = totals.columns(variable);
        return columns.isEmpty()
                ? Optional.empty()
                : parent.map(table -> of(
                        variable,
                        dimension,
                        table.groups().stream()
                                .filter(group -> !table.people(group, asked).isSuppressed())
                                .toList(),
                        columns,
                        totals.classes(variable)));
    }

    /** What is published of a sensitive question is not divided: a group of ten people has answers of fewer. */
    private boolean isTooSensitive(V variable) {
        return variables.level() == DisclosureLevel.PUBLISHED && variables.isSensitive(variable);
    }

    /** Whether it is known of everybody counted to which group they belong: nobody may look like an empty group. */
    private boolean hasCellsOfAll(V variable, D dimension) {
        int divided = cells(variable, dimension).mapToInt(Cell::people).sum();
        return divided
                == variables.totals(variable).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    /** The groups of the dimension of which it is known how many people they are. */
    private List<String> groups(D dimension) {
        return variables.grouping(dimension).stream()
                .flatMap(variable -> {
                    Partition whole = totals.controlled(variable);
                    return totals.groups(variable, DisclosureLevel.RESULTS).stream()
                            .filter(group -> group.people() > 0 && whole.discloses(group.kinds()));
                })
                .map(MergedGroup::key)
                .toList();
    }

    private GroupTable of(
            V variable, D dimension, List<String> groups, List<Set<String>> columns, List<Set<String>> classes) {
        int[][] people = new int[groups.size() + 1][columns.size()];
        cells(variable, dimension).forEach(cell -> {
            int group = groups.indexOf(cell.groups().getFirst());
            IntStream.range(0, columns.size())
                    .filter(column -> columns.get(column).contains(cell.category()))
                    .forEach(column -> people[group < 0 ? groups.size() : group][column] += cell.people());
        });
        boolean hasRest = IntStream.of(people[groups.size()]).sum() > 0;
        return new GroupTable(groups, columns, classes, hasRest ? people : Arrays.copyOf(people, groups.size()), min);
    }

    /** The cells with the key of the group in place of the kind. */
    Stream<Cell> cells(V variable, D dimension) {
        Map<String, String> groupOf = groupOf(dimension);
        return variables.cells(variable, List.of(dimension)).stream()
                .map(cell -> new Cell(
                        cell.category(),
                        List.of(groupOf.getOrDefault(
                                cell.groups().getFirst(), cell.groups().getFirst())),
                        cell.people(),
                        cell.sum()));
    }

    Map<String, String> groupOf(D dimension) {
        Map<String, String> groupOf = new HashMap<>();
        variables
                .grouping(dimension)
                .ifPresent(variable -> totals.groups(variable, DisclosureLevel.RESULTS)
                        .forEach(group -> group.kinds().forEach(kind -> groupOf.put(kind, group.key()))));
        return groupOf;
    }

    /**
     * A choice of a multiple choice, for groups of which every choice, and how many picked several, may be disclosed:
     * these numbers add up. The rest has to be large enough, too. If it is known that nobody at all picked the choice,
     * nobody of any group did.
     */
    private Optional<GroupTable> choice(V variable, D dimension, GroupTable parent) {
        if (totals.isOfNobody(variable)) {
            return Optional.of(of(variable, dimension, parent.groups(), PICKED_OR_NOT, PICKED_OR_NOT));
        }
        List<Set<String>> columns = List.of(Set.of(Category.CHOSEN), Set.of(Category.NOT_CHOSEN));
        List<V> choices = variables.choices(variable);
        List<String> groups = new ArrayList<>(parent.groups().stream()
                .filter(group -> !parent.people(group, Set.of(Category.ONE)).isSuppressed()
                        && !parent.people(group, Set.of(Category.SEVERAL)).isSuppressed())
                .toList());
        groups.removeIf(
                group -> choices.stream().anyMatch(choice -> isSmall(choice, dimension, group::equals, columns)));
        while (!groups.isEmpty() && restIsSmall(choices, dimension, groups, columns)) {
            groups.removeLast();
        }
        return groups.isEmpty() ? Optional.empty() : Optional.of(of(variable, dimension, groups, columns, columns));
    }

    private boolean restIsSmall(List<V> choices, D dimension, List<String> groups, List<Set<String>> columns) {
        return choices.stream()
                .anyMatch(choice -> isSmall(choice, dimension, group -> !groups.contains(group), columns));
    }

    private boolean isSmall(V choice, D dimension, Predicate<String> groups, List<Set<String>> columns) {
        return columns.stream()
                .anyMatch(column -> !isEmptyOrEnough(cells(choice, dimension)
                        .filter(cell -> column.contains(cell.category()))
                        .filter(cell -> groups.test(cell.groups().getFirst()))
                        .mapToInt(Cell::people)
                        .sum()));
    }
}
