package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which numbers about everybody are disclosed: exact ones where they divide nobody, and otherwise the units of
 * a {@link Partition}.
 */
final class DisclosedTotals<V, D> {

    private static final Set<String> PICKED = Set.of(Category.ONE, Category.SEVERAL);

    private final Variables<V, D> variables;

    /** Each number of a question asks for the partition of its answers, and for those of the questions before it. */
    private final Map<V, Partition> decided = new HashMap<>();

    DisclosedTotals(Variables<V, D> variables) {
        this.variables = variables;
    }

    private int minResults() {
        return variables.minGroup(DisclosureLevel.RESULTS);
    }

    private int people(V variable, String category) {
        return variables.totals(variable).getOrDefault(category, 0);
    }

    /** The answers of everybody who was asked, as these readers may know them. */
    Partition whole(V variable) {
        Partition known = decided.get(variable);
        if (known == null) {
            known = decide(variable);
            decided.put(variable, known);
        }
        return known;
    }

    private Partition decide(V variable) {
        boolean isExact = variables.isExact(variable, variables.level());
        if (!isExact && variables.isChoice(variable)) {
            return choice(variable, whole(variables.parent(variable)), variables.minGroup(variables.level()));
        }
        if (!isExact && variables.level() == DisclosureLevel.PUBLISHED && !disclosesWhoIsAsked(variable)) {
            return Partition.SUPPRESSED;
        }
        if (variables.isAboutPeople(variable)) {
            return kindsOfPeople(variable, variables.level());
        }
        if (isExact) {
            return Partition.exact(asked(variable));
        }
        Partition results = controlled(variable);
        return variables.level() == DisclosureLevel.RESULTS
                ? results
                : results.atLeast(variables.minGroup(variables.level()));
    }

    /** Whether these readers know how many people gave the answers that lead to the question. */
    private boolean disclosesWhoIsAsked(V variable) {
        if (variable.equals(variables.population())) {
            return true;
        }
        V question = variables.isChoice(variable) ? variables.parent(variable) : variable;
        return variables
                .asked(question)
                .map(asked -> whole(variables.parent(question)).discloses(asked))
                .orElse(true);
    }

    private Map<String, Integer> asked(V variable) {
        Map<String, Integer> asked = new LinkedHashMap<>(variables.totals(variable));
        asked.remove(Category.NOT_SHOWN);
        return asked;
    }

    /** The groups into which the answers to a question divide people, each large enough for these readers. */
    List<MergedGroup> groups(V variable, DisclosureLevel level) {
        List<MergedGroup> kinds = asked(variable).entrySet().stream()
                .filter(answer -> !answer.getKey().equals(Category.SKIPPED))
                .map(answer -> MergedGroup.of(answer.getKey(), answer.getValue()))
                .toList();
        List<MergedGroup> groups = Merging.merged(kinds, variables.families(variable), minResults());
        return level == DisclosureLevel.RESULTS
                ? groups
                : Merging.merged(groups, variables.families(variable), variables.minGroup(level));
    }

    /** How many did not say who they are is exact where all is. Otherwise a few join the smallest group. */
    private Partition kindsOfPeople(V variable, DisclosureLevel level) {
        if (variables.isExact(variable, level)) {
            return kindsOfPeople(groups(variable, level), variable);
        }
        Partition results = kindsOfPeople(groups(variable, DisclosureLevel.RESULTS), variable)
                .atLeast(minResults());
        return results.atLeast(variables.minGroup(level));
    }

    private Partition kindsOfPeople(List<MergedGroup> groups, V variable) {
        return Partition.ofUnits(
                asked(variable),
                Stream.concat(groups.stream().map(MergedGroup::kinds), Stream.of(Set.of(Category.SKIPPED)))
                        .toList());
    }

    /** The answers as if everybody were divided: nothing about one to four people. */
    Partition controlled(V variable) {
        if (variables.isAboutPeople(variable)) {
            return kindsOfPeople(variable, DisclosureLevel.RESULTS);
        }
        if (variable.equals(variables.population())) {
            return Partition.of(variables.totals(variable), minResults());
        }
        if (variables.isChoice(variable)) {
            return choice(variable, controlled(variables.parent(variable)), minResults());
        }
        return controlsWhoIsAsked(variable)
                ? Partition.of(asked(variable), variables.divisions(variable), minResults())
                : Partition.SUPPRESSED;
    }

    private Partition choice(V variable, Partition base, int min) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put(Category.CHOSEN, people(variable, Category.CHOSEN));
        parts.put(Category.NOT_CHOSEN, people(variable, Category.NOT_CHOSEN));
        Partition answers = Partition.of(parts, min);
        boolean disclosesSeveral = base.discloses(PICKED) && base.discloses(Set.of(Category.ONE));
        return answers.isSuppressed() || !disclosesSeveral
                ? Partition.SUPPRESSED
                : base.coarser(List.of(PICKED)).split(PICKED, answers);
    }

    /** Whether these readers know that nobody picked a choice of a multiple choice. */
    boolean isOfNobody(V choice) {
        return people(choice, Category.CHOSEN) == 0 && whole(choice).discloses(Set.of(Category.CHOSEN));
    }

    /** How many people were not asked. */
    DisclosedNumber notAsked(V variable) {
        return everybody() >= variables.minGroup(variables.level()) && disclosesWhoIsAsked(variable)
                ? DisclosedNumber.of(people(variable, Category.NOT_SHOWN))
                : DisclosedNumber.tooFew();
    }

    private boolean controlsWhoIsAsked(V variable) {
        return everybody() >= minResults()
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

    /** The columns of a table by one dimension. How many are in each is known of everybody. */
    List<Set<String>> columns(V variable) {
        return variables.isExact(variable, DisclosureLevel.RESULTS)
                ? asked(variable).keySet().stream().map(Set::of).toList()
                : controlled(variable).units();
    }

    /** The classes of answers that a table by one dimension shows first. Each is one or several of its columns. */
    List<Set<String>> classes(V variable) {
        Partition columns = Partition.ofUnits(Map.of(), columns(variable));
        return columns.coarser(variables.classes(variable)).units();
    }

    /** The columns of a table by two dimensions: each has at least five people. */
    List<Set<String>> columnsOfTwo(V variable) {
        if (variable.equals(variables.population())) {
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
}
