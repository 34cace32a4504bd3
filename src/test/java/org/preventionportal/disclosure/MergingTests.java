package org.preventionportal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.disclosure.Splits.Kind;

/** Small groups are merged by families, and no valid split of the hierarchy has more groups. */
class MergingTests {

    private static final int MIN = 5;
    private static final Map<String, String> FAMILIES =
            Map.of("a", "#ab", "b", "#ab", "c", "#cde", "d", "#cde", "e", "#cde");

    @Test
    void kindsOfEnoughPeopleStayApart() {
        assertThat(sizes(5, 6, 0, 7, 20)).containsExactlyInAnyOrder("a=5", "b=6", "c=0", "d=7", "e=20");
    }

    @Test
    void smallKindsOfAFamilyAreMerged() {
        assertThat(sizes(9, 9, 3, 4, 20)).containsExactlyInAnyOrder("a=9", "b=9", "#cde=7", "e=20");
    }

    @Test
    void whatIsLeftBecomesOther() {
        assertThat(sizes(9, 3, 2, 0, 20)).containsExactlyInAnyOrder("a=9", "#other=5", "d=0", "e=20");
    }

    @Test
    void familiesOrElseTheSmallestKindJoinTheRest() {
        assertThat(sizes(3, 0, 2, 4, 3)).containsExactlyInAnyOrder("b=0", "#other=12");
        assertThat(sizes(2, 9, 3, 3, 20)).containsExactlyInAnyOrder("b=9", "#other=8", "e=20");
        assertThat(sizes(2, 9, 0, 7, 20)).containsExactlyInAnyOrder("b=9", "c=0", "#other=9", "e=20");
    }

    /** If one of two equal kinds did, the other one would show how many it is, and so how many are in the rest. */
    @Test
    void theSmallestThatHasNoEqualJoinsTheRest() {
        assertThat(sizes(5, 9, 5, 9, 20, 1)).containsExactlyInAnyOrder("a=5", "b=9", "c=5", "d=9", "#other=21");
        assertThat(sizes(5, 0, 5, 0, 0, 1)).containsExactlyInAnyOrder("b=0", "d=0", "e=0", "#other=11");
        assertThat(sizes(3, 3, 3, 3, 20, 1)).containsExactlyInAnyOrder("#other=13", "e=20");
    }

    /** Two kinds of fewer than five people that are eight together are four each. Five kinds of five are one each. */
    @Test
    void noGroupIsOfJustSoManyPeopleThatTheNumberOfEachKindFollows() {
        assertThat(sizes(9, 5, 4, 4, 20)).containsExactlyInAnyOrder("a=9", "#other=13", "e=20");
        assertThat(sizes(9, 9, 4, 4, 0, 3)).containsExactlyInAnyOrder("a=9", "b=9", "e=0", "#other=11");
        assertThat(sizes(9, 9, 4, 4, 3)).containsExactlyInAnyOrder("a=9", "b=9", "#cde=11");
        assertThat(sizes(1, 9, 1, 1, 20, 1, 1)).containsExactlyInAnyOrder("#other=14", "e=20");
    }

    /** Three people of a kind and five of another are no four each, and readers do not know which kind has how many. */
    @Test
    void eightPeopleOfTwoKindsMayBeFiveAndThreeIfNoneOfTheOthersIsSoFew() {
        assertThat(sizes(9, 9, 4, 4, 20)).containsExactlyInAnyOrder("a=9", "b=9", "#other=8", "e=20");
        assertThat(sizes(3, 5, 8, 9, 20)).containsExactlyInAnyOrder("#other=8", "c=8", "d=9", "e=20");
        assertThat(sizes(1, 5, 8, 9, 20)).containsExactlyInAnyOrder("#other=6", "c=8", "d=9", "e=20");
    }

