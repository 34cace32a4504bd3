package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.preventionportal.disclosure.LinearSpan;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.DateRange;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;

/** Counts of tasks say in which region no partner of a kind requested any, so nobody was reached there. */
class YoungPeopleDividedTwiceTests {

    private static final DateRange YEAR = DateRange.programmeYear(LocalDate.of(2025, 7, 1));
    private static final LocalDate NEXT_YEAR = YEAR.endsOn().plusDays(1);
    private static final List<Region> REGIONS = List.of(Region.values()).subList(0, 4);
    private static final List<PartnerKind> KINDS = List.of(PartnerKind.values()).subList(0, 4);
    private static final int PARTS = 4;
    private static final int QUARTERS = 4;

    /** Wales less all of health, which was nowhere else, are the two of education in Wales. */
    @Test
    void aRegionAndAKindThatTogetherGiveAFewAreNotBothShown() {
        List<People> all = List.of(
                young(Region.WALES, PartnerKind.HEALTH, 20),
                young(Region.WALES, PartnerKind.EDUCATION, 2),
                young(Region.LONDON, PartnerKind.EDUCATION, 148),
                young(Region.LONDON, PartnerKind.POLICE_FORCE, 70),
                young(Region.NORTH_EAST, PartnerKind.POLICE_FORCE, 90));

        assertThat(ofYear(all, region(Region.WALES))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYear(all, region(Region.NORTH_EAST)))
                .as("the whole and London would give Wales")
                .isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYear(all, region(Region.LONDON))).isEqualTo(DisclosedNumber.of(218));
        assertThat(Stream.of(PartnerKind.values()).map(kind -> ofYear(all, kind(kind))))
                .noneMatch(DisclosedNumber::isSuppressed);
    }

    @Test
    void regionsAndKindsThatGiveNoFewAreShown() {
        List<People> all = List.of(
                young(Region.WALES, PartnerKind.HEALTH, 20),
                young(Region.WALES, PartnerKind.EDUCATION, 5),
                young(Region.LONDON, PartnerKind.EDUCATION, 150));

        assertThat(ofYear(all, region(Region.WALES))).isEqualTo(DisclosedNumber.of(25));
        assertThat(ofYear(all, kind(PartnerKind.HEALTH))).isEqualTo(DisclosedNumber.of(20));
        assertThat(ofYear(all, kind(PartnerKind.EDUCATION))).isEqualTo(DisclosedNumber.of(155));
    }

    /** Everybody knows the whole, the quarters and where nobody was, during the year, too. */
    @Test
    void noFewYoungPeopleOfAKindInARegionCanBeWorkedOut() {
        var random = new Random(7);
        int rounds = 40;
        int shown = 0;
        for (int round = 0; round < rounds; round++) {
            int few = 2 + random.nextInt(6);
            int none = 2 + random.nextInt(2);
            int[] people = IntStream.range(0, PARTS * PARTS * QUARTERS)
                    .map(_ -> random.nextInt(4) < none ? 0 : 1 + random.nextInt(random.nextInt(few) == 0 ? 4 : 60))
                    .toArray();
            for (int over = 1; over <= QUARTERS; over++) {
                int end = over;
                shown += attack(IntStream.range(0, people.length)
                        .map(cell -> quarter(cell) < end ? people[cell] : 0)
                        .toArray());
            }
        }
        assertThat(shown).isGreaterThan(rounds * QUARTERS * PARTS);
    }

    /** Returns how many parts of the year are shown. */
    private static int attack(int[] people) {
        var known = new LinearSpan(people.length);
        known.add(row(people, _ -> true));
        for (int cell = 0; cell < people.length; cell++) {
            int empty = cell;
            if (people[cell] == 0) {
                known.add(row(people, one -> one == empty));
            }
        }
        List<People> all = IntStream.range(0, people.length)
                .mapToObj(cell -> young(people, cell))
                .toList();
        int shown = 0;
        for (int part = 0; part < PARTS; part++) {
            int some = part;
            shown += add(known, ofYear(all, region(REGIONS.get(part))), row(people, cell -> region(cell) == some));
            shown += add(known, ofYear(all, kind(KINDS.get(part))), row(people, cell -> kind(cell) == some));
        }
        List<long[]> ofYear = new ArrayList<>();
        for (int i = 0; i < PARTS * PARTS; i++) {
            int both = i;
            ofYear.add(row(people, cell -> region(cell) == both / PARTS && kind(cell) == both % PARTS));
        }
        if (Arrays.stream(people).sum() >= Partition.MIN_PEOPLE) {
            refuse(known, ofYear, people);
        }
        attackQuarters(known, people);
        return shown;
    }

    private static void attackQuarters(LinearSpan known, int[] people) {
        for (int i = 0; i < QUARTERS; i++) {
            int quarter = i;
            known.add(row(people, cell -> quarter(cell) == quarter));
        }
        List<long[]> unknown =
                inSomeQuarters(people).filter(few -> !known.contains(few)).toList();
        Map<YearMonth, List<People>> months = IntStream.range(0, people.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        cell -> YearMonth.from(days(quarter(cell)).startsOn()),
                        Collectors.mapping(cell -> young(people, cell), Collectors.toList())));
        for (int i = 0; i < QUARTERS * PARTS; i++) {
            int quarter = i / PARTS;
            int part = i % PARTS;
            add(
                    known,
                    inQuarter(months, quarter, region(REGIONS.get(part))),
                    row(people, cell -> quarter(cell) == quarter && region(cell) == part));
            add(
                    known,
                    inQuarter(months, quarter, kind(KINDS.get(part))),
                    row(people, cell -> quarter(cell) == quarter && kind(cell) == part));
        }
        refuse(known, unknown, people);
    }

    /** Lists each kind in each region, in each choice of quarters. */
    private static Stream<long[]> inSomeQuarters(int[] people) {
        return IntStream.range(0, PARTS * PARTS)
                .boxed()
                .flatMap(both -> IntStream.range(1, 1 << QUARTERS)
                        .mapToObj(some -> row(
                                people, cell -> cell % (PARTS * PARTS) == both && (some >> quarter(cell) & 1) == 1)));
    }

    private static int add(LinearSpan known, DisclosedNumber number, long[] row) {
        if (number.isSuppressed()) {
            return 0;
        }
        known.add(row);
        return 1;
    }

    private static void refuse(LinearSpan known, List<long[]> sums, int[] people) {
        for (long[] sum : sums) {
            int few = IntStream.range(0, people.length)
                    .map(cell -> (int) sum[cell] * people[cell])
                    .sum();
            if (Partition.isSmall(few)) {
                assertThat(known.contains(sum))
                        .as("%s of %s", Arrays.toString(sum), Arrays.toString(people))
                        .isFalse();
            }
        }
    }

    private static long[] row(int[] people, IntPredicate some) {
        return IntStream.range(0, people.length)
                .mapToLong(cell -> some.test(cell) ? 1 : 0)
                .toArray();
    }

    private static int region(int cell) {
        return cell % PARTS;
    }

    private static int kind(int cell) {
        return cell / PARTS % PARTS;
    }

    private static int quarter(int cell) {
        return cell / (PARTS * PARTS);
    }

    private static DateRange days(int quarter) {
        return DateRange.quarter(YEAR.startsOn().plusMonths(quarter * 3L));
    }

    private static DisclosedNumber inQuarter(Map<YearMonth, List<People>> months, int quarter, IndicatorScope scope) {
        assertThat(PeopleReached.isByMonth(days(quarter), scope, NEXT_YEAR)).isTrue();
        return PeopleReached.inMonths(months, days(quarter), scope).of(ReachKind.YOUNG_PEOPLE);
    }

    private static DisclosedNumber ofYear(List<People> all, IndicatorScope scope) {
        return new PeopleReached(all, YEAR, scope).of(ReachKind.YOUNG_PEOPLE);
    }

    private static IndicatorScope region(Region region) {
        return new IndicatorScope(region, null, null);
    }

    private static IndicatorScope kind(PartnerKind kind) {
        return new IndicatorScope(null, null, kind);
    }

    private static People young(int[] people, int cell) {
        return young(REGIONS.get(region(cell)), KINDS.get(kind(cell)), people[cell]);
    }

    private static People young(Region region, PartnerKind kind, int people) {
        return new People(region, kind, ReachKind.YOUNG_PEOPLE, Reach.Method.REGISTER, people);
    }
}
