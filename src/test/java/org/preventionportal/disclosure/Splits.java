package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries every split of people into groups: each larger kind alone or in the rest, and the small kinds of each family
 * together or in the rest. Leaves out splits with a group that may not be shown, and those that show which of two equal
 * kinds is in the rest, or that something is in it instead of a family. Whether a group may be shown is found without
 * {@link MergedSizes}, by all numbers that its kinds may have for somebody who knows the rules.
 */
public final class Splits {

    private static final int MIN = 5;

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
            return people > 0 && people < MIN;
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
            boolean isValid = shown.stream().noneMatch(group -> group.people() < MIN)
                    && (rest.isEmpty() || Group.people(rest) >= MIN);
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
                && shown.stream().filter(Group::isFamily).noneMatch(family -> isFamilyTooFew(family.kinds()))
                && (rest.isEmpty() || !isTooFew(rest, shown));
        return isValid ? shown.size() + (rest.isEmpty() ? 0 : 1) : 1;
    }

    private static boolean mayJoin(Group group, List<Group> shown) {
        boolean isTooFew = group.isFamily() && isFamilyTooFew(group.kinds());
        return isTooFew
                || shown.stream()
                        .noneMatch(one -> one.isFamily() || (!group.isFamily() && one.people() == group.people()));
    }

    private static boolean isFamilyTooFew(List<Kind> family) {
        int people = Group.people(family);
        return people < MIN || areAllTheSame(numbers(family.size(), people, MIN - 1));
    }

    private static boolean isTooFew(List<Kind> rest, List<Group> shown) {
        List<Integer> larger = shown.stream()
                .filter(group -> !group.isFamily())
                .map(Group::people)
                .toList();
        return shown.stream().anyMatch(Group::isFamily)
                ? isTooFewBesideAFamily(rest)
                : areTooFew(rest.stream().map(Kind::people).toList(), larger);
    }

    /** Readers know that each family in the rest is of fewer than five, as is each kind without a family. */
    private static boolean isTooFewBesideAFamily(List<Kind> rest) {
        int people = Group.people(rest);
        Map<String, List<Kind>> byFamily = rest.stream()
                .collect(Collectors.groupingBy(kind -> kind.family() == null ? kind.key() : kind.family()));
        if (people < MIN || byFamily.values().stream().anyMatch(family -> Group.people(family) >= MIN)) {
            return true;
        }
        List<List<List<Integer>>> possible = ofFamilies(List.copyOf(byFamily.values())).stream()
                .filter(families -> people(families) == people)
                .toList();
        return IntStream.range(0, byFamily.size())
                .anyMatch(i -> areAllTheSame(possible.stream().map(families -> families.get(i))));
    }

    private static int people(List<List<Integer>> families) {
        return families.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The numbers of the kinds of each family, for all of them together. */
    private static List<List<List<Integer>>> ofFamilies(List<List<Kind>> families) {
        if (families.isEmpty()) {
            return List.of(List.of());
        }
        List<List<List<Integer>>> others = ofFamilies(families.subList(1, families.size()));
        int kinds = families.getFirst().size();
        return IntStream.range(kinds, MIN)
                .boxed()
                .flatMap(people -> numbers(kinds, people, MIN - 1))
                .flatMap(first -> others.stream().map(other -> with(first, other)))
                .toList();
    }

    /**
     * Whether the rest gives the number of a kind while no family is shown. Readers do not know whether a larger kind
     * is in it.
     *
     * @param larger the sizes of the kinds that are shown
     */
    private static boolean areTooFew(List<Integer> rest, List<Integer> larger) {
        int people = rest.stream().mapToInt(Integer::intValue).sum();
        return people < MIN
                || (rest.stream().allMatch(kind -> kind < MIN)
                        && areAllTheSame(numbers(rest.size(), people, people).filter(one -> wouldBeRest(one, larger))));
    }

    /** Whether these kinds would become the rest, by small kinds first, and then by the next larger one. */
    private static boolean wouldBeRest(List<Integer> kinds, List<Integer> shown) {
        List<Integer> rest =
                new ArrayList<>(kinds.stream().filter(kind -> kind < MIN).toList());
        List<Integer> left =
                new ArrayList<>(kinds.stream().filter(kind -> kind >= MIN).toList());
        while (!left.isEmpty()) {
            List<Integer> alone =
                    Stream.concat(left.stream(), shown.stream()).sorted().toList();
            Integer next = alone.stream()
                    .filter(kind -> Collections.frequency(alone, kind) == 1)
                    .findFirst()
                    .orElse(alone.getFirst());
            if (rest.isEmpty() || !areTooFew(rest, alone) || shown.contains(next)) {
                return false;
            }
            rest.addAll(Collections.nCopies(Collections.frequency(left, next), next));
            left.removeAll(List.of(next));
        }
        return true;
    }

    /** Whether all kinds have the same number of people in all of these. Readers cannot tell which kind has which. */
    private static boolean areAllTheSame(Stream<List<Integer>> possible) {
        return possible.flatMap(List::stream).distinct().limit(2).count() == 1;
    }

    /** All numbers from one on that add up, in ascending order. */
    private static Stream<List<Integer>> numbers(int kinds, int people, int most) {
        return numbers(kinds, people, 1, most);
    }

    private static Stream<List<Integer>> numbers(int kinds, int people, int fewest, int most) {
        if (kinds == 0) {
            return people == 0 ? Stream.of(List.of()) : Stream.empty();
        }
        return IntStream.rangeClosed(fewest, Math.min(most, people / kinds))
                .boxed()
                .flatMap(
                        first -> numbers(kinds - 1, people - first, first, most).map(others -> with(first, others)));
    }

    private static <T> List<T> with(T first, List<T> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }
}
