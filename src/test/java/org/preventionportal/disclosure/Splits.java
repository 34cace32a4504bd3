package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries every split of people into groups: each larger kind alone or in the rest, and the small kinds of each family
 * together or in the rest. Leaves out splits with a group that may not be shown, and those that show which of two equal
 * kinds is in the rest, or that something is in it instead of a family. What may be shown is asked of
 * {@link MergedSizes}, which {@link KnownRules} attacks.
 */
public final class Splits {

    private static final MergedSizes SIZES = new MergedSizes(Partition.MIN_PEOPLE);

    /** A family of small kinds, or one larger kind. */
    private record Group(List<Kind> kinds) {

        private int people() {
            return people(kinds);
        }

        private boolean isFamily() {
            return kinds.getFirst().isSmall();
        }

        private static int people(List<Kind> kinds) {
            return kinds.stream().mapToInt(Kind::people).sum();
        }
    }

    /** @param family null if there is none */
    public record Kind(String key, int people, @Nullable String family) {

        private boolean isSmall() {
            return Partition.isSmall(people);
        }

        private MergedGroup group() {
            return MergedGroup.of(key, people);
        }
    }

    private Splits() {}

    /** The most groups with people that a split has. */
    public static int mostGroups(List<Kind> kinds) {
        return mostGroups(kinds, Splits::groups);
    }

    /** The most groups of five people or more, by the families alone: whatever somebody could calculate from them. */
    public static int mostGroupsByFamilies(List<Kind> kinds) {
        return mostGroups(kinds, (shown, merged, rest) -> {
            boolean isValid = shown.stream().noneMatch(group -> Partition.isSmall(group.people()))
                    && !Partition.isSmall(Group.people(rest));
            return isValid ? shown.size() + (rest.isEmpty() ? 0 : 1) : 1;
        });
    }

    /** Counts the groups that are shown if the others join the rest; 1, for everybody, if that is not valid. */
    private interface Counter {

        int groups(List<Group> shown, List<Group> merged, List<Kind> rest);
    }

    private static int mostGroups(List<Kind> kinds, Counter counter) {
        List<Kind> withPeople = kinds.stream().filter(kind -> kind.people() > 0).toList();
        Map<String, List<Kind>> byGroup = withPeople.stream()
                .collect(Collectors.groupingBy(Splits::group, LinkedHashMap::new, Collectors.toList()));
        List<Kind> left = byGroup.getOrDefault("", List.of());
        byGroup.remove("");
        List<Group> groups = byGroup.values().stream().map(Group::new).toList();
        return IntStream.range(0, 1 << groups.size())
                .map(joined -> groups(groups, left, joined, counter))
                .max()
                .orElseThrow();
    }

    /** Empty for a small kind without a family. */
    private static String group(Kind kind) {
        String family = kind.family() == null ? "" : kind.family();
        return kind.isSmall() ? family : kind.key();
    }

    private static int groups(List<Group> groups, List<Kind> left, int joined, Counter counter) {
        List<Group> shown = new ArrayList<>();
        List<Group> merged = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            (((joined >> i) & 1) == 0 ? shown : merged).add(groups.get(i));
        }
        List<Kind> rest = new ArrayList<>(left);
        merged.forEach(group -> rest.addAll(group.kinds()));
        return counter.groups(shown, merged, rest);
    }

    private static int groups(List<Group> shown, List<Group> merged, List<Kind> rest) {
        boolean isValid = merged.stream().allMatch(group -> mayJoin(group, shown))
                && shown.stream()
                        .filter(Group::isFamily)
                        .noneMatch(family -> SIZES.isFamilyTooFew(merged(family.kinds())))
                && !isTooFew(rest, shown);
        return isValid ? shown.size() + (rest.isEmpty() ? 0 : 1) : 1;
    }

    private static boolean mayJoin(Group group, List<Group> shown) {
        boolean isTooFew = group.isFamily() && SIZES.isFamilyTooFew(merged(group.kinds()));
        return isTooFew
                || shown.stream()
                        .noneMatch(one -> one.isFamily() || (!group.isFamily() && one.people() == group.people()));
    }

    private static boolean isTooFew(List<Kind> rest, List<Group> shown) {
        Collection<List<MergedGroup>> byFamily = rest.stream()
                .collect(Collectors.groupingBy(
                        kind -> kind.family() == null ? kind.key() : kind.family(),
                        Collectors.mapping(Kind::group, Collectors.toList())))
                .values();
        List<Integer> kinds = shown.stream()
                .filter(group -> !group.isFamily())
                .map(Group::people)
                .toList();
        return SIZES.isRestTooFew(byFamily, shown.stream().anyMatch(Group::isFamily), kinds);
    }

    private static List<MergedGroup> merged(List<Kind> kinds) {
        return kinds.stream().map(Kind::group).toList();
    }
}
