package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries every split of people into groups: each kind alone, in its family, and in the rest. A kind of nobody is in no
 * family. Leaves out splits with a group that may not be shown, because it has too few people, or so many that the
 * number of each of its kinds follows. Beside two groups or fewer, the number of each kind in the rest may follow.
 */
public final class Splits {

    private static final String REST = "rest";
    private static final int MAX_GROUPS_WITH_ANY_REST = 3;

    private final List<Kind> kinds;

    /** How many people each kind has, by group. */
    private final Map<String, List<Integer>> groups = new HashMap<>();

    private Splits(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /** @param family null if there is none */
    public record Kind(String key, int people, @Nullable String family) {}

    /** The most groups with people that a split has. */
    public static long mostGroups(List<Kind> kinds) {
        return new Splits(kinds).mostGroups(0);
    }

    private long mostGroups(int kind) {
        if (kind == kinds.size()) {
            return isValid() ? shown() : 0;
        }
        int people = kinds.get(kind).people();
        return groupsFor(kinds.get(kind))
                .mapToLong(group -> {
                    List<Integer> inGroup = groups.computeIfAbsent(group, _ -> new ArrayList<>());
                    inGroup.addLast(people);
                    long most = mostGroups(kind + 1);
                    inGroup.removeLast();
                    return most;
                })
                .max()
                .orElseThrow();
    }

    private static Stream<String> groupsFor(Kind kind) {
        Stream<String> alone = Partition.isSmall(kind.people()) ? Stream.of() : Stream.of(kind.key());
        Stream<String> family = kind.people() == 0 ? Stream.of() : Stream.ofNullable(kind.family());
        return Stream.of(alone, family, Stream.of(REST)).flatMap(groups -> groups);
    }

    private boolean isValid() {
        return groups.entrySet().stream()
                .allMatch(group -> sum(group.getValue()) == 0
                        || (sum(group.getValue()) >= Partition.MIN_PEOPLE
                                && (!givesItsKinds(group.getValue())
                                        || (group.getKey().equals(REST) && shown() <= MAX_GROUPS_WITH_ANY_REST))));
    }

    private static boolean givesItsKinds(List<Integer> kinds) {
        boolean areAllSmall = kinds.stream().allMatch(people -> people < Partition.MIN_PEOPLE);
        return sum(kinds) == kinds.size() || (areAllSmall && sum(kinds) == kinds.size() * (Partition.MIN_PEOPLE - 1));
    }

    private long shown() {
        return groups.values().stream().filter(kinds -> sum(kinds) > 0).count();
    }

    private static int sum(List<Integer> people) {
        return people.stream().mapToInt(Integer::intValue).sum();
    }
}
