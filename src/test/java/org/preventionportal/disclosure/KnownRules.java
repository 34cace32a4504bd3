package org.preventionportal.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Attacks what is shown as somebody does who knows the rules: tries all counts of which the same is shown, and finds
 * the kinds that are the same few people in each of them.
 *
 * @param kinds how many there are
 * @param max how many people of each kind are tried, at most
 * @param few people at most, whose number may not follow
 */
record KnownRules(int kinds, int max, int few) {

    /** The fewest and the most people of each kind in the counts of which the same is shown. */
    private static final class Ranges {

        private final int[] least;
        private final int[] most;

        private Ranges(int[] people) {
            this.least = people.clone();
            this.most = people.clone();
        }

        private void add(int[] people) {
            for (int i = 0; i < people.length; i++) {
                least[i] = Math.min(least[i], people[i]);
                most[i] = Math.max(most[i], people[i]);
            }
        }
    }

    static String key(int kind) {
        return String.valueOf((char) ('a' + kind));
    }

    static Map<String, Integer> byKey(int... people) {
        Map<String, Integer> byKey = new LinkedHashMap<>();
        for (int i = 0; i < people.length; i++) {
            byKey.put(key(i), people[i]);
        }
        return byKey;
    }

    /** @param shown each kind or merged kinds whose number is shown, for any counts */
    List<String> found(int minTotal, Function<Map<String, Integer>, Collection<MergedGroup>> shown) {
        Map<Set<MergedGroup>, Ranges> pictures = new HashMap<>();
        for (int[] people = new int[kinds]; people.length > 0; people = next(people)) {
            if (IntStream.of(people).sum() >= minTotal) {
                int[] one = people;
                pictures.computeIfAbsent(new HashSet<>(shown.apply(byKey(one))), _ -> new Ranges(one))
                        .add(one);
            }
        }
        return pictures.entrySet().stream()
                .filter(picture -> picture.getKey().stream().allMatch(this::areAllCountsTried))
                .flatMap(picture -> found(picture.getKey(), picture.getValue()))
                .toList();
    }

    private boolean areAllCountsTried(MergedGroup group) {
        return group.kinds().size() == 1 || group.people() <= max;
    }

    private Stream<String> found(Set<MergedGroup> shown, Ranges ranges) {
        return IntStream.range(0, kinds)
                .filter(kind -> ranges.least[kind] == ranges.most[kind])
                .filter(kind -> ranges.least[kind] > 0 && ranges.least[kind] <= few)
                .mapToObj(kind -> "%s = %d: %s".formatted(key(kind), ranges.least[kind], shown));
    }

    /** Empty after the last one. */
    private int[] next(int[] people) {
        int[] next = people.clone();
        for (int i = 0; i < kinds; i++) {
            if (next[i] < max) {
                next[i]++;
                Arrays.fill(next, 0, i, 0);
                return next;
            }
        }
        return new int[0];
    }
}
