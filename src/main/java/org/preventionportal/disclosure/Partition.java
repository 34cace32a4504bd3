package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Divides people into categories and merges the categories into units, so that each unit is empty or holds at least
 * five people, or as many as it is made for. Only the number of people in one unit, or in several units together, may
 * be disclosed. Adding and subtracting such numbers never gives the number of fewer people.
 *
 * <p>Small categories are merged into one unit, together with the next smallest ones until they hold enough people
 * (secondary suppression). Primary and secondary suppression cannot be distinguished in the result.
 */
public final class Partition {

    public static final int MIN_PEOPLE = 5;

    /** Nothing may be disclosed. */
    static final Partition SUPPRESSED = new Partition(Map.of(), List.of());

    private final Map<String, Integer> people;
    private final List<Set<String>> units;

    private Partition(Map<String, Integer> people, List<Set<String>> units) {
        this.people = people;
        this.units = units;
    }

    /** @param people by category */
    public static Partition of(Map<String, Integer> people) {
        return of(people, MIN_PEOPLE);
    }

    static Partition of(Map<String, Integer> people, int min) {
        return of(people, List.of(), min);
    }

    /**
     * As {@link #of(Map, int)}, but merges categories within a class first, so that more is disclosed.
     *
     * @param classes ways to group the categories into classes, the best first; the first one that can be disclosed is
     *     used
     * @param min how many people a unit holds at least
     */
    static Partition of(Map<String, Integer> people, List<List<Set<String>>> classes, int min) {
        Partition partition = of(people, classes, min, some -> sum(some) < min);
        boolean allAreAlike =
                partition.units.stream().filter(unit -> partition.sum(unit) > 0).count() < 2;
        return allAreAlike && !partition.isSuppressed() ? new Partition(people, List.of(people.keySet())) : partition;
    }

    /**
     * As {@link #of(Map, List, int)}, but it may disclose that everybody is in one unit, and readers may know in which
     * categories somebody is. So a unit has more people than such categories: otherwise each has one.
     */
    public static Partition within(Map<String, Integer> people, List<List<Set<String>>> classes) {
        return of(
                people,
                classes,
                MIN_PEOPLE,
                some -> sum(some) < MIN_PEOPLE
                        || sum(some) == some.stream().filter(one -> one > 0).count());
    }

    private static Partition of(
            Map<String, Integer> people,
            List<List<Set<String>>> classes,
            int min,
            Predicate<Collection<Integer>> areTooFew) {
        if (sum(people.values()) < min) {
            return SUPPRESSED;
        }
        List<Set<String>> units = classes.stream()
                .filter(division -> division.stream()
                        .map(one -> only(people, one).values())
                        .noneMatch(one -> sum(one) > 0 && areTooFew.test(one)))
                .findFirst()
                .orElse(List.of(people.keySet()))
                .stream()
                .flatMap(one -> divided(only(people, one), min, areTooFew).stream())
                .toList();
        return new Partition(people, units);
    }

    /** Every category may be disclosed, however small: no division by what identifies people is known of it. */
    static Partition exact(Map<String, Integer> people) {
        return new Partition(people, people.keySet().stream().map(Set::of).toList());
    }

    /** Merges units until each is empty or holds at least this number of people. */
    public Partition atLeast(int min) {
        if (units.stream().noneMatch(unit -> sum(unit) > 0 && sum(unit) < min)) {
            return this;
        }
        List<Set<String>> merged =
                new ArrayList<>(units.stream().filter(unit -> sum(unit) == 0).toList());
        Map<Set<String>, Integer> sizes = new LinkedHashMap<>();
        units.stream().filter(unit -> sum(unit) > 0).forEach(unit -> sizes.put(unit, sum(unit)));
        Set<Set<String>> pool = pool(sizes, min, some -> sum(some) < min);
        sizes.keySet().stream().filter(unit -> !pool.contains(unit)).forEach(merged::add);
        Set<String> pooled = pool.stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        merged.add(pooled);
        return sum(pooled) < min ? SUPPRESSED : new Partition(people, merged);
    }

    static Partition ofUnits(Map<String, Integer> people, List<Set<String>> units) {
        return new Partition(people, units);
    }

    private static Map<String, Integer> only(Map<String, Integer> people, Set<String> categories) {
        Map<String, Integer> some = new LinkedHashMap<>(people);
        some.keySet().retainAll(categories);
        return some;
    }

    private static List<Set<String>> divided(
            Map<String, Integer> people, int min, Predicate<Collection<Integer>> areTooFew) {
        boolean hasSmall = people.values().stream().anyMatch(some -> isSmall(some, min));
        Set<String> pool = hasSmall ? pool(people, min, areTooFew) : Set.of();
        List<Set<String>> units = new ArrayList<>();
        if (!pool.isEmpty()) {
            units.add(pool);
        }
        people.keySet().stream()
                .filter(category -> !pool.contains(category))
                .forEach(category -> units.add(Set.of(category)));
        return units;
    }

    /** Whether these are one to four people, whose number is not disclosed. */
    public static boolean isSmall(int people) {
        return isSmall(people, MIN_PEOPLE);
    }

    public static boolean isSmall(int people, int min) {
        return people > 0 && people < min;
    }

    /**
     * The smallest categories, until they are enough people and their sum does not give their numbers. Equal ones go
     * together: if the first of them was enough, its size would be known from that of the next one.
     */
    private static <T> Set<T> pool(Map<T, Integer> people, int min, Predicate<Collection<Integer>> areTooFew) {
        SortedMap<Integer, List<T>> bySize = people.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Set<T> pool = new LinkedHashSet<>();
        List<Integer> pooled = new ArrayList<>();
        boolean areAllSmall = true;
        for (var equal : bySize.entrySet()) {
            int size = equal.getKey();
            boolean isEnough = !areTooFew.test(pooled) && !(areAllSmall && mayGiveTheirNumbers(sum(pooled), size, min));
            if (size >= min && isEnough) {
                break;
            }
            pool.addAll(equal.getValue());
            pooled.addAll(Collections.nCopies(equal.getValue().size(), size));
            areAllSmall = size < min;
        }
        return pool;
    }

    /**
     * Eight people may be four of one category and four of another, or of a class that is too small to be shown. They
     * need not be if fewer than five people could have been joined by a larger category that is smaller than the next.
     */
    private static boolean mayGiveTheirNumbers(int sum, int next, int min) {
        return sum % (min - 1) == 0 && next <= Math.max(min, sum - min + 1);
    }

    /** Merges units until each lies within one class or contains every class that it overlaps. */
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

    /** Replaces one unit by the units of another partition of the same people. */
    Partition split(Set<String> whole, Partition parts) {
        Map<String, Integer> all = new LinkedHashMap<>(people);
        all.keySet().removeAll(whole);
        all.putAll(parts.people);
        List<Set<String>> divided = new ArrayList<>(units);
        divided.remove(whole);
        divided.addAll(parts.units);
        return new Partition(all, divided);
    }

    /** The sets of categories of which the number of people is disclosed. */
    public List<Set<String>> units() {
        return units;
    }

    public boolean isSuppressed() {
        return units.isEmpty();
    }

    /** Whether the categories are exactly one or several units. */
    public boolean discloses(Set<String> categories) {
        return !units.isEmpty()
                && units.stream()
                        .allMatch(unit -> categories.containsAll(unit) || Collections.disjoint(categories, unit));
    }

    public DisclosedNumber people(Set<String> categories) {
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
