package org.preventionportal.reporting.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.Partition;

/**
 * Readers know where somebody was reached, as counts of tasks are exact: a kind of partner in a region and quarter is a
 * place. People are whole numbers of one or more in each place, so sums can give a few that adding and subtracting does
 * not.
 */
class OneInEachPlaceTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);

    private static PeopleCell cell(String region, String kind, int people) {
        return new PeopleCell(region, kind, FIRST, people);
    }

    private static List<PeopleCell> wales(int... people) {
        return IntStream.range(0, people.length)
                .mapToObj(kind -> cell("WALES", "KIND_" + kind, people[kind]))
                .toList();
    }

    private static List<PeopleCell> with(List<PeopleCell> some, PeopleCell... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    @Test
    void aRegionOfAsManyPeopleAsPlacesIsNotShown() {
        var divisions =
                CrossedDivisions.ofYear(with(wales(1, 1, 1, 1, 1), cell("LONDON", "A", 60), cell("EAST", "A", 70)));

        assertThat(divisions.disclosesRegion("WALES", null)).isFalse();
        assertThat(divisions.disclosesRegion("LONDON", null))
                .as("the whole and the east would give Wales")
                .isFalse();
        assertThat(divisions.disclosesRegion("EAST", null)).isTrue();
    }

    /** Each place has one or two, but none follows. */
    @Test
    void aRegionOfOneMoreIsShown() {
        var divisions = CrossedDivisions.ofYear(with(wales(1, 1, 2, 1, 1), cell("LONDON", "A", 60)));

        assertThat(divisions.disclosesRegion("WALES", null)).isTrue();
        assertThat(divisions.disclosesRegion("LONDON", null)).isTrue();
    }

    @Test
    void aRegionIsNotShownIfItLeavesAsManyPeopleAsPlaces() {
        List<PeopleCell> ones = Stream.of("NORTH", "SOUTH", "EAST", "WEST", "WALES")
                .map(region -> cell(region, "A", 1))
                .toList();
        var divisions = CrossedDivisions.ofYear(with(ones, cell("LONDON", "A", 60)));

        assertThat(divisions.disclosesRegion("LONDON", null)).isFalse();
        assertThat(divisions.disclosesKind("A", null)).isTrue();
    }

    @Test
    void aQuarterOfAsManyPeopleAsPlacesIsNotShown() {
        var divisions = CrossedDivisions.ofQuarters(with(
                wales(1, 1, 1, 1, 1),
                cell("LONDON", "A", 60),
                new PeopleCell("WALES", "A", SECOND, 50),
                new PeopleCell("LONDON", "A", SECOND, 70)));

        assertThat(divisions.disclosesRegion("WALES", null)).isTrue();
        assertThat(divisions.disclosesRegion("WALES", FIRST)).isFalse();
        assertThat(divisions.disclosesRegion("LONDON", FIRST)).isFalse();
    }

    /** Looks for another year with somebody in the same places and the same totals and shown sums. */
    @Test
    void noNumberOfAFewFollowsFromWholeNumbers() {
        var random = new Random(23);
        int rounds = 100;
        int shown = 0;
        for (int round = 0; round < rounds; round++) {
            int one = 2 + random.nextInt(6);
            int kinds = 5 + random.nextInt(2);
            List<PeopleCell> year = IntStream.range(0, 2 * kinds)
                    .filter(_ -> random.nextInt(5) > 0)
                    .mapToObj(i -> new PeopleCell(
                            "REGION_" + i % 2,
                            "KIND_" + i / 2,
                            random.nextInt(3) == 0 ? SECOND : FIRST,
                            random.nextInt(one) > 0 ? 1 : 2 + random.nextInt(8)))
                    .toList();
            shown += attack(year);
        }
        assertThat(shown).isGreaterThan(rounds);
    }

    /** Returns how many sums are shown. */
    private static int attack(List<PeopleCell> year) {
        List<IntPredicate> totals = Stream.of(FIRST, SECOND)
                .<IntPredicate>map(quarter -> i -> year.get(i).quarter().equals(quarter))
                .toList();
        List<IntPredicate> shown = shown(year);
        List<IntPredicate> known =
                Stream.concat(totals.stream(), shown.stream()).toList();
        for (IntPredicate secret : secrets(year)) {
            var without = new OtherYear(year, totals, secret);
            var with = new OtherYear(year, known, secret);
            assertThat(!Partition.isSmall(with.people(secret)) || !without.isPossible() || with.isPossible())
                    .as(
                            "%s of %s",
                            IntStream.range(0, year.size())
                                    .filter(secret)
                                    .boxed()
                                    .toList(),
                            year)
                    .isTrue();
        }
        return shown.size();
    }

    private static List<IntPredicate> shown(List<PeopleCell> year) {
        var divisions = CrossedDivisions.ofQuarters(year);
        List<IntPredicate> shown = new ArrayList<>();
        for (PeopleCell one : year) {
            IntPredicate in = i -> year.get(i).region().equals(one.region());
            IntPredicate of = i -> year.get(i).kind().equals(one.kind());
            IntPredicate during = i -> year.get(i).quarter().equals(one.quarter());
            if (divisions.disclosesRegion(one.region(), null)) {
                shown.add(in);
            }
            if (divisions.disclosesKind(one.kind(), null)) {
                shown.add(of);
            }
            if (divisions.disclosesRegion(one.region(), one.quarter())) {
                shown.add(in.and(during));
            }
            if (divisions.disclosesKind(one.kind(), one.quarter())) {
                shown.add(of.and(during));
            }
        }
        return shown;
    }

    /** Each place, and each region and kind of it in the year and the quarter. */
    private static List<IntPredicate> secrets(List<PeopleCell> year) {
        return year.stream()
                .flatMap(one -> {
                    IntPredicate in = i -> year.get(i).region().equals(one.region());
                    IntPredicate of = i -> year.get(i).kind().equals(one.kind());
                    IntPredicate during = i -> year.get(i).quarter().equals(one.quarter());
                    return Stream.of(in.and(of).and(during), in, of, in.and(during), of.and(during));
                })
                .toList();
    }

    /** Tries up to three more and fewer in each place. */
    private record OtherYear(List<PeopleCell> year, List<IntPredicate> known, IntPredicate secret) {

        private static final int FAR = 3;

        int people(IntPredicate some) {
            return IntStream.range(0, year.size())
                    .filter(some)
                    .map(i -> year.get(i).people())
                    .sum();
        }

        boolean isPossible() {
            return isPossible(0, new int[year.size()]);
        }

        private boolean isPossible(int place, int[] changes) {
            if (place == year.size()) {
                return sum(secret, changes) != 0;
            }
            for (int change = least(place); change <= FAR; change++) {
                changes[place] = change;
                if (known.stream().allMatch(sum -> canStay(sum, place + 1, changes))
                        && isPossible(place + 1, changes)) {
                    return true;
                }
            }
            changes[place] = 0;
            return false;
        }

        /** Whether the places from one on can make up for the changes before it. */
        private boolean canStay(IntPredicate sum, int from, int[] changes) {
            int before = sum(i -> i < from && sum.test(i), changes);
            int fewest = 0;
            int most = 0;
            for (int i = from; i < changes.length; i++) {
                fewest += sum.test(i) ? least(i) : 0;
                most += sum.test(i) ? FAR : 0;
            }
            return before + fewest <= 0 && before + most >= 0;
        }

        private int least(int place) {
            return Math.max(-FAR, 1 - year.get(place).people());
        }

        private static int sum(IntPredicate some, int[] changes) {
            return IntStream.range(0, changes.length)
                    .filter(some)
                    .map(i -> changes[i])
                    .sum();
        }
    }
}
