package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Suppresses parts of a whole that may overlap, of which the whole is known. A part of one to four people is
 * suppressed, and one that leaves so few others. Then parts are suppressed, small ones first, as long as one to four
 * people are in no part that is shown, or follow from the whole and the parts that are shown: 13 and 23 of 33 people
 * share three. Readers may know which parts people share. So a part, what it leaves, or people in no part that is shown
 * are as few if each combination of parts has one of them.
 */
public final class OverlappingParts {

    /** How many small sums are looked at. If there are more, no part with a small combination is shown. */
    private static final int MAX_FEW = 2_000;

    private final Map<Set<String>, Integer> people;

    /** The combinations of parts that somebody is in, in an order of their own, so that each look shows the same. */
    private final List<Set<String>> cells;

    private final Set<String> shown = new TreeSet<>();

    private OverlappingParts(Map<Set<String>, Integer> people) {
        this.people = people;
        this.cells = people.keySet().stream()
                .filter(cell -> people(cell) > 0)
                .sorted(Comparator.comparing(cell -> new TreeSet<>(cell).toString()))
                .toList();
        people.keySet().forEach(shown::addAll);
        shown.removeIf(part -> areFew(parts -> parts.contains(part)) || areFew(parts -> !parts.contains(part)));
        List<long[]> few = new ArrayList<>();
        List<Set<String>> small =
                cells.stream().filter(cell -> Partition.isSmall(people(cell))).toList();
        addFew(small, List.of(), 0, few);
        if (few.size() > MAX_FEW) { // to decide would take long; without their parts, all small cells stay together
            small.forEach(shown::removeAll);
            few.clear();
        }
        Optional<String> next = next(few);
        while (next.isPresent()) {
            shown.remove(next.get());
            next = next(few);
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

    /**
     * Finds one to four people in some cells. Ends with the first that is one too many.
     *
     * @param line cells of one to four people
     * @param sum the people in the chosen cells
     */
    private void addFew(List<Set<String>> line, List<Set<String>> chosen, int sum, List<long[]> found) {
        for (int i = 0; i < line.size() && found.size() <= MAX_FEW; i++) {
            int next = sum + people(line.get(i));
            if (Partition.isSmall(next)) {
                List<Set<String>> more = new ArrayList<>(chosen);
                more.add(line.get(i));
                found.add(row(more::contains));
                addFew(line.subList(i + 1, line.size()), more, next, found);
            }
        }
    }

    /** The smallest part that gives a few people, or the smallest one. Empty if nothing gives them. */
    private Optional<String> next(List<long[]> few) {
        if (areFew(parts -> Collections.disjoint(parts, shown))) {
            return smallest(_ -> true); // empty if the whole is one to four people, or one in each
        }
        LinearSpan known = known(_ -> true);
        return few.stream()
                .filter(known::contains)
                .findFirst()
                .flatMap(sum -> smallest(
                                part -> !known(other -> !other.equals(part)).contains(sum))
                        .or(() -> smallest(_ -> true)));
    }

    private LinearSpan known(Predicate<String> some) {
        var known = new LinearSpan(cells.size());
        known.add(row(_ -> true));
        shown.stream().filter(some).forEach(part -> known.add(row(parts -> parts.contains(part))));
        return known;
    }

    private long[] row(Predicate<Set<String>> which) {
        return cells.stream().mapToLong(cell -> which.test(cell) ? 1 : 0).toArray();
    }

    private Optional<String> smallest(Predicate<String> which) {
        return shown.stream()
                .filter(part -> people(part) > 0 && which.test(part))
                .min(Comparator.comparingInt(this::people));
    }

    private int people(Set<String> cell) {
        return people.getOrDefault(cell, 0);
    }

    private int people(String part) {
        return sum(parts -> parts.contains(part));
    }

    private boolean areFew(Predicate<Set<String>> which) {
        int sum = sum(which);
        return sum > 0
                && (Partition.isSmall(sum)
                        || sum == cells.stream().filter(which).count());
    }

    private int sum(Predicate<Set<String>> which) {
        return cells.stream().filter(which).mapToInt(this::people).sum();
    }
}
