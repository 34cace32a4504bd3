package org.preventionportal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
    void aFamilyLendsWhatItCanSpare() {
        assertThat(sizes(3, 0, 2, 4, 3)).containsExactlyInAnyOrder("b=0", "#other=5", "#cde=7");
    }

    @Test
    void theSmallestJoinsTheRestIfNobodyCanSpareAny() {
        assertThat(sizes(2, 9, 3, 3, 20)).containsExactlyInAnyOrder("b=9", "#other=8", "e=20");
        assertThat(sizes(2, 9, 0, 7, 20)).containsExactlyInAnyOrder("b=9", "c=0", "#other=9", "e=20");
    }

    /** Two kinds of fewer than five people that are eight together are four each. Five kinds of five are one each. */
    @Test
    void noGroupIsOfJustSoManyPeopleThatTheNumberOfEachKindFollows() {
        assertThat(sizes(9, 9, 4, 4, 20)).containsExactlyInAnyOrder("#other=17", "b=9", "e=20");
        assertThat(sizes(9, 9, 4, 4, 0, 3)).containsExactlyInAnyOrder("a=9", "b=9", "e=0", "#other=11");
        assertThat(sizes(9, 9, 4, 4, 3)).containsExactlyInAnyOrder("a=9", "b=9", "#cde=11");
    }

    /** Three people of a kind and five of another are no four each, and readers do not know which kind has how many. */
    @Test
    void aGroupThatALargeKindHasJoinedMayBeOfAsManyPeopleAsSeveralKindsOfFour() {
        assertThat(sizes(3, 5, 8, 9, 20)).containsExactlyInAnyOrder("#other=8", "c=8", "d=9", "e=20");
        assertThat(sizes(1, 5, 8, 9, 20)).containsExactlyInAnyOrder("#other=6", "c=8", "d=9", "e=20");
    }

    /** Readers do not see which kind is empty, so each of the three may be of none to four people. */
    @Test
    void aKindOfNobodyHidesTheNumberOfEachKind() {
        List<MergedGroup> merged = merged(9, 0, 4, 4, 0, 0);

        assertThat(merged)
                .filteredOn(MergedGroup::isOther)
                .singleElement()
                .satisfies(other -> assertThat(other.kinds()).hasSize(3).contains("c", "d"));
        assertThat(sizes(9, 0, 4, 4, 20, 30)).containsExactlyInAnyOrder("a=9", "#other=8", "e=20", "f=30");
    }

    @Test
    void aFamilyStaysApartIfAKindOfNobodyHidesTheRest() {
        assertThat(sizes(3, 2, 0, 9, 20, 4, 4)).containsExactlyInAnyOrder("#ab=5", "d=9", "e=20", "#other=8");
    }

    /** Otherwise all would be one group, and nothing would be divided. */
    @Test
    void twoLargeKindsAreNotMergedForTheSakeOfTheRest() {
        assertThat(sizes(9, 4, 4, 20)).containsExactlyInAnyOrder("a=9", "#other=8", "d=20");
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
                .mapToObj(i -> new Kind(key(i), people[i], FAMILIES.get(key(i))))
                .toList();

        assertThat(merged).allMatch(group -> group.people() == 0 || group.people() >= MIN);
        assertThat(merged.stream().mapToInt(MergedGroup::people).sum())
                .isEqualTo(IntStream.of(people).sum());
        assertThat(merged.stream().filter(group -> group.people() > 0).count()).isEqualTo(Splits.mostGroups(kinds));
    }

    private static String key(int kind) {
        return String.valueOf((char) ('a' + kind));
    }

    private static List<MergedGroup> merged(int... people) {
        List<MergedGroup> kinds = IntStream.range(0, people.length)
                .mapToObj(i -> MergedGroup.of(key(i), people[i]))
                .toList();
        return Merging.merged(kinds, FAMILIES, MIN);
    }

    private static List<String> sizes(int... people) {
        return merged(people).stream()
                .map(group -> group.key() + "=" + group.people())
                .toList();
    }
}
