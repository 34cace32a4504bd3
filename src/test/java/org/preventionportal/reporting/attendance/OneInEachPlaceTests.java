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
import org.preventionportal.platform.dates.DateRange;

/**
 * Readers know where somebody was reached, as counts of tasks are exact: a kind of partner in a region and quarter is a
 * place. People are whole numbers of one or more in each place, so sums can give a few that adding and subtracting does
 * not.
 */
class OneInEachPlaceTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);

    private static final List<DateRange> QUARTERS = List.of(DateRange.quarter(FIRST), DateRange.quarter(SECOND));
    private static final List<DateRange> YEAR = List.of(DateRange.programmeYear(FIRST));

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
        var divisions = CrossedDivisions.ofYear(
                with(wales(1, 1, 1, 1, 1), cell("LONDON", "A", 60), cell("EAST", "A", 70)), QUARTERS);

        assertThat(divisions.disclosesRegion("WALES", null)).isFalse();
        assertThat(divisions.disclosesRegion("LONDON", null))
                .as("the whole and the east would give Wales")
                .isFalse();
        assertThat(divisions.disclosesRegion("EAST", null)).isTrue();
    }

    /** Each place has one or two, but none follows. */
    @Test
    void aRegionOfOneMoreIsShown() {
        var divisions = CrossedDivisions.ofYear(with(wales(1, 1, 2, 1, 1), cell("LONDON", "A", 60)), QUARTERS);

        assertThat(divisions.disclosesRegion("WALES", null)).isTrue();
        assertThat(divisions.disclosesRegion("LONDON", null)).isTrue();
    }

    @Test
    void aRegionIsNotShownIfItLeavesAsManyPeopleAsPlaces() {
        List<PeopleCell> ones = Stream.of("NORTH", "SOUTH", "EAST", "WEST", "WALES")
                .map(region -> cell(region, "A", 1))
                .toList();
        var divisions = CrossedDivisions.ofYear(with(ones, cell("LONDON", "A", 60)), QUARTERS);

        assertThat(divisions.disclosesRegion("LONDON", null)).isFalse();
        assertThat(divisions.disclosesKind("A", null)).isTrue();
    }

    @Test
    void aQuarterOfAsManyPeopleAsPlacesIsNotShown() {
        var divisions = CrossedDivisions.ofQuarters(
                with(
                        wales(1, 1, 1, 1, 1),
                        cell("LONDON", "A", 60),
                        new PeopleCell("WALES", "A", SECOND, 50),
                        new PeopleCell("LONDON", "A", SECOND, 70)),
                QUARTERS);

        assertThat(divisions.disclosesRegion("WALES", null)).isTrue();
        assertThat(divisions.disclosesRegion("WALES", FIRST)).isFalse();
        assertThat(divisions.disclosesRegion("LONDON", FIRST)).isFalse();
    }

    /** Looks for another year with somebody in the same places and the same totals and shown sums. */
    @Test
    void noNumberOfAFewFollowsFromWholeNumbers() {
        var random = new Random(23);
        int rounds = 50;
        int shown = 0;
        for (int round = 0; round < rounds; round++) {
            int one = 2 + random.nextInt(6);
            int kinds = 5 + random.nextInt(2);
            int second = 2 + random.nextInt(8);
            List<PeopleCell> year = IntStream.range(0, 2 * kinds)
                    .filter(_ -> random.nextInt(5) > 0)
                    .mapToObj(i -> new PeopleCell(
                            "REGION_" + i % 2,
                            "KIND_" + i / 2,
                            random.nextInt(second) == 0 ? SECOND : FIRST,
                            random.nextInt(one) > 0 ? 1 : 2 + random.nextInt(8)))
                    .toList();
            shown += attack(year, QUARTERS);
            shown += attack(year, YEAR);
        }
        assertThat(shown).isGreaterThan(2 * rounds);
    }

    /** Returns how many sums are shown. */
    private static int attack(List<PeopleCell> year, List<DateRange> totals) {
        List<IntPredicate> whole = totals.stream()
                .<IntPredicate>map(days -> i -> days.contains(year.get(i).quarter()))
                .toList();
        List<IntPredicate> shown = shown(year, totals);
        List<IntPredicate> known = Stream.concat(whole.stream(), shown.stream()).toList();
        for (IntPredicate secret : secrets(year)) {
            var without = new OtherYear(year, whole, secret);
            var with = new OtherYear(year, known, secret);
            assertThat(!Partition.isSmall(people(year, secret)) || !without.isPossible() || with.isPossible())
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

    private static int people(List<PeopleCell> year, IntPredicate some) {
        return IntStream.range(0, year.size())
                .filter(some)
                .map(i -> year.get(i).people())
                .sum();
    }

    private static List<IntPredicate> shown(List<PeopleCell> year, List<DateRange> totals) {
        var divisions = CrossedDivisions.ofQuarters(year, totals);
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
    private static final class OtherYear {

        private static final int FAR = 3;

        private final int[] people;
        private final List<int[]> known;
        private final int[] secret;

        private OtherYear(List<PeopleCell> year, List<IntPredicate> known, IntPredicate secret) {
            this.people = year.stream().mapToInt(PeopleCell::people).toArray();
            this.known = known.stream().map(this::places).toList();
            this.secret = places(secret);
        }

        private int[] places(IntPredicate some) {
            return IntStream.range(0, people.length).filter(some).toArray();
        }

        boolean isPossible() {
            return isPossible(0, new int[people.length]);
        }

        private boolean isPossible(int place, int[] changes) {
            if (place == people.length) {
                return IntStream.of(secret).map(i -> changes[i]).sum() != 0;
            }
            for (int change = least(place); change <= FAR; change++) {
                changes[place] = change;
                if (canStay(place, changes) && isPossible(place + 1, changes)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the places after one can make up for the changes until it. */
        private boolean canStay(int last, int[] changes) {
            for (int[] sum : known) {
                int fewest = 0;
                int most = 0;
                for (int place : sum) {
                    fewest += place > last ? least(place) : changes[place];
                    most += place > last ? FAR : changes[place];
                }
                if (fewest > 0 || most < 0) {
                    return false;
                }
            }
            return true;
        }

        private int least(int place) {
            return Math.max(-FAR, 1 - people[place]);
        }
    }
}
