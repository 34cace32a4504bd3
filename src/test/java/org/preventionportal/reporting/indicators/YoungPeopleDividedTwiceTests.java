package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.attendance.PeopleByMonth;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;

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
                YoungPeople.young(Region.WALES, PartnerKind.HEALTH, 20),
                YoungPeople.young(Region.WALES, PartnerKind.EDUCATION, 2),
                YoungPeople.young(Region.LONDON, PartnerKind.EDUCATION, 148),
                YoungPeople.young(Region.LONDON, PartnerKind.POLICE_FORCE, 70),
                YoungPeople.young(Region.NORTH_EAST, PartnerKind.POLICE_FORCE, 90));

        assertThat(ofYear(all, YoungPeople.region(Region.WALES))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYear(all, YoungPeople.region(Region.NORTH_EAST)))
                .as("the whole and London would give Wales")
                .isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYear(all, YoungPeople.region(Region.LONDON))).isEqualTo(DisclosedNumber.of(218));
        assertThat(Stream.of(PartnerKind.values()).map(kind -> ofYear(all, YoungPeople.kind(kind))))
                .noneMatch(DisclosedNumber::isSuppressed);
    }

    @Test
    void regionsAndKindsThatGiveNoFewAreShown() {
        List<People> all = List.of(
                YoungPeople.young(Region.WALES, PartnerKind.HEALTH, 20),
                YoungPeople.young(Region.WALES, PartnerKind.EDUCATION, 5),
                YoungPeople.young(Region.LONDON, PartnerKind.EDUCATION, 150));

        assertThat(ofYear(all, YoungPeople.region(Region.WALES))).isEqualTo(DisclosedNumber.of(25));
        assertThat(ofYear(all, YoungPeople.kind(PartnerKind.HEALTH))).isEqualTo(DisclosedNumber.of(20));
        assertThat(ofYear(all, YoungPeople.kind(PartnerKind.EDUCATION))).isEqualTo(DisclosedNumber.of(155));
    }

    /** In the first quarter, health had all 20 in Wales and nothing there later: 23 in Wales would leave 3. */
    @Test
    void aYearThatGivesAFewWithTheQuartersOfTheProgrammeIsNotShown() {
        Map<YearMonth, List<People>> months = Map.of(
                month(0), List.of(YoungPeople.young(Region.WALES, PartnerKind.HEALTH, 20)),
                month(1),
                        List.of(
                                YoungPeople.young(Region.WALES, PartnerKind.EDUCATION, 3),
                                YoungPeople.young(Region.LONDON, PartnerKind.EDUCATION, 30),
                                YoungPeople.young(Region.LONDON, PartnerKind.HEALTH, 40)));

        assertThat(ofYear(months, YoungPeople.region(Region.WALES))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYear(months, YoungPeople.region(Region.LONDON))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYear(months, YoungPeople.kind(PartnerKind.HEALTH))).isEqualTo(DisclosedNumber.of(60));
    }

    /** The first quarter has three and is not shown. Wales, less education, or health, less London, would give them. */
    @Test
    void aQuarterOfAFewThatIsSuppressedDoesNotFollowFromItsYear() {
        Map<YearMonth, List<People>> months = Map.of(
                month(0), List.of(YoungPeople.young(Region.WALES, PartnerKind.HEALTH, 3)),
                month(1),
                        List.of(
                                YoungPeople.young(Region.WALES, PartnerKind.EDUCATION, 30),
                                YoungPeople.young(Region.LONDON, PartnerKind.HEALTH, 40)));

        assertThat(YoungPeople.shown(months, days(0), IndicatorScope.WHOLE, NEXT_YEAR))
                .isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYear(months, YoungPeople.region(Region.WALES))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYear(months, YoungPeople.region(Region.LONDON))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYear(months, YoungPeople.kind(PartnerKind.HEALTH))).isEqualTo(DisclosedNumber.of(43));
        assertThat(ofYear(months, YoungPeople.kind(PartnerKind.EDUCATION))).isEqualTo(DisclosedNumber.of(30));
    }

    /** Wales had only the suppressed three in April and 20 of police in October: 23 less 20 would give the three. */
    @Test
    void aRegionAndAQuarterOfAKindDoNotBothLeaveASuppressedQuarter() {
        Map<YearMonth, List<People>> months = Map.of(
                month(0),
                        List.of(
                                YoungPeople.young(Region.WALES, PartnerKind.HEALTH, 2),
                                YoungPeople.young(Region.WALES, PartnerKind.EDUCATION, 1)),
                month(1), inLondon(10),
                month(2), with(inLondon(100), YoungPeople.young(Region.WALES, PartnerKind.POLICE_FORCE, 20)),
                month(3), inLondon(60));

        assertThat(YoungPeople.shown(months, days(0), IndicatorScope.WHOLE, NEXT_YEAR))
                .isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYear(months, YoungPeople.region(Region.WALES))).isEqualTo(DisclosedNumber.of(23));
        assertThat(ofYear(months, YoungPeople.kind(PartnerKind.HEALTH))).isEqualTo(DisclosedNumber.of(172));
        for (PartnerKind kind : List.of(PartnerKind.EDUCATION, PartnerKind.POLICE_FORCE)) {
            assertThat(ofYear(months, YoungPeople.kind(kind))).isEqualTo(DisclosedNumber.tooFew());
            assertThat(YoungPeople.shown(months, days(2), YoungPeople.kind(kind), NEXT_YEAR))
                    .as("%s and the rest of October would give police", kind)
                    .isEqualTo(DisclosedNumber.tooFew());
        }
    }

    private static List<People> inLondon(int people) {
        return List.of(
                YoungPeople.young(Region.LONDON, PartnerKind.HEALTH, people),
                YoungPeople.young(Region.LONDON, PartnerKind.EDUCATION, people));
    }

    private static List<People> with(List<People> some, People more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
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
            int rare = random.nextInt(2 * QUARTERS); // in half of the rounds, one quarter has hardly anybody
            int[] people = IntStream.range(0, PARTS * PARTS * QUARTERS)
                    .map(cell -> quarter(cell) == rare
                            ? Math.max(0, random.nextInt(16) - 13)
                            : random.nextInt(4) < none ? 0 : 1 + random.nextInt(random.nextInt(few) == 0 ? 4 : 60))
                    .toArray();
            for (int over = 1; over <= QUARTERS; over++) {
                int end = over;
                int[] until = IntStream.range(0, people.length)
                        .map(cell -> quarter(cell) < end ? people[cell] : 0)
                        .toArray();
                shown += attack(until, YoungPeopleDividedTwiceTests::knowQuarters);
                if (rare < QUARTERS) {
                    attack(until, YoungPeopleDividedTwiceTests::readQuarters);
                }
            }
        }
        assertThat(shown).isGreaterThan(rounds * QUARTERS * PARTS);
    }

    private static void knowQuarters(CellAttack attack, PeopleByMonth months) {
        IntStream.range(0, QUARTERS).forEach(quarter -> attack.know(inQuarters(quarter, quarter)));
    }

    private static void readQuarters(CellAttack attack, PeopleByMonth months) {
        for (int first = 0; first < QUARTERS; first++) {
            for (int last = first; last < QUARTERS; last++) {
                var quarters = new DateRange(days(first).startsOn(), days(last).endsOn());
                attack.read(shown(months, quarters, IndicatorScope.WHOLE), inQuarters(first, last));
            }
        }
    }

    /** Returns how many parts of the year are shown. What the totals alone give is not asked for. */
    private static int attack(int[] people, BiConsumer<CellAttack, PeopleByMonth> totals) {
        var months = new PeopleByMonth(IntStream.range(0, people.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        cell -> month(quarter(cell)),
                        Collectors.mapping(cell -> young(people, cell), Collectors.toList()))));
        var attack = new CellAttack(people);
        attack.knowEmptyCells();
        totals.accept(attack, months);
        List<IntPredicate> unknown = attack.few(kindsInRegions().flatMap(YoungPeopleDividedTwiceTests::inSomeQuarters))
                .filter(few -> !attack.knows(few))
                .toList();
        int shown = read(attack, _ -> true, scope -> shown(months, YEAR, scope));
        attack.requireUnknown(unknown.stream());
        for (int i = 0; i < QUARTERS; i++) {
            int quarter = i;
            read(attack, inQuarters(i, i), scope -> shown(months, days(quarter), scope));
        }
        attack.requireUnknown(unknown.stream());
        return shown;
    }

    /** Reads all regions and kinds of some days, and returns how many are shown. */
    private static int read(CellAttack attack, IntPredicate days, Function<IndicatorScope, DisclosedNumber> numbers) {
        int shown = 0;
        for (int i = 0; i < PARTS; i++) {
            int part = i;
            DisclosedNumber region = numbers.apply(YoungPeople.region(REGIONS.get(part)));
            DisclosedNumber kind = numbers.apply(YoungPeople.kind(KINDS.get(part)));
            shown += attack.read(region, days.and(cell -> region(cell) == part)) ? 1 : 0;
            shown += attack.read(kind, days.and(cell -> kind(cell) == part)) ? 1 : 0;
        }
        return shown;
    }

    private static IntPredicate inQuarters(int first, int last) {
        return cell -> first <= quarter(cell) && quarter(cell) <= last;
    }

    private static Stream<IntPredicate> kindsInRegions() {
        return IntStream.range(0, PARTS * PARTS).mapToObj(both -> cell -> cell % (PARTS * PARTS) == both);
    }

    /** Lists the cells in each choice of quarters. */
    private static Stream<IntPredicate> inSomeQuarters(IntPredicate cells) {
        return IntStream.range(1, 1 << QUARTERS).mapToObj(some -> cells.and(cell -> (some >> quarter(cell) & 1) == 1));
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

    private static DisclosedNumber shown(PeopleByMonth months, DateRange days, IndicatorScope scope) {
        return PeopleReached.inMonths(months, days, scope).of(ReachKind.YOUNG_PEOPLE);
    }

    private static YearMonth month(int quarter) {
        return YearMonth.from(days(quarter).startsOn());
    }

    /** As if everybody had been reached in the first quarter. */
    private static DisclosedNumber ofYear(List<People> all, IndicatorScope scope) {
        return ofYear(Map.of(month(0), all), scope);
    }

    private static DisclosedNumber ofYear(Map<YearMonth, List<People>> months, IndicatorScope scope) {
        return YoungPeople.shown(months, YEAR, scope, NEXT_YEAR);
    }

    private static People young(int[] people, int cell) {
        return YoungPeople.young(REGIONS.get(region(cell)), KINDS.get(kind(cell)), people[cell]);
    }
}
