package org.preventionportal.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says how the variables of a set of people depend on one another, and how many people are in their categories.
 *
 * @param <V> a variable: each person falls into exactly one of its categories
 * @param <D> a dimension that numbers are broken down by
 */
public interface Variables<V, D> {

    /** The people of some groups, one group for each dimension, who are in a category, and the sum of their numbers. */
    record Cell(String category, List<String> groups, int people, long sum) {}

    /** Who reads the numbers. */
    DisclosureLevel level();

    /** Fewer people are too few for these readers. It is more if one person may have been counted several times. */
    int minGroup(DisclosureLevel level);

    /** Whether the numbers of everybody are exact for these readers, however small: they divide nobody. */
    boolean isExact(V variable, DisclosureLevel level);

    /** Whether the question, or one that leads to it, is sensitive: one to nine answers are then not published. */
    boolean isSensitive(V variable);

    /** Whether the answers say who people are: they divide everybody, and one to four of a kind could be recognised. */
    boolean isAboutPeople(V variable);

    /** The family of each kind of people that belongs to one, by the answer that says so. */
    Map<String, String> families(V variable);

    /** Whether only some kinds of people are asked, so that everybody is divided already. */
    boolean isAskedByKind(V variable);

    /** The choices of a multiple choice, as variables. */
    List<V> choices(V variable);

    /** The variable with one category: everybody. */
    V population();

    /** The variable that this one depends on. It is the population for those that depend on no other. */
    V parent(V variable);

    /** Whether the variable is one choice of a multiple choice, which is its parent. */
    boolean isChoice(V variable);

    /** The answers that lead to the question of the variable. Empty if everybody is asked. */
    Optional<Set<String>> asked(V variable);

    /** Ways to group the answers into classes, the best first. */
    List<List<Set<String>>> divisions(V variable);

    /** The classes that a table shows first, and divides where that is safe. Those by two dimensions only show them. */
    List<Set<String>> classes(V variable);

    /** The variable that says of which kind people are. Empty if nobody was asked for the dimension. */
    Optional<V> grouping(D dimension);

    /** People by category. */
    Map<String, Integer> totals(V variable);

    /** The sum of the numbers that people answered. */
    long sum(V variable);

    /** People by category and by the group of each dimension, without empty cells. */
    List<Cell> cells(V variable, List<D> dimensions);
}