    /** Two of a family are left, so they are four people at most. Of eight with another kind, that would be four. */
    @Test
    void whatAFamilyIsTooFewForDoesNotGiveTheNumberOfAnotherKind() {
        assertThat(sizes(1, 3, 3, 3, 20, 4)).containsExactlyInAnyOrder("#other=14", "e=20");
        assertThat(sizes(1, 2, 3, 3, 20, 4)).containsExactlyInAnyOrder("#other=7", "#cde=6", "e=20");
    }

    /** If some families stayed, their sizes would say how large the others are, and so how many a kind is. */
    @Test
    void allFamiliesJoinTheRestTogether() {
        var families = Map.of("a", "#F", "b", "#F", "c", "#G", "d", "#G", "e", "#H", "f", "#H");
        assertThat(Merging.merged(groups(KnownRules.byKey(3, 3, 2, 4, 3, 4, 3)), families, MIN))
                .extracting(MergedGroup::people)
                .containsExactly(22);
        assertThat(Merging.merged(groups(KnownRules.byKey(4, 1, 4, 3, 0, 0, 4, 4)), families, MIN))
                .extracting(MergedGroup::people)
                .containsExactlyInAnyOrder(0, 0, 20);
    }

    /**
     * Families are the letters but for N. With small numbers, whole families can be tried: then three are enough.
     */
    @ParameterizedTest
    @CsvSource({
        "5, NNN, 20",
        "5, NNNN, 11",
        "5, NNNNN, 8",
        "5, FFN, 16",
        "5, FFGN, 10",
        "5, FFGGN, 8",
        "4, FFFGN, 7",
        "3, FFGGNN, 4",
        "3, FFFGGG, 4",
        "3, FFFGGN, 5",
        "3, FFFGGGN, 3",
        "3, FFGGHHN, 3"
    })
    void noSmallNumberFollowsForReadersWhoKnowTheRules(int min, String families, int max) {
        Map<String, String> byKind = IntStream.range(0, families.length())
                .filter(kind -> families.charAt(kind) != 'N')
                .boxed()
                .collect(Collectors.toMap(KnownRules::key, kind -> "#" + families.charAt(kind)));

        assertThat(new KnownRules(families.length(), max, min - 1)
                        .found(2 * min, people -> Merging.merged(groups(people), byKind, min)))
                .isEmpty();
    }

    private static List<MergedGroup> groups(Map<String, Integer> people) {
        return people.entrySet().stream()
                .map(kind -> MergedGroup.of(kind.getKey(), kind.getValue()))
                .toList();
    }

    static Stream<Arguments> people() {
        return IntStream.of(20, 73)
                .boxed()
                .flatMap(number -> IntStream.range(0, 150).mapToObj(seed -> {
                    var random = new Random(seed);
                    int[] people = new int[8];
                    for (int i = 0; i < number; i++) {
                        people[(int) (8 * Math.pow(random.nextDouble(), 1 + seed % 4))]++;
                    }
                    return Arguments.of(people);
                }));
    }

    @ParameterizedTest
    @MethodSource("people")
    void noValidSplitHasMoreGroups(int[] people) {
        List<MergedGroup> merged = merged(people);
        List<Kind> kinds = IntStream.range(0, people.length)
                .mapToObj(i -> new Kind(KnownRules.key(i), people[i], FAMILIES.get(KnownRules.key(i))))
                .toList();

        assertThat(merged).allMatch(group -> group.people() == 0 || group.people() >= MIN);
        assertThat(merged.stream().mapToInt(MergedGroup::people).sum())
                .isEqualTo(IntStream.of(people).sum());
        assertThat(merged.stream().filter(group -> group.people() > 0).count()).isEqualTo(Splits.mostGroups(kinds));
    }

    private static List<MergedGroup> merged(int... people) {
        return Merging.merged(groups(KnownRules.byKey(people)), FAMILIES, MIN);
    }

    private static List<String> sizes(int... people) {
        return merged(people).stream()
                .map(group -> group.key() + "=" + group.people())
                .toList();
    }
}
