package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Merges small groups by a declared hierarchy, so that no number of too few people follows from what is shown, even for
 * readers who know these rules:
 *
 * <ol>
 *   <li>A kind of enough people, or of nobody, stays a group of its own.
 *   <li>The small kinds of a family become one group if that {@linkplain MergedSizes may be shown}.
 *   <li>All that is left becomes "other". If that may not be shown, all families join it, since to choose some of them
 *       would say how large they are. Then the {@linkplain MergedSizes#next smallest} kind joins it, and so on.
 * </ol>
 */
public final class Merging {

    private final Map<String, String> families;
    private final MergedSizes sizes;
    private final List<MergedGroup> alone = new ArrayList<>();
    private final Map<String, List<MergedGroup>> small = new TreeMap<>();
    private final List<MergedGroup> left = new ArrayList<>();

    /** @param families the family of each kind that belongs to one */
    private Merging(Map<String, String> families, int min) {
        this.families = families;
        this.sizes = new MergedSizes(min);
    }

    /**
     * Merges kinds of fewer than five.
     *
     * @param people how many there are of each kind
     * @param families the family of each kind that belongs to one
     */
    public static List<MergedGroup> of(Map<String, Integer> people, Map<String, String> families) {
        List<MergedGroup> kinds = people.entrySet().stream()
                .map(kind -> MergedGroup.of(kind.getKey(), kind.getValue()))
                .toList();
        return merged(kinds, families, Partition.MIN_PEOPLE);
    }

    /** @param groups kinds, or groups that were merged for smaller numbers */
    static List<MergedGroup> merged(Collection<MergedGroup> groups, Map<String, String> families, int min) {
        var merging = new Merging(families, min);
        groups.forEach(merging::sort);
        merging.leave(merging.small.values().stream()
                .filter(merging.sizes::isFamilyTooFew)
                .toList());
        merging.fillUp();
        return merging.result();
    }

    private void sort(MergedGroup group) {
        String family = family(group);
        if (!group.isOther() && !sizes.isSmall(group)) {
            alone.add(group);
        } else if (group.isOther() || family == null) {
            left.add(group);
        } else {
            small.computeIfAbsent(family, _ -> new ArrayList<>()).add(group);
        }
    }

    private @Nullable String family(MergedGroup group) {
        return families.containsValue(group.key()) ? group.key() : families.get(group.key());
    }

    private void leave(List<List<MergedGroup>> some) {
        some.forEach(left::addAll);
        small.values().removeAll(some);
    }

    /** Adds groups to what is left until it may be shown, or none can be added. */
    private void fillUp() {
        while (isRestTooFew() && !(small.isEmpty() && kindSizes().isEmpty())) {
            if (small.isEmpty()) {
                OptionalInt next = MergedSizes.next(kindSizes());
                List<MergedGroup> kinds = alone.stream()
                        .filter(group -> next.equals(OptionalInt.of(group.people())))
                        .toList();
                left.addAll(kinds);
                alone.removeAll(kinds);
            } else {
                leave(List.copyOf(small.values()));
            }
        }
    }

    private boolean isRestTooFew() {
        Map<String, List<MergedGroup>> byFamily = left.stream().collect(Collectors.groupingBy(group -> {
            String family = family(group);
            return family == null ? group.key() : family;
        }));
        return sizes.isRestTooFew(byFamily.values(), !small.isEmpty(), kindSizes());
    }

    private List<Integer> kindSizes() {
        return alone.stream()
                .map(MergedGroup::people)
                .filter(people -> people > 0)
                .toList();
    }

    private List<MergedGroup> result() {
        List<MergedGroup> all = new ArrayList<>(alone);
        small.forEach((family, groups) -> all.add(one(family, groups)));
        if (!left.isEmpty()) {
            all.add(one(Category.OTHER, left));
        }
        return all;
    }

    private static MergedGroup one(String key, List<MergedGroup> groups) {
        Set<String> kinds = new LinkedHashSet<>();
        groups.forEach(group -> kinds.addAll(group.kinds()));
        return groups.size() == 1 ? groups.getFirst() : new MergedGroup(key, kinds, MergedSizes.people(groups));
    }
}
