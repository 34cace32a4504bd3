package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which numbers about the answers of people may be disclosed. The decision is the same for every reader and
 * does not depend on the order of queries. It follows four rules.
 *
 * <ol>
 *   <li>Overall, the answers to a question are disclosed by the units of a {@link Partition}. The number of people who
 *       are asked a follow-up question can be computed from the question it depends on, so a follow-up question is
 *       disclosed only if that number is.
 *   <li>The choices of a multiple choice are disclosed only if the number of people who picked several may be
 *       disclosed, because that number can be computed from the sum of the choices.
 *   <li>In a breakdown by one or two dimensions, a group is disclosed if each of its columns, and each column of all
 *       groups that are not disclosed together, holds at least five people. Otherwise the group becomes part of the
 *       rest. So a table is a partition, too.
 *   <li>A table discloses only groups that the table of its parent discloses: of the question it depends on, or of all
 *       respondents. So no two tables differ by a few people.
 * </ol>
 *
 * @param <V> a variable
 * @param <D> a dimension that numbers are broken down by
 */
public final class Disclosure<V, D> {

    private static final Set<String> PICKED = Set.of(Category.ONE, Category.SEVERAL);

    private final Variables<V, D> variables;
    private final Map<Divided<V, D>, Optional<Table>> tables = new HashMap<>();

    /** @param variables the cells of those that are broken down, and of all that these depend on, are needed */
    public Disclosure(Variables<V, D> variables) {
        this.variables = variables;
    }

    private int people(V variable, String category) {
        return variables.totals(variable).getOrDefault(category, 0);
    }

    private boolean isPopulation(V variable) {
        return variable.equals(variables.population());
    }

    /** The answers of everybody who was asked, as these readers may know them. */
    public Partition whole(V variable) {
        if (!variables.isExact(variable, variables.level())) {
            return atLevel(controlled(variable));
        }
        return variables.isAboutPeople(variable)
                ? atLevel(kindsOfPeople(variable)).and(Category.SKIPPED, people(variable, Category.SKIPPED))
                : Partition.exact(asked(variable));
    }

    /** Everybody who said who they are. How many did not is known. */
    private Partition kindsOfPeople(V variable) {
        Map<String, Integer> answers = asked(variable);
        answers.remove(Category.SKIPPED);
        return Partition.of(answers);
    }

    private Partition atLevel(Partition results) {
        return variables.level() == DisclosureLevel.RESULTS
                ? results
                : results.atLeast(variables.level().minGroup());
    }

    private Map<String, Integer> asked(V variable) {
        Map<String, Integer> asked = new LinkedHashMap<>(variables.totals(variable));
        asked.remove(Category.NOT_SHOWN);
        return asked;
    }

    /** The answers as if everybody were divided: nothing about one to four people. */
    private Partition controlled(V variable) {
        if (isPopulation(variable)) {
            return Partition.of(variables.totals(variable));
        }
        if (variables.isChoice(variable)) {
            return choice(variable, controlled(variables.parent(variable)));
        }
        return controlsWhoIsAsked(variable)
                ? Partition.of(asked(variable), variables.divisions(variable))
                : Partition.SUPPRESSED;
    }

