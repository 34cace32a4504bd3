package org.preventionportal.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides whether merged kinds may be shown as one group: they are enough people, and the size of the group does not
 * give the number of one of them. A kind of nobody is never merged, so each merged kind is of one person at least.
 * Kinds that could have each other's numbers, and do not have the same, hide each other.
 *
 * @param min fewer people are too few
 */
record MergedSizes(int min) {

    static int people(Collection<MergedGroup> groups) {
        return groups.stream().mapToInt(MergedGroup::people).sum();
    }

    private static int kinds(Collection<MergedGroup> groups) {
        return groups.stream().mapToInt(group -> group.kinds().size()).sum();
    }

    boolean isSmall(MergedGroup group) {
        return Partition.isSmall(group.people(), min);
    }

    /** @param family small kinds of one family */
    boolean isFamilyTooFew(Collection<MergedGroup> family) {
        return people(family) < min || givesItsKinds(family);
    }

    /** One person each, or all of them as many as a small kind can be. */
    private boolean givesItsKinds(Collection<MergedGroup> groups) {
        return people(groups) == kinds(groups) || areAsManyAsSmallKindsCanBe(groups);
    }

    private boolean areAsManyAsSmallKindsCanBe(Collection<MergedGroup> groups) {
        return groups.stream().allMatch(this::isSmall) && people(groups) == kinds(groups) * (min - 1);
    }

    /**
     * The size of the kind that joins the rest next: the smallest that has no equal. If one of two equals joined, the
     * size of the other would be known to be its own, so equals join together if nothing else is left.
     *
     * @param sizes of all kinds that can join
     */
    static OptionalInt next(List<Integer> sizes) {
        IntStream alone = sizes.stream()
                .filter(size -> Collections.frequency(sizes, size) == 1)
                .mapToInt(Integer::intValue);
        OptionalInt next = alone.min();
        return next.isPresent()
                ? next
                : sizes.stream().mapToInt(Integer::intValue).min();
    }

    /**
     * Whether the rest may not be shown. Families join it before larger kinds do, and all at once.
     *
     * @param rest what is in no group, by family
     * @param areFamiliesShown whether any family is a group of its own
     * @param kinds the sizes of the kinds that are shown
     */
    boolean isRestTooFew(Collection<List<MergedGroup>> rest, boolean areFamiliesShown, List<Integer> kinds) {
        List<MergedGroup> all = rest.stream().flatMap(List::stream).toList();
        int people = people(all);
        if (people == 0) {
            return false;
        }
        if (people < min || people == kinds(all)) {
            return true;
        }
        return areFamiliesShown
                ? all.stream().noneMatch(MergedGroup::isOther) && givesAKind(rest)
                : areAsManyAsSmallKindsCanBe(all) && !couldBeOneLargerKind(all, kinds);
    }

    /** Whether fewer people than are enough could have been joined by a larger kind, with the same groups shown. */
    private boolean couldBeOneLargerKind(Collection<MergedGroup> rest, List<Integer> shown) {
        return IntStream.range(kinds(rest) - 1, min)
                .map(few -> people(rest) - few)
                .filter(larger -> larger >= min && !shown.contains(larger))
                .anyMatch(larger -> next(Stream.concat(shown.stream(), Stream.of(larger))
                                .toList())
                        .equals(OptionalInt.of(larger)));
    }

    /**
     * Whether the number of a kind follows from the size of the rest. While a family is shown, each family in the rest
     * is known to be too few. So eight people of a family and another kind are four and four. A family of enough people
     * is in the rest only because its size gives its kinds, so then all families join.
     */
    private boolean givesAKind(Collection<List<MergedGroup>> rest) {
        int people = rest.stream().mapToInt(MergedSizes::people).sum();
        int kinds = rest.stream().mapToInt(MergedSizes::kinds).sum();
        int mostOfOthers = (rest.size() - 1) * (min - 1);
        return rest.stream().anyMatch(family -> people(family) >= min)
                || rest.stream().mapToInt(MergedSizes::kinds).anyMatch(own -> {
                    int fewest = Math.max(own, people - mostOfOthers);
                    int most = Math.min(min - 1, people - (kinds - own));
                    return fewest == most && (own == 1 || fewest == own);
                });
    }
}
