package org.preventionportal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverlappingPartsTests {

    private static final int ROUNDS = 1_000;
    private static final List<String> PARTS = List.of("A", "B", "C", "D");

    /** Of 33 people, 13 and 23 would give the three who are in both. */
    @Test
    void partsThatShareAFewAreNotBothShown() {
        assertThat(shown(Map.of(Set.of("A"), 10, Set.of("B"), 20, Set.of("A", "B"), 3)))
                .containsExactly("B");
        assertThat(shown(Map.of(Set.of("A"), 10, Set.of("B"), 20, Set.of("A", "B"), 5)))
                .containsExactly("A", "B");
    }

    /** Nobody knows how many are in neither part, so the sums do not say how many are in both. */
    @Test
    void aFewWhoAreSharedStayHiddenBehindPeopleOfNoPart() {
        assertThat(shown(Map.of(Set.of("A"), 10, Set.of("B"), 20, Set.of("A", "B"), 3, Set.of(), 8)))
                .containsExactly("A", "B");
    }

    @Test
    void aPartThatLeavesAFewOfALargerOneIsSuppressed() {
        assertThat(shown(Map.of(Set.of("A"), 3, Set.of("A", "B"), 10, Set.of("C"), 50)))
                .containsExactly("A", "C");
    }

    /** Six people of another part hide the three as well as 13 would, so only these six are suppressed. */
    @Test
    void theSmallestPartThatHidesAFewIsSuppressed() {
        assertThat(shown(Map.of(Set.of("A"), 10, Set.of("B"), 20, Set.of("A", "B"), 3, Set.of("C"), 6, Set.of("D"), 7)))
                .containsExactly("A", "B", "D");
    }

    /** Of 16 combinations of one person each, 2,516 sums are a few. B and C share nobody with them. */
    @Test
    void manyFewSuppressOnlyThePartsThatTheyAreIn() {
        Map<Set<String>, Integer> people =
                IntStream.range(0, 16).boxed().collect(Collectors.toMap(other -> Set.of("A", "with " + other), _ -> 1));
        people.put(Set.of("A"), 30);
        people.put(Set.of("B"), 50);
        people.put(Set.of("B", "C"), 20);
        people.put(Set.of("C"), 40);

        assertThat(shown(people)).containsExactly("B", "C");
    }

    /** A reader who knows which parts people share adds and subtracts all that is shown. */
    @Test
    void noFewPeopleOfAnyCombinationFollow() {
        var random = new Random(31);
        int shown = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Set<String>, Integer> people = new TreeMap<>((one, other) -> key(one).compareTo(key(other)));
            for (int i = 0; i < 3 + random.nextInt(6); i++) {
                Set<String> parts =
                        PARTS.stream().filter(_ -> random.nextInt(5) < 2).collect(Collectors.toUnmodifiableSet());
                people.put(parts, 1 + random.nextInt(random.nextInt(3) == 0 ? 4 : 40));
            }
            List<Set<String>> cells = List.copyOf(people.keySet());
            List<String> parts = shown(people);
            var known = new LinearSpan(cells.size());
            known.add(row(cells, _ -> true));
            parts.forEach(part -> known.add(row(cells, cell -> cell.contains(part))));
            if (sum(people, _ -> true) >= Partition.MIN_PEOPLE) {
                assertThat(IntStream.range(1, 1 << cells.size())
                                .mapToObj(
                                        bits -> (Predicate<Set<String>>) cell -> (bits >> cells.indexOf(cell)) % 2 == 1)
                                .filter(some -> Partition.isSmall(sum(people, some))))
                        .as("round %d: %s of %s", round, parts, people)
                        .noneMatch(some -> known.contains(row(cells, some)));
            }
            shown += parts.size();
        }
        assertThat(shown).isGreaterThan(ROUNDS * PARTS.size() / 2);
    }

    private static List<String> shown(Map<Set<String>, Integer> people) {
        var parts = OverlappingParts.of(people);
        return PARTS.stream()
                .filter(part -> people.keySet().stream().anyMatch(cell -> cell.contains(part)))
                .filter(parts::discloses)
                .toList();
    }

    private static String key(Set<String> parts) {
        return parts.stream().sorted().collect(Collectors.joining());
    }

    private static long[] row(List<Set<String>> cells, Predicate<Set<String>> some) {
        return cells.stream().mapToLong(cell -> some.test(cell) ? 1 : 0).toArray();
    }

    private static int sum(Map<Set<String>, Integer> people, Predicate<Set<String>> some) {
        return people.entrySet().stream()
                .filter(cell -> some.test(cell.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