    private Partition choice(V variable, Partition base) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put(Category.CHOSEN, people(variable, Category.CHOSEN));
        parts.put(Category.NOT_CHOSEN, people(variable, Category.NOT_CHOSEN));
        Partition answers = Partition.of(parts);
        boolean disclosesSeveral = base.discloses(PICKED) && base.discloses(Set.of(Category.ONE));
        return answers.isSuppressed() || !disclosesSeveral
                ? Partition.SUPPRESSED
                : base.coarser(List.of(PICKED)).split(PICKED, answers);
    }

    /** How many people were not asked. */
    public DisclosedNumber notAsked(V variable) {
        boolean disclosesWhoIsAsked = variables
                .asked(variable)
                .map(asked -> whole(variables.parent(variable)).discloses(asked))
                .orElse(true);
        return everybody() >= variables.level().minGroup() && disclosesWhoIsAsked
                ? DisclosedNumber.of(people(variable, Category.NOT_SHOWN))
                : DisclosedNumber.tooFew();
    }

    private boolean controlsWhoIsAsked(V variable) {
        return everybody() >= Partition.MIN_PEOPLE
                && variables
                        .asked(variable)
                        .map(asked -> controlled(variables.parent(variable)).discloses(asked))
                        .orElse(true);
    }

    private int everybody() {
        return variables.totals(variables.population()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The columns of a table: coarser than the overall answers, and without answers that nobody gave. */
    private List<Set<String>> columns(V variable) {
        if (isPopulation(variable)) {
            return List.of(Set.of(Category.EVERYBODY));
        }
        Partition whole = controlled(variable).coarser(variables.classes(variable));
        List<Set<String>> columns = new ArrayList<>(whole.units());
        columns.removeIf(column -> whole.sum(column) == 0);
        if (people(variable, Category.NOT_SHOWN) > 0) {
            columns.add(Set.of(Category.NOT_SHOWN));
        }
        return columns;
    }

    /** Whether a group is disclosed. */
    public boolean discloses(V variable, List<D> dimensions, List<String> group) {
        return table(variable, dimensions)
                .filter(table -> table.discloses(group))
                .isPresent();
    }

    /** How many people of a group are in these categories. */
    public DisclosedNumber people(V variable, List<D> dimensions, List<String> group, Set<String> categories) {
        return table(variable, dimensions)
                .map(table -> table.people(group, categories))
                .orElseGet(DisclosedNumber::tooFew);
    }

    /** The sum of the numbers that everybody answered. Call it only if the number of people is disclosed. */
    public long sum(V variable) {
        return variables.sum(variable);
    }

    /** The sum of the numbers that a group answered. Call it only if the number of people is disclosed. */
    public long sum(V variable, List<D> dimensions, List<String> group) {
        return table(variable, dimensions).orElseThrow().sum(group);
    }

    private record Divided<V, D>(V variable, List<D> dimensions) {}

    /** A table of the variable by one or two dimensions. Empty if nothing of it may be disclosed. */
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
        for (D dimension : dimensions) {
            groups.add(
                    dimensions.size() == 1
                            ? singly(variable, dimension)
                            : groups(variable, List.of(dimension)).getFirst());
        }
        if (dimensions.size() > 1 && !isPopulation(variable)) {
            List<Set<String>> parents = groups(variables.parent(variable), dimensions);
            for (int i = 0; i < groups.size(); i++) {
                Set<String> both = new LinkedHashSet<>(groups.get(i));
                both.retainAll(parents.get(i));
                groups.set(i, both);
            }
        }
        Table table = new Table(
                variables.cells(variable, dimensions),
                variables.cells(variables.population(), dimensions),
                columns(variable),
                groups);
        return Optional.of(table.safe());
    }

    /** Whether the table of the parent discloses how many people are asked. */
    private boolean disclosesTable(V variable) {
        if (isPopulation(variable)) {
            return !controlled(variable).isSuppressed();
        }
        V parent = variables.parent(variable);
        if (controlled(variable).isSuppressed() || !disclosesTable(parent)) {
            return false;
        }
        Set<String> wanted = variables.isChoice(variable)
                ? PICKED
                : variables.asked(variable).orElse(Set.of(Category.EVERYBODY));
        return columns(parent).stream()
                .allMatch(column -> wanted.containsAll(column) || Collections.disjoint(wanted, column));
    }

    /** The groups that a table by one dimension may disclose at most: those of the parent, or those of all people. */
    private Set<String> singly(V variable, D dimension) {
        return isPopulation(variable)
                ? variables.grouping(dimension).map(this::disclosed).orElse(Set.of())
                : groups(variables.parent(variable), List.of(dimension)).getFirst();
    }

    private List<Set<String>> groups(V variable, List<D> dimensions) {
        return table(variable, dimensions)
                .map(Table::groups)
                .orElseGet(() -> Collections.nCopies(dimensions.size(), Set.of()));
    }

    private Set<String> disclosed(Variables.Grouping<V> grouping) {
        V variable = grouping.variable();
        Partition whole =
                variables.isExact(variable, DisclosureLevel.RESULTS) ? kindsOfPeople(variable) : controlled(variable);
        Set<String> disclosed = new LinkedHashSet<>();
        grouping.groups().stream()
                .filter(group -> whole.discloses(Set.of(group)) && whole.sum(Set.of(group)) >= Partition.MIN_PEOPLE)
                .forEach(disclosed::add);
        return disclosed;
    }
}
