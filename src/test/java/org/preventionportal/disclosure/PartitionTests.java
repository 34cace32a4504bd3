package org.preventionportal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small numbers go together until nothing small is left. */
class PartitionTests {

    @Test
    void aSmallCategoryIsMergedWithTheNextSmallest() {
        var partition = Partition.of(people(3, 20, 8));
        assertThat(shown(partition)).isEqualTo("a=? b=20 c=?");
        assertThat(partition.people(Set.of("a", "c"))).isEqualTo(DisclosedNumber.of(11));
        assertThat(partition.people(Set.of("a", "b", "c"))).isEqualTo(DisclosedNumber.of(31));
    }

    @Test
    void smallCategoriesThatReachFiveTogetherAreMergedWithNoOther() {
        assertThat(shown(Partition.of(people(3, 20, 4, 8)))).isEqualTo("a=? b=20 c=? d=8");
    }

    @Test
    void aZeroIsDisclosedOnlyIfNoCategoryIsSmall() {
        assertThat(shown(Partition.of(people(0, 20, 8)))).isEqualTo("a=0 b=20 c=8");
        assertThat(shown(Partition.of(people(0, 20, 8, 2)))).isEqualTo("a=? b=20 c=? d=?");
    }

    @Test
    void categoriesAreMergedIfEverybodyIsInTheSameOne() {
        assertThat(shown(Partition.of(people(40, 0)))).isEqualTo("a=? b=?");
    }

    @Test
    void nothingIsDisclosedAboutFewerThanFivePeople() {
        assertThat(Partition.of(people(2, 2)).people(Set.of("a", "b"))).isEqualTo(DisclosedNumber.tooFew());
    }

    @Test
    void categoriesOfAClassAreMergedFirst() {
        Map<String, Integer> people = people(30, 6, 2, 5);
        assertThat(shown(Partition.of(people))).isEqualTo("a=30 b=6 c=? d=?");
        var classes = List.of(List.of(Set.of("a"), Set.of("b", "c"), Set.of("d")));
        assertThat(shown(Partition.of(people, classes, Partition.MIN_PEOPLE))).isEqualTo("a=30 b=? c=? d=5");
    }

    @Test
    void coarserUnitsContainEveryClassThatTheyOverlap() {
        var partition = Partition.of(people(3, 20, 8, 9)).coarser(List.of(Set.of("c", "d")));
        assertThat(partition.discloses(Set.of("c", "d"))).isFalse();
        assertThat(partition.people(Set.of("a", "c", "d"))).isEqualTo(DisclosedNumber.of(20));
    }

    @Test
    void whatIsPublishedMergesUnitsOfFewerThanTen() {
        assertThat(shown(Partition.of(people(30, 6, 12)).atLeast(10))).isEqualTo("a=30 b=? c=?");
        assertThat(shown(Partition.of(people(30, 6, 5)).atLeast(10))).isEqualTo("a=30 b=? c=?");
        assertThat(shown(Partition.of(people(30, 12)).atLeast(10))).isEqualTo("a=30 b=12");
        assertThat(Partition.of(people(9)).atLeast(10).isSuppressed()).isTrue();
    }

    @Test
    void equalCategoriesAreMergedTogether() {
        assertThat(shown(Partition.of(people(5, 5, 4, 20)))).isEqualTo("a=? b=? c=? d=20");
        assertThat(shown(Partition.of(people(30, 6, 12, 12)).atLeast(10))).isEqualTo("a=30 b=? c=? d=?");
    }

    /** Two categories of which none is larger would be four each. Beside a larger one of five, one may be of three. */
    @Test
    void aSumOfSmallCategoriesDoesNotGiveTheirNumbers() {
        assertThat(shown(Partition.of(people(5, 4, 4, 20)))).isEqualTo("a=? b=? c=? d=20");
        assertThat(shown(Partition.of(people(6, 4, 4, 20)))).isEqualTo("a=6 b=? c=? d=20");
    }

    @ParameterizedTest
    @CsvSource({"5, 3, 20", "5, 4, 12", "3, 5, 6"})
    void noSmallNumberFollowsForReadersWhoKnowTheRules(int min, int categories, int max) {
        assertThat(new KnownRules(categories, max, min - 1).found(0, people -> sums(Partition.of(people, min))))
                .isEmpty();
    }

    /** As a question about agreement: agree, other answers, and not applicable or no answer. */
    @ParameterizedTest
    @CsvSource({"5, 5", "4, 5", "3, 5"})
    void noSmallNumberFollowsIfClassesAreMergedFirst(int min, int max) {
        var agree = Set.of("a", "b");
        var outside = Set.of("e", "f");
        var classes = List.of(List.of(agree, Set.of("c", "d"), outside), List.of(Set.of("a", "b", "c", "d"), outside));

        assertThat(new KnownRules(6, max, min - 1).found(0, people -> sums(Partition.of(people, classes, min))))
                .isEmpty();
    }

    private static List<MergedGroup> sums(Partition partition) {
        return partition.units().stream()
                .map(unit -> new MergedGroup("", unit, partition.sum(unit)))
                .toList();
    }

    private static Map<String, Integer> people(int... numbers) {
        return KnownRules.byKey(numbers);
    }

    private static String shown(Partition partition) {
        return Stream.of("a", "b", "c", "d")
                .filter(category -> partition.units().stream().anyMatch(unit -> unit.contains(category)))
                .map(category -> category + "="
                        + partition.people(Set.of(category)).number().stream()
                                .mapToObj(value -> String.valueOf((int) value))
                                .findFirst()
                                .orElse("?"))
                .collect(Collectors.joining(" "));
    }
}
