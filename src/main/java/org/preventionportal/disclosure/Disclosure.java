package org.preventionportal.disclosure;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Decides which numbers about the answers of people may be disclosed. The decision is the same for every reader and
 * does not depend on the order of queries.
 *
 * @param <V> a variable
 * @param <D> a dimension that numbers are broken down by
 */
public final class Disclosure<V, D> {

    private final Variables<V, D> variables;
    private final DisclosedTotals<V, D> totals;
    private final GroupTables<V, D> single;
    private final PairTables<V, D> pairs;

    /** @param variables the cells of those that are broken down, and of all that these depend on, are needed */
    public Disclosure(Variables<V, D> variables) {
        this.variables = variables;
        this.totals = new DisclosedTotals<>(variables);
        this.single = new GroupTables<>(variables, totals);
        this.pairs = new PairTables<>(variables, totals, single);
    }

    /** The answers of everybody who was asked, as these readers may know them. */
    public Partition whole(V variable) {
        return totals.whole(variable);
    }

    /** How many people were not asked. */
    public DisclosedNumber notAsked(V variable) {
        return totals.notAsked(variable);
    }

    /** Fewer people are too few for these readers. */
    public int minGroup() {
        return variables.minGroup(variables.level());
    }

    /** The groups into which the answers to a question about themselves divide people. */
    public List<MergedGroup> groups(V aboutPeople) {
        return totals.groups(aboutPeople, variables.level());
    }

    /** How many people of a group are in these categories. */
    public DisclosedNumber people(V variable, List<D> dimensions, List<String> group, Set<String> categories) {
        if (dimensions.size() > 1) {
            return variables.level() == DisclosureLevel.RESULTS
                    ? pairs.people(variable, dimensions, group, categories)
                    : DisclosedNumber.tooFew();
        }
        return single.people(variable, dimensions.getFirst(), group.getFirst(), categories);
    }

    /**
     * The groups of two dimensions whose people in some categories readers of results may count, such as the authors of
     * quotes, although no result has their number.
     *
     * @param parts joins groups of the second dimension; the others are not counted
     */
    public Set<List<String>> countable(
            V variable, Set<String> categories, List<D> dimensions, Map<String, String> parts) {
        return pairs.countable(variable, categories, dimensions, parts);
    }

    /**
     * The answers of a group, each alone or merged with others of too few people. Empty if none is disclosed, and for
     * more than one dimension, where answers are not merged.
     */
    public List<Set<String>> units(V variable, List<D> dimensions, List<String> group) {
        return dimensions.size() > 1 ? List.of() : single.units(variable, dimensions.getFirst(), group.getFirst());
    }

    /**
     * The sum of the numbers that everybody answered. Call it only if the number of people is disclosed. What is
     * published has it only where all is exact: 0 is mostly the answer of most, so a small sum is of few people.
     */
    public OptionalLong sum(V variable) {
        return variables.level() == DisclosureLevel.RESULTS || variables.isExact(variable, variables.level())
                ? OptionalLong.of(variables.sum(variable))
                : OptionalLong.empty();
    }

    /**
     * The sum of the numbers that a group answered. Empty if that of too few others could be calculated from it.
     */
    public OptionalLong sum(V variable, List<D> dimensions, List<String> group) {
        return dimensions.size() > 1 || variables.level() != DisclosureLevel.RESULTS
                ? OptionalLong.empty()
                : single.sum(variable, dimensions.getFirst(), group.getFirst());
    }
}
