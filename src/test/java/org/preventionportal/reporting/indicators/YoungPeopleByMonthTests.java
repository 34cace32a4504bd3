package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.LinearSpan;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.platform.DateRange;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;

/**
 * A month of the whole programme divides people as a region does: if only one region worked in it, as the numbers of
 * professionals tell, its few young people are of that region.
 */
class YoungPeopleByMonthTests {

    private static final int MONTHS = 12;
    private static final YearMonth APRIL = YearMonth.of(2025, 4);
    private static final DateRange YEAR = days(0, MONTHS);
    private static final LocalDate NEXT_YEAR = YEAR.endsOn().plusDays(1);
    private static final List<Region> REGIONS = List.of(Region.WALES, Region.LONDON, Region.NORTH_EAST);

    @Test
    void wholeMonthsAreExact() {
        int[] people = {5, 0, 60, 7, 900, 0, 0, 0, 0, 0, 0, 30};

        for (int month = 0; month < MONTHS; month++) {
            assertThat(whole(people, month, month + 1)).isEqualTo(DisclosedNumber.of(people[month]));
        }
        assertThat(whole(people, 2, 5)).isEqualTo(DisclosedNumber.of(967));
        assertThat(whole(new int[MONTHS], 3, 4)).isEqualTo(DisclosedNumber.of(0));
    }

    @Test
    void daysThatAreNoWholeMonthsAreNotShown() {
        assertThat(during("2025-06-01", "2025-08-31")).isEqualTo(DisclosedNumber.of(973));
        assertThat(during("2025-06-01", "2025-08-30")).isEqualTo(DisclosedNumber.narrow());
        assertThat(during("2025-06-02", "2025-08-31")).isEqualTo(DisclosedNumber.narrow());
    }

    private static DisclosedNumber during(String first, String last) {
        var days = new DateRange(LocalDate.parse(first), LocalDate.parse(last));
        Map<YearMonth, List<People>> months = Map.of(APRIL.plusMonths(3), List.of(young(Region.WALES, 973)));
        return number(months, days, IndicatorScope.WHOLE);
    }

