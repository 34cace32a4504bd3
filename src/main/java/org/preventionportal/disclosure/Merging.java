package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges small groups by a declared hierarchy, so that each group has enough people, and not just so many that the
 * number of each kind in it follows, if there are several others:
 *
 * <ol>
 *   <li>A kind of enough people stays a group of its own.
 *   <li>The small kinds of a family become one group if they are enough together.
 *   <li>All that is left becomes "other". If that is too few, families lend it the fewest people that they can spare.
 *       If they can spare none, a kind of nobody joins it if its people are enough, but the number of each kind
 *       follows. Otherwise the smallest family joins it, or else the smallest kind; and so on.
 * </ol>
 */
final class Merging {

    /** Fewer groups beside the rest would say hardly anything, so they are not merged further for its sake. */
    private static final int MIN_GROUPS = 2;

    private final Map<String, String> families;
    private final int min;
    private final List<MergedGroup> large = new ArrayList<>();
    private final Map<String, List<MergedGroup>> small = new TreeMap<>();
    private final List<MergedGroup> left = new ArrayList<>();

    /** @param families the family of each kind that belongs to one */
    private Merging(Map<String, String> families, int min) {
        this.families = families;
        this.min = min;
    }

    /** @param groups kinds, or groups that were merged for smaller numbers */
    static List<MergedGroup> merged(Collection<MergedGroup> groups, Map<String, String> families, int min) {
        var merging = new Merging(families, min);
        groups.forEach(merging::sort);
        merging.small.values().removeIf(family -> {
            boolean isTooFew = merging.isTooFew(family);
            if (isTooFew) {
                merging.left.addAll(family);
            }
            return isTooFew;
        });
        merging.fillUp();
        return merging.result();
    }

    private void sort(MergedGroup group) {
        String family = family(group);
        if (group.isOther()) {
            left.add(group);
        } else if (group.people() == 0 || group.people() >= min) {
            large.add(group);
        } else if (family == null) {
            left.add(group);
        } else {
            small.computeIfAbsent(family, _ -> new ArrayList<>()).add(group);
        }
    }

    /**
     * Whether a group may not be shown. A kind of nobody joins a group only to hide the numbers of the others. So each
     * is of one person at least. If none is large, each is of fewer than enough, too: two kinds that are eight people
     * are four each. With a large kind, its size may say how few the others are, but not which is the large one: two
     * kinds that are six people are five and one.
     */
    private boolean isTooFew(Collection<MergedGroup> groups) {
        int people = sum(groups);
        int kinds = kinds(groups);
        boolean areAllSmall = groups.stream().allMatch(group -> group.people() < min);
        return people > 0 && (people < min || people == kinds || (areAllSmall && people == kinds * (min - 1)));
    }

    private static int kinds(Collection<MergedGroup> groups) {
        return groups.stream().mapToInt(group -> group.kinds().size()).sum();
    }

    private @Nullable String family(MergedGroup group) {
        return families.containsValue(group.key()) ? group.key() : families.get(group.key());
    }

    /** Adds groups to what is left until it may be shown, or none can be added. */
    private void fillUp() {
        List<MergedGroup> next = isTooFew(left) ? next() : List.of();
        if (!next.isEmpty()) {
            large.removeAll(next);
            small.values().forEach(family -> family.removeAll(next));
            small.values().removeIf(List::isEmpty);
            left.addAll(next);
            fillUp();
        }
    }

    private List<MergedGroup> next() {
        return lent().or(() -> nobody().map(List::of))
                .or(() -> small.values().stream()
                        .min(Comparator.comparingInt(Merging::sum))
                        .map(List::copyOf))
                .or(() -> nextLarge().map(List::of))
                .orElse(List.of());
    }

    /** A kind of nobody hides the numbers of enough people, because readers do not see which kind is empty. */
    private Optional<MergedGroup> nobody() {
        return large.stream()
                .filter(group -> group.people() == 0 && sum(left) >= min)
                .findFirst();
    }

    /** The smallest large kind, if the people are too few or more than {@link #MIN_GROUPS} such kinds are large. */
    private Optional<MergedGroup> nextLarge() {
        List<MergedGroup> withPeople =
                large.stream().filter(group -> group.people() > 0).toList();
        return sum(left) < min || withPeople.size() > MIN_GROUPS
                ? withPeople.stream().min(Comparator.comparingInt(MergedGroup::people))
                : Optional.empty();
    }

    /** The fewest people whose families stay large enough without them. */
    private Optional<List<MergedGroup>> lent() {
        List<List<MergedGroup>> ways = new ArrayList<>(List.of(List.of()));
        for (MergedGroup group : small.values().stream().flatMap(List::stream).toList()) {
            List.copyOf(ways).forEach(way -> {
                List<MergedGroup> more = new ArrayList<>(way);
                more.add(group);
                ways.add(more);
            });
        }
        return ways.stream()
                .filter(way ->
                        !isTooFew(Stream.concat(left.stream(), way.stream()).toList()))
                .filter(way -> small.values().stream().allMatch(family -> canSpare(family, way)))
                .min(Comparator.comparingInt(Merging::sum));
    }

    private boolean canSpare(List<MergedGroup> family, List<MergedGroup> way) {
        List<MergedGroup> stay = new ArrayList<>(family);
        stay.removeAll(way);
        return sum(stay) > 0 && !isTooFew(stay);
    }

    private List<MergedGroup> result() {
        List<MergedGroup> all = new ArrayList<>(large);
        small.forEach((family, groups) -> all.add(one(family, groups)));
        if (!left.isEmpty()) {
            all.add(one(Category.OTHER, left));
        }
        return all;
    }

    private static MergedGroup one(String key, List<MergedGroup> groups) {
        Set<String> kinds = new LinkedHashSet<>();
        groups.forEach(group -> kinds.addAll(group.kinds()));
        return groups.size() == 1 ? groups.getFirst() : new MergedGroup(key, kinds, sum(groups));
    }

    private static int sum(Collection<MergedGroup> groups) {
        return groups.stream().mapToInt(MergedGroup::people).sum();
    }
}
