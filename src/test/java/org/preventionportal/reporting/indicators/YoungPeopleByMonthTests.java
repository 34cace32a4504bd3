package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.reporting.indicators.YoungPeople.region;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.attendance.PeopleByMonth;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;

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

    /** Other numbers say in which months somebody was reached: five people of five months are one each. */
    @Test
    void monthsOfOneEachAreSuppressedWithTheNextSmallest() {
        int[] people = {1, 1, 1, 1, 1, 30, 40, 50, 60, 70, 80, 90};

        assertThat(whole(people, 5, 6)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(whole(people, 0, 5)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(whole(people, 0, 6)).isEqualTo(DisclosedNumber.of(35));
        people[0] = 2;
        assertThat(whole(people, 5, 6)).isEqualTo(DisclosedNumber.of(30));
    }

    @Test
    void aHalfYearOfOneInEachMonthIsSuppressed() {
        int[] people = {1, 1, 1, 1, 0, 1, 40, 50, 60, 70, 80, 90};

        assertThat(whole(people, 0, 6)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(whole(people, 0, 7)).isEqualTo(DisclosedNumber.of(45));
        assertThat(whole(people, 7, 8)).isEqualTo(DisclosedNumber.of(50));
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
        var months = new PeopleByMonth(months(people));
        var attack =
                new CellAttack(Stream.of(people).flatMapToInt(IntStream::of).toArray());
        attack.know(_ -> true);
        for (int first = 0; first < MONTHS; first += 3) {
            for (Region region : REGIONS) {
                IntPredicate quarter = inMonths(first, first + 3);
                attack.read(
                        number(months, days(first, first + 3), region(region)),
                        quarter.and(cell -> REGIONS.get(cell % REGIONS.size()) == region));
            }
        }
        int shown = 0;
        List<IntPredicate> inARow = new ArrayList<>();
        for (int first = 0; first < MONTHS; first++) {
            for (int end = first + 1; end <= MONTHS; end++) {
                inARow.add(inMonths(first, end));
                boolean isShown = attack.read(number(months, days(first, end), IndicatorScope.WHOLE), inARow.getLast());
                shown += isShown && end == first + 1 ? 1 : 0;
            }
        }
        if (attack.sum(_ -> true) >= Partition.MIN_PEOPLE) {
            attack.requireUnknown(inARow.stream());
        }
        return shown;
    }

    private static IntPredicate inMonths(int first, int end) {
        return cell -> cell / REGIONS.size() >= first && cell / REGIONS.size() < end;
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

    private static DisclosedNumber whole(int[] people, int first, int end) {
        int[][] inWales =
                IntStream.of(people).mapToObj(some -> new int[] {some}).toArray(int[][]::new);
        return number(months(inWales), days(first, end), IndicatorScope.WHOLE);
    }

    private static DisclosedNumber number(Map<YearMonth, List<People>> months, DateRange days, IndicatorScope scope) {
        return number(new PeopleByMonth(months), days, scope);
    }

    private static DisclosedNumber number(PeopleByMonth months, DateRange days, IndicatorScope scope) {
        return YoungPeople.shown(months, days, scope, NEXT_YEAR);
    }

    private static DateRange days(int first, int end) {
        return new DateRange(
                APRIL.plusMonths(first).atDay(1), APRIL.plusMonths(end - 1L).atEndOfMonth());
    }

    private static People young(Region region, int people) {
        return YoungPeople.young(region, null, people);
    }
}