    /** The quarter is shown, because both are in it. */
    @Test
    void aMonthOfAFewIsSuppressedWithTheNextSmallestOfItsQuarter() {
        int[] people = {3, 60, 20, 10, 0, 0, 40, 50, 60, 70, 80, 90};

        assertThat(whole(people, 0, 1)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(whole(people, 2, 3)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(whole(people, 1, 2)).isEqualTo(DisclosedNumber.of(60));
        assertThat(whole(people, 0, 3)).isEqualTo(DisclosedNumber.of(83));
        assertThat(whole(people, 1, 3)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(whole(people, 3, 4)).isEqualTo(DisclosedNumber.of(10));
    }

    @Test
    void aQuarterOfAFewIsSuppressedWithTheOtherOfItsHalfYear() {
        int[] people = {3, 0, 0, 10, 0, 0, 40, 50, 60, 70, 80, 90};

        assertThat(whole(people, 0, 3)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(whole(people, 3, 6)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(whole(people, 0, 6)).isEqualTo(DisclosedNumber.of(13));
        assertThat(whole(people, 6, 9)).isEqualTo(DisclosedNumber.of(150));
    }

    /** All parts of a quarter would give the quarter. */
    @Test
    void aQuarterThatIsSuppressedIsNotDivided() {
        Map<YearMonth, List<People>> months = Map.of(
                APRIL,
                List.of(young(Region.WALES, 2), young(Region.LONDON, 1)),
                APRIL.plusMonths(3),
                List.of(young(Region.WALES, 40), young(Region.LONDON, 90)),
                APRIL.plusMonths(6),
                List.of(young(Region.WALES, 20), young(Region.LONDON, 50)),
                APRIL.plusMonths(9),
                List.of(young(Region.WALES, 80), young(Region.LONDON, 60)));

        for (Region region : REGIONS) {
            assertThat(number(months, days(3, 6), region(region))).isEqualTo(DisclosedNumber.tooFew());
        }
        assertThat(number(months, days(9, 12), region(Region.WALES))).isEqualTo(DisclosedNumber.of(80));
    }

    /** Months of years that are over and of the running one, whole years between them, and few people in all. */
    @Test
    void everyYearDecidesForItsOwnMonths() {
        Map<YearMonth, List<People>> months = Map.of(
                APRIL.minusMonths(1),
                List.of(young(Region.WALES, 3)),
                APRIL,
                List.of(young(Region.WALES, 60)),
                APRIL.plusMonths(12),
                List.of(young(Region.WALES, 70)));

        assertThat(number(months, days(-1, 1), IndicatorScope.WHOLE))
                .as("the year before is known, and is of three")
                .isEqualTo(DisclosedNumber.tooFew());
        assertThat(number(months, days(-12, 1), IndicatorScope.WHOLE)).isEqualTo(DisclosedNumber.of(63));
        assertThat(number(months, days(0, 13), IndicatorScope.WHOLE)).isEqualTo(DisclosedNumber.of(130));
        assertThat(number(months, days(-12, 12), IndicatorScope.WHOLE)).isEqualTo(DisclosedNumber.of(63));
    }

    /** Somebody knows the whole year, all months in a row and all quarters of regions that are shown, and subtracts. */
    @Test
    void noFewYoungPeopleOfMonthsInARowCanBeWorkedOut() {
        var random = new Random(6);
        int shown = 0;
        int rounds = 100;
        for (int round = 0; round < rounds; round++) {
            int few = 2 + random.nextInt(6);
            int none = 2 + random.nextInt(6);
            int[][] people = IntStream.range(0, MONTHS)
                    .mapToObj(_ -> REGIONS.stream()
                            .mapToInt(_ -> random.nextInt(none) == 0
                                    ? 0
                                    : 1 + random.nextInt(random.nextInt(few) == 0 ? 2 : 40))
                            .toArray())
                    .toArray(int[][]::new);
            shown += attack(people);
        }
        assertThat(shown).isGreaterThan(rounds * MONTHS / 2);
    }

    /** Returns how many months are shown. */
    private static int attack(int[][] people) {
        Map<YearMonth, List<People>> months = months(people);
        var known = new LinearSpan(MONTHS * REGIONS.size());
        known.add(cells(0, MONTHS, REGIONS));
        for (int first = 0; first < MONTHS; first += 3) {
            for (Region region : REGIONS) {
                if (!number(months, days(first, first + 3), region(region)).isSuppressed()) {
                    known.add(cells(first, first + 3, List.of(region)));
                }
            }
        }
        int shown = 0;
        for (int first = 0; first < MONTHS; first++) {
            for (int end = first + 1; end <= MONTHS; end++) {
                DisclosedNumber number = number(months, days(first, end), IndicatorScope.WHOLE);
                if (!number.isSuppressed()) {
                    assertThat(number).isEqualTo(DisclosedNumber.of(sum(people, first, end)));
                    known.add(cells(first, end, REGIONS));
                    shown += end == first + 1 ? 1 : 0;
                }
            }
        }
        for (int first = 0; first < MONTHS; first++) {
            for (int end = first + 1; end <= MONTHS; end++) {
                if (Partition.isSmall(sum(people, first, end)) && sum(people, 0, MONTHS) >= Partition.MIN_PEOPLE) {
                    assertThat(known.contains(cells(first, end, REGIONS)))
                            .as("months %d to %d of %s", first, end, Arrays.deepToString(people))
                            .isFalse();
                }
            }
        }
        return shown;
    }

    private static Map<YearMonth, List<People>> months(int[][] people) {
        return IntStream.range(0, MONTHS)
                .boxed()
                .collect(Collectors.toMap(
                        month -> APRIL.plusMonths(month),
                        month -> IntStream.range(0, people[month].length)
                                .mapToObj(region -> young(REGIONS.get(region), people[month][region]))
                                .toList()));
    }

    private static int sum(int[][] people, int first, int end) {
        return Stream.of(people)
                .skip(first)
                .limit(end - first)
                .flatMapToInt(IntStream::of)
                .sum();
    }

    private static long[] cells(int first, int end, List<Region> some) {
        return IntStream.range(0, MONTHS * REGIONS.size())
                .mapToLong(cell -> {
                    int month = cell / REGIONS.size();
                    return month >= first && month < end && some.contains(REGIONS.get(cell % REGIONS.size())) ? 1 : 0;
                })
                .toArray();
    }

    private static DisclosedNumber whole(int[] people, int first, int end) {
        int[][] inWales =
                IntStream.of(people).mapToObj(some -> new int[] {some}).toArray(int[][]::new);
        return number(months(inWales), days(first, end), IndicatorScope.WHOLE);
    }

    private static DisclosedNumber number(Map<YearMonth, List<People>> months, DateRange days, IndicatorScope scope) {
        List<People> all = months.entrySet().stream()
                .filter(month -> days.contains(month.getKey().atDay(1)))
                .flatMap(month -> month.getValue().stream())
                .toList();
        PeopleReached reached = PeopleReached.isByMonth(days, scope, NEXT_YEAR)
                ? PeopleReached.inMonths(months, days, scope)
                : new PeopleReached(all, days, scope);
        return reached.of(ReachKind.YOUNG_PEOPLE);
    }

    private static DateRange days(int first, int end) {
        return new DateRange(
                APRIL.plusMonths(first).atDay(1), APRIL.plusMonths(end - 1L).atEndOfMonth());
    }

    private static IndicatorScope region(Region region) {
        return new IndicatorScope(region, null, null);
    }

    private static People young(Region region, int people) {
        return new People(region, null, ReachKind.YOUNG_PEOPLE, Reach.Method.REGISTER, people);
    }
}
