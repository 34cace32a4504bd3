package org.preventionportal.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Suppresses parts of a whole that may overlap, of which the whole is known. A part of one to four people is
 * suppressed, and one that leaves so few others. Then the smallest part is suppressed as long as one to four people are
 * in no part that is shown: if no parts overlap, the whole less the parts that are shown is their number. Readers may
 * know which parts people share, so one person in each is as few.
 */
public final class OverlappingParts {

    private final Map<Set<String>, Integer> people;
    private final Set<String> shown = new TreeSet<>();

    private OverlappingParts(Map<Set<String>, Integer> people) {
        this.people = people;
        people.keySet().forEach(shown::addAll);
        shown.removeIf(part -> areFew(parts -> parts.contains(part)) || areFew(parts -> !parts.contains(part)));
        while (areFew(parts -> Collections.disjoint(parts, shown))) {
            Optional<String> smallest = smallest();
            if (smallest.isEmpty()) {
                break; // the whole is one to four people, or one in each
            }
            shown.remove(smallest.get());
        }
    }

    /** @param people by the parts that they are in */
    public static OverlappingParts of(Map<Set<String>, Integer> people) {
        return new OverlappingParts(people);
    }

    /** Whether the people of a part are shown. If the whole is one to four people, no part is. */
    public boolean discloses(String part) {
        return shown.contains(part)
                || (people.keySet().stream().noneMatch(parts -> parts.contains(part))
                        && !Partition.isSmall(sum(_ -> true)));
    }

    /** Whether people are in a part that is shown. */
    public boolean disclosesAny(Collection<String> parts) {
        return !Collections.disjoint(parts, shown);
    }

    private Optional<String> smallest() {
        return shown.stream().filter(part -> people(part) > 0).min(Comparator.comparingInt(this::people));
    }

    private int people(String part) {
        return sum(parts -> parts.contains(part));
    }

    private boolean areFew(Predicate<Set<String>> which) {
        int sum = sum(which);
        long somewhere = people.entrySet().stream()
                .filter(some -> some.getValue() > 0 && which.test(some.getKey()))
                .count();
        return sum > 0 && (Partition.isSmall(sum) || sum == somewhere);
    }

    private int sum(Predicate<Set<String>> which) {
        return people.entrySet().stream()
                .filter(some -> which.test(some.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
