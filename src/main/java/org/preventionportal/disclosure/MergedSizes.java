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

    /** The fewest and the most people whom kinds can be, for readers who see how they are merged. */
    private record Range(int kinds, int least, int most) {

        /** Whether so many people are one for each kind, or all of the only kind. */
        private boolean gives(int fewest, int mostOfAll) {
            int from = Math.max(least, fewest);
            return from == Math.min(most, mostOfAll) && (kinds == 1 || from == kinds);
        }
    }

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
        return people(groups) == kinds(groups) || areMost(groups);
    }

    private boolean areMost(Collection<MergedGroup> groups) {
        return groups.stream().allMatch(this::isSmall) && people(groups) == kinds(groups) * (min - 1);
    }

    /**
     * The size of what joins the rest next: the smallest that has no equal. If one of two equals joined, the size of
     * the other would be known to be its own, so equals join together if nothing else is left.
     *
     * @param sizes of all groups that can join
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
     * Families join the rest before larger kinds do, so no larger kind is in it while a family is shown.
     *
     * @param rest what is in no group, by family
     * @param families the sizes of the families that are shown
     * @param kinds the sizes of the kinds that are shown
     */
    boolean isRestTooFew(Collection<List<MergedGroup>> rest, List<Integer> families, List<Integer> kinds) {
        List<MergedGroup> all = rest.stream().flatMap(List::stream).toList();
        int people = people(all);
        if (people == 0) {
            return false;
        }
        if (people < min || people == kinds(all)) {
            return true;
        }
        OptionalInt nextFamily = next(families);
        return nextFamily.isPresent()
                ? all.stream().noneMatch(MergedGroup::isOther) && givesAKind(rest, nextFamily.getAsInt())
                : areMost(all) && !couldBeOneLargerKind(all, kinds);
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

    /** Whether the number of a kind follows from what is known about all the others of the rest. */
    private boolean givesAKind(Collection<List<MergedGroup>> rest, int nextFamily) {
        int people = rest.stream().mapToInt(MergedSizes::people).sum();
        List<Range> ranges =
                rest.stream().map(family -> range(family, nextFamily)).toList();
        int least = ranges.stream().mapToInt(Range::least).sum();
        int most = ranges.stream().mapToInt(Range::most).sum();
        return rest.stream().anyMatch(family -> people(family) >= min && givesItsKinds(family))
                || ranges.stream()
                        .anyMatch(
                                range -> range.gives(people - (most - range.most()), people - (least - range.least())));
    }

    /** A family is in the rest because it is too few, or is smaller than those that are shown. */
    private Range range(Collection<MergedGroup> family, int nextFamily) {
        int kinds = kinds(family);
        return people(family) < min
                ? new Range(kinds, kinds, min - 1)
                : new Range(kinds, Math.max(kinds + 1, min), Math.min(nextFamily, kinds * (min - 1)) - 1);
    }
}
