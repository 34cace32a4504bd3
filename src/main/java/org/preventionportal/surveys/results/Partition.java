package org.preventionportal.surveys.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preventionportal.disclosure.DisclosedNumber;

/**
 * People divided into categories, and the categories put together into units so that each unit is empty or holds at
 * least five. What may be told of them is how many are in a unit, or in several units together: whatever is added or
 * subtracted then, it never comes to one to four people.
 *
 * <p>Small categories go into one unit, with the next smallest for as long as they are fewer than five together
 * (complementary suppression). Nothing tells which of them is the small one.
 */
final class Partition {

    static final int MIN_PEOPLE = 5;

    /** Of this nothing may be told at all. */
    static final Partition SUPPRESSED = new Partition(Map.of(), List.of());

    private final Map<String, Integer> people;
    private final List<Set<String>> units;

    private Partition(Map<String, Integer> people, List<Set<String>> units) {
        this.people = people;
        this.units = units;
    }

    /** @param people by category; among equals the earlier one counts as smaller */
    static Partition of(Map<String, Integer> people) {
        return of(people, List.of());
    }

    /**
     * As {@link #of(Map)}, but categories of one class go together rather than with others, so that more is told.
     *
     * @param classes ways to put the categories into classes, the best first; the first one that can be told is taken
     */
    static Partition of(Map<String, Integer> people, List<List<Set<String>>> classes) {
        if (sum(people.values()) < MIN_PEOPLE) {
            return SUPPRESSED;
        }
        List<Set<String>> units = classes.stream()
                .filter(division -> division.stream()
                        .noneMatch(one -> isSmall(sum(only(people, one).values()))))
                .findFirst()
                .orElse(List.of(people.keySet()))
                .stream()
                .flatMap(one -> divided(only(people, one)).stream())
                .toList();
        var partition = new Partition(people, units);
        boolean allAreAlike =
                units.stream().filter(unit -> partition.sum(unit) > 0).count() < 2;
        return allAreAlike ? new Partition(people, List.of(people.keySet())) : partition;
    }

    private static Map<String, Integer> only(Map<String, Integer> people, Set<String> categories) {
        Map<String, Integer> some = new LinkedHashMap<>(people);
        some.keySet().retainAll(categories);
        return some;
    }

    private static List<Set<String>> divided(Map<String, Integer> people) {
        Set<String> pool = people.values().stream().anyMatch(Partition::isSmall) ? pool(people) : Set.of();
        List<Set<String>> units = new ArrayList<>();
        if (!pool.isEmpty()) {
            units.add(pool);
        }
        people.keySet().stream()
                .filter(category -> !pool.contains(category))
                .forEach(category -> units.add(Set.of(category)));
        return units;
    }

    private static boolean isSmall(int people) {
        return people > 0 && people < MIN_PEOPLE;
    }

    private static Set<String> pool(Map<String, Integer> people) {
        Set<String> pool = new LinkedHashSet<>();
        int sum = 0;
        for (String category : smallestFirst(people)) {
            if (people.getOrDefault(category, 0) >= MIN_PEOPLE && sum >= MIN_PEOPLE && pool.size() > 1) {
                break;
            }
            pool.add(category);
            sum += people.getOrDefault(category, 0);
        }
        return pool;
    }

    private static List<String> smallestFirst(Map<String, Integer> people) {
        return people.keySet().stream()
                .sorted(Comparator.comparing(category -> people.getOrDefault(category, 0)))
                .toList();
    }

    /** With units put together until each is within one of the classes or holds all those that it touches. */
    Partition coarser(Collection<Set<String>> classes) {
        List<Set<String>> joined = new ArrayList<>(units);
        for (Set<String> one : classes) {
            Set<String> touching = new LinkedHashSet<>();
            joined.stream().filter(unit -> !Collections.disjoint(unit, one)).forEach(touching::addAll);
            if (!touching.isEmpty()) {
                joined.removeIf(unit -> !Collections.disjoint(unit, one));
                joined.add(touching);
            }
        }
        return new Partition(people, joined);
    }

    /** With one unit divided otherwise. */
    Partition split(Set<String> whole, Partition parts) {
        Map<String, Integer> all = new LinkedHashMap<>(people);
        all.keySet().removeAll(whole);
        all.putAll(parts.people);
        List<Set<String>> divided = new ArrayList<>(units);
        divided.remove(whole);
        divided.addAll(parts.units);
        return new Partition(all, divided);
    }

    List<Set<String>> units() {
        return units;
    }

    boolean isSuppressed() {
        return units.isEmpty();
    }

    /** Whether the categories are one unit, or several, or all. */
    boolean discloses(Set<String> categories) {
        return !units.isEmpty()
                && units.stream()
                        .allMatch(unit -> categories.containsAll(unit) || Collections.disjoint(categories, unit));
    }

    DisclosedNumber people(Set<String> categories) {
        return discloses(categories) ? DisclosedNumber.of(sum(categories)) : DisclosedNumber.tooFew();
    }

    int sum(Set<String> categories) {
        return sum(categories.stream()
                .map(category -> people.getOrDefault(category, 0))
                .toList());
    }

    private static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
