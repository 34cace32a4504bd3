package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.reporting.indicators.YoungPeople.kind;
import static org.preventionportal.reporting.indicators.YoungPeople.region;
import static org.preventionportal.reporting.indicators.YoungPeople.young;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.attendance.PeopleByMonth;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.Theme;

/** Attendance is exact. Only a few young people of a part of the programme are suppressed. */
class PeopleReachedTests {

    private static final DateRange YEAR = DateRange.programmeYear(LocalDate.of(2025, 7, 1));
    private static final LocalDate NEXT_YEAR = YEAR.endsOn().plusDays(1);

    private static final List<People> YOUNG = List.of(
            young(Region.NORTH_EAST, PartnerKind.POLICE_FORCE, 3),
            young(Region.NORTH_WEST, PartnerKind.POLICE_FORCE, 20),
            young(Region.WALES, PartnerKind.HEALTH, 50),
            young(Region.LONDON, null, 900));

    @Test
    void fewYoungPeopleOfTheWholeProgrammeAreExact() {
        List<People> few = List.of(young(Region.WALES, PartnerKind.HEALTH, 3));
        assertThat(reached(few, IndicatorScope.WHOLE).of(ReachKind.YOUNG_PEOPLE))
                .isEqualTo(DisclosedNumber.of(3));
    }

    /** A partner may enter a million people in each of thousands of requests. */
    @Test
    void sumsMayBeLargerThanAnIntegerHolds() {
        long many = 3_000_000_000L;
        List<People> people = List.of(
                new People(Region.WALES, PartnerKind.HEALTH, ReachKind.YOUNG_PEOPLE, Reach.Method.ESTIMATE, many),
                young(Region.LONDON, PartnerKind.HEALTH, 3),
                young(Region.NORTH_WEST, PartnerKind.HEALTH, 900));

        assertThat(reached(people, region(Region.WALES)).of(ReachKind.YOUNG_PEOPLE))
                .isEqualTo(DisclosedNumber.of(3e9));
        assertThat(reached(people, region(Region.LONDON)).of(ReachKind.YOUNG_PEOPLE))
                .isEqualTo(DisclosedNumber.tooFew());
        assertThat(reached(people, IndicatorScope.WHOLE).of(ReachKind.YOUNG_PEOPLE, Reach.Method.ESTIMATE))
                .isNotEqualTo(DisclosedNumber.narrow());
    }

    /** The sum of all regions is known, so the next smallest region is suppressed too. */
    @Test
    void fewYoungPeopleOfARegionAreSuppressedWithTheNextSmallestRegion() {
        assertThat(ofYoung(region(Region.NORTH_EAST))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYoung(region(Region.NORTH_WEST))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofYoung(region(Region.WALES))).isEqualTo(DisclosedNumber.of(50));
        assertThat(ofYoung(region(Region.SOUTH_EAST))).isEqualTo(DisclosedNumber.of(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    whole  | 2026-04-03/2026-05-20 | 2026-04-01/2026-05-31, 2026-04-01/2027-03-31
                    whole  | 2026-04-01/2026-05-31 | 2026-04-01/2027-03-31
                    whole  | 2025-04-01/2026-03-31 |
                    region | 2025-07-01/2025-09-30 |
                    region | 2025-07-01/2025-08-31 | 2025-07-01/2025-09-30, 2025-04-01/2026-03-31
                    region | 2026-04-01/2026-06-30 | 2026-01-01/2026-03-31, 2026-04-01/2027-03-31
                    region | 2025-04-02/2026-03-31 | 2025-04-01/2026-03-31
                    theme  | 2025-07-01/2025-09-30 | 2025-04-01/2026-03-31
                    both   | 2025-07-01/2025-09-30 |
                    """)
    void daysThatShowYoungPeopleAreFound(String part, String time, @Nullable String nearest) {
        IndicatorScope scope = switch (part) {
            case "whole" -> IndicatorScope.WHOLE;
            case "region" -> region(Region.WALES);
            case "theme" -> new IndicatorScope(null, Theme.COUNTY_LINES, null);
            default -> new IndicatorScope(Region.WALES, Theme.COUNTY_LINES, null);
        };

        assertThat(PeopleReached.nearestDays(days(time), scope, LocalDate.of(2026, 6, 1)))
                .isEqualTo(
                        nearest == null
                                ? List.of()
                                : Stream.of(nearest.split(", "))
                                        .map(PeopleReachedTests::days)
                                        .toList());
    }

    private static DateRange days(String time) {
        String[] ends = time.split("/", 2);
        return new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    /** Regions, kinds and methods without people would otherwise name the one in which the few are. */
    @Test
    void fewYoungPeopleInAYearAreSuppressedInEveryPart() {
        List<People> few = List.of(young(Region.WALES, PartnerKind.HEALTH, 3));

        assertThat(Stream.of(Region.values()))
                .allSatisfy(region -> assertThat(reached(few, region(region)).of(ReachKind.YOUNG_PEOPLE))
                        .isEqualTo(DisclosedNumber.tooFew()));
        assertThat(Stream.of(PartnerKind.values()))
                .allSatisfy(kind -> assertThat(reached(few, kind(kind)).of(ReachKind.YOUNG_PEOPLE))
                        .isEqualTo(DisclosedNumber.tooFew()));
        assertThat(Stream.of(Reach.Method.values()))
                .allSatisfy(
                        method -> assertThat(reached(few, IndicatorScope.WHOLE).of(ReachKind.YOUNG_PEOPLE, method))
                                .isEqualTo(DisclosedNumber.tooFew()));
    }

    @Test
    void aRegionThatAloneHasYoungPeopleIsExact() {
        List<People> one = List.of(young(Region.WALES, PartnerKind.HEALTH, 50));
        assertThat(reached(one, region(Region.WALES)).of(ReachKind.YOUNG_PEOPLE))
                .isEqualTo(DisclosedNumber.of(50));
    }

    @Test
    void youngPeopleAreDividedOnceOnly() {
        assertThat(ofYoung(kind(PartnerKind.HEALTH))).isEqualTo(DisclosedNumber.of(50));
        assertThat(ofTheme(Theme.MISSING_CHILDREN, Map.of(Set.of(Theme.MISSING_CHILDREN), 973)))
                .isEqualTo(DisclosedNumber.of(973));
        assertThat(ofYoung(new IndicatorScope(Region.WALES, null, PartnerKind.HEALTH)))
                .isEqualTo(DisclosedNumber.narrow());
        assertThat(reached(YOUNG, region(Region.WALES)).of(ReachKind.YOUNG_PEOPLE, Reach.Method.REGISTER))
                .isEqualTo(DisclosedNumber.narrow());
    }

    @Test
    void fewProfessionalsOfARegionAreExact() {
        var one = new People(Region.WALES, PartnerKind.HEALTH, ReachKind.PROFESSIONALS, Reach.Method.ESTIMATE, 2);
        assertThat(reached(List.of(one), region(Region.WALES)).of(ReachKind.PROFESSIONALS))
                .isEqualTo(DisclosedNumber.of(2));
        assertThat(Stream.of(Reach.Method.values())
                        .map(method ->
                                reached(List.of(one), region(Region.WALES)).of(ReachKind.PROFESSIONALS, method)))
                .contains(DisclosedNumber.of(2));
    }

    /** Of twenty young people, seventeen are reached by tasks with a theme. Both numbers would give the others. */
    @Test
    void aThemeThatLeavesAFewOthersIsSuppressed() {
        assertThat(ofTheme(17, 20)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofTheme(3, 20)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofTheme(15, 20)).isEqualTo(DisclosedNumber.of(15));
        assertThat(ofTheme(20, 20)).isEqualTo(DisclosedNumber.of(20));
    }

    private static DisclosedNumber ofTheme(int people, int all) {
        return ofTheme(Theme.MISSING_CHILDREN, Map.of(Set.of(Theme.MISSING_CHILDREN), people, Set.of(), all - people));
    }

    /** Of 153 young people, 100 and 50 would leave the three of county lines. */
    @Test
    void themesThatLeaveAFewOfAnotherAreSuppressed() {
        Map<Set<Theme>, Integer> young = Map.of(
                Set.of(Theme.CHILD_SEXUAL_EXPLOITATION), 100,
                Set.of(Theme.ONLINE_HARM), 50,
                Set.of(Theme.COUNTY_LINES), 3);

        assertThat(ofTheme(Theme.COUNTY_LINES, young)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofTheme(Theme.ONLINE_HARM, young)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofTheme(Theme.CHILD_SEXUAL_EXPLOITATION, young)).isEqualTo(DisclosedNumber.of(100));
        assertThat(ofTheme(Theme.MISSING_CHILDREN, young)).isEqualTo(DisclosedNumber.of(0));
    }

    /** Other numbers say which themes had anybody: five people of five themes are one each. */
    @Test
    void themesThatLeaveOnePersonOfEachOtherThemeAreSuppressed() {
        List<Theme> themes = List.of(Theme.values());
        Map<Set<Theme>, Integer> young = new HashMap<>();
        themes.subList(0, 5).forEach(theme -> young.put(Set.of(theme), 1));
        young.put(Set.of(themes.get(5)), 60);
        young.put(Set.of(themes.get(6)), 90);

        assertThat(ofTheme(themes.get(5), young)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofTheme(themes.get(6), young)).isEqualTo(DisclosedNumber.of(90));
        young.put(Set.of(themes.getFirst()), 2);
        assertThat(ofTheme(themes.get(5), young)).isEqualTo(DisclosedNumber.of(60));
    }

    /** If each task has one theme, as the counts of tasks may say, everybody else is in the themes that are hidden. */
    @Test
    void noFewYoungPeopleOfThemesFollowFromTheOtherThemes() {
        var random = new Random(8);
        List<Theme> themes = List.of(Theme.values());
        int shown = 0;
        for (int round = 0; round < 500; round++) {
            int[] people = IntStream.range(0, themes.size())
                    .map(_ -> random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(random.nextInt(3) == 0 ? 4 : 60))
                    .toArray();
            Map<Set<Theme>, Integer> young = IntStream.range(0, people.length)
                    .filter(theme -> people[theme] > 0)
                    .boxed()
                    .collect(Collectors.toMap(theme -> Set.of(themes.get(theme)), theme -> people[theme]));
            int[] hidden = IntStream.range(0, people.length)
                    .filter(theme -> ofTheme(themes.get(theme), young).isSuppressed())
                    .map(theme -> people[theme])
                    .toArray();
            int left = IntStream.of(hidden).sum();
            if (IntStream.of(people).sum() >= 5) {
                assertThat(left).as("%s", young).isNotIn(1, 2, 3, 4);
                assertThat(hidden.length).as("%s", young).isNotEqualTo(1);
            }
            shown += people.length - hidden.length;
        }
        assertThat(shown).isGreaterThan(500 * themes.size() / 2);
    }

    private static DisclosedNumber ofTheme(Theme theme, Map<Set<Theme>, Integer> young) {
        return PeopleReached.ofTheme(
                        theme,
                        young.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        some -> List.of(young(Region.WALES, null, some.getValue())))),
                        YEAR,
                        new IndicatorScope(null, theme, null))
                .of(ReachKind.YOUNG_PEOPLE);
    }

    @Test
    void aFewYoungPeopleWhoWereCountedByOneMethodAreSuppressedWithTheNextSmallest() {
        List<People> all = List.of(
                byMethod(Reach.Method.REGISTER, 3),
                byMethod(Reach.Method.HEADCOUNT, 20),
                byMethod(Reach.Method.ESTIMATE, 50));
        PeopleReached whole = reached(all, IndicatorScope.WHOLE);
        assertThat(whole.of(ReachKind.YOUNG_PEOPLE)).isEqualTo(DisclosedNumber.of(73));
        assertThat(whole.of(ReachKind.YOUNG_PEOPLE, Reach.Method.REGISTER)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(whole.of(ReachKind.YOUNG_PEOPLE, Reach.Method.HEADCOUNT)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(whole.of(ReachKind.YOUNG_PEOPLE, Reach.Method.ESTIMATE)).isEqualTo(DisclosedNumber.of(50));
    }

    /** Sessions on random days: what is shown of any two periods must not differ by one to four young people. */
    @Test
    void noTwoPeriodsDifferByAFewYoungPeopleOfAPart() {
        var random = new Random(5);
        Map<LocalDate, Integer> sessions = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            sessions.put(LocalDate.of(2025, 4, 1).plusDays(random.nextInt(730)), 1 + random.nextInt(9));
        }
        List<LocalDate> edges = new ArrayList<>(sessions.keySet());
        for (int year = 2025; year < 2028; year++) {
            edges.add(LocalDate.of(year, 4, 1));
            edges.add(LocalDate.of(year, 3, 31));
        }
        Map<DateRange, Double> shown = new HashMap<>();
        for (LocalDate first : edges) {
            for (LocalDate last :
                    edges.stream().filter(day -> !day.isBefore(first)).toList()) {
                int people = sessions.entrySet().stream()
                        .filter(day -> new DateRange(first, last).contains(day.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
                List<People> all = List.of(young(Region.WALES, null, people), young(Region.LONDON, null, 500));
                reached(all, new DateRange(first, last), region(Region.WALES), YEAR.startsOn())
                        .of(ReachKind.YOUNG_PEOPLE)
                        .number()
                        .ifPresent(number -> shown.put(new DateRange(first, last), number));
            }
        }
        assertThat(shown).as("two years, and both together").hasSize(3);
        shown.forEach((days, people) -> shown.forEach((others, more) -> {
            if (others.contains(days)) {
                assertThat(more - people).isNotIn(1.0, 2.0, 3.0, 4.0);
            }
        }));
    }

    @Test
    void aQuarterOfARegionIsExact() {
        Map<DateRange, List<People>> quarters = Map.of(
                quarter(0), List.of(young(Region.WALES, PartnerKind.HEALTH, 400), young(Region.LONDON, null, 900)),
                quarter(1), List.of(young(Region.LONDON, null, 30)));

        assertThat(inQuarter(quarters, 0, region(Region.WALES))).isEqualTo(DisclosedNumber.of(400));
        assertThat(inQuarter(quarters, 1, region(Region.WALES))).isEqualTo(DisclosedNumber.of(0));
        assertThat(inQuarter(quarters, 3, region(Region.WALES)))
                .as("a quarter without people")
                .isEqualTo(DisclosedNumber.of(0));
        assertThat(inQuarter(quarters, 0, kind(PartnerKind.HEALTH))).isEqualTo(DisclosedNumber.of(400));
    }

    /** What comes later in the year could need an earlier quarter suppressed, which a report may have shown. */
    @Test
    void aQuarterOfAPartIsNotShownUntilTheYearIsOver() {
        Map<DateRange, List<People>> quarters = Map.of(quarter(0), YOUNG);

        for (IndicatorScope scope : List.of(region(Region.WALES), kind(PartnerKind.HEALTH))) {
            assertThat(inQuarter(quarters, 0, scope, YEAR.endsOn())).isEqualTo(DisclosedNumber.narrow());
            assertThat(inQuarter(quarters, 0, scope, NEXT_YEAR)).isEqualTo(DisclosedNumber.of(50));
        }
    }

    /** London requested nothing in the second quarter, as the trend shows, so that quarter hides nothing. */
    @Test
    void aQuarterOfNobodyProtectsNoOther() {
        Map<DateRange, List<People>> quarters = Map.of(
                quarter(0), List.of(young(Region.WALES, null, 3), young(Region.LONDON, null, 20)),
                quarter(1), List.of(young(Region.WALES, null, 60)),
                quarter(2), List.of(young(Region.WALES, null, 80), young(Region.LONDON, null, 90)));

        assertThat(inQuarter(quarters, 2, region(Region.WALES))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(inQuarter(quarters, 2, region(Region.LONDON))).isEqualTo(DisclosedNumber.tooFew());
    }

    @Test
    void otherYearsDecideNothing() {
        Map<DateRange, List<People>> quarters = new HashMap<>(Map.of(quarter(0), YOUNG));
        quarters.put(quarter(-1), List.of(young(Region.WALES, null, 3)));

        assertThat(inQuarter(quarters, 0, region(Region.WALES))).isEqualTo(DisclosedNumber.of(50));
    }

    @Test
    void aFewYoungPeopleOfAQuarterAreSuppressedWithTheNextSmallestRegionAndQuarter() {
        Map<DateRange, List<People>> quarters = Map.of(
                quarter(0), List.of(young(Region.WALES, null, 3), young(Region.LONDON, null, 400)),
                quarter(1), List.of(young(Region.WALES, null, 60), young(Region.LONDON, null, 70)),
                quarter(2), List.of(young(Region.WALES, null, 80), young(Region.LONDON, null, 90)));

        for (Region region : List.of(Region.WALES, Region.LONDON)) {
            assertThat(inQuarter(quarters, 0, region(region))).isEqualTo(DisclosedNumber.tooFew());
            assertThat(inQuarter(quarters, 1, region(region))).isEqualTo(DisclosedNumber.tooFew());
            assertThat(inQuarter(quarters, 2, region(region)).isSuppressed()).isFalse();
        }
    }

    @Test
    void severalQuartersOfARegionAreExact() {
        Map<DateRange, List<People>> quarters = Map.of(
                quarter(-2), List.of(young(Region.WALES, null, 7), young(Region.LONDON, null, 80)),
                quarter(0), List.of(young(Region.WALES, PartnerKind.HEALTH, 400), young(Region.LONDON, null, 900)),
                quarter(1), List.of(young(Region.WALES, PartnerKind.HEALTH, 200), young(Region.LONDON, null, 30)));

        for (IndicatorScope scope : List.of(region(Region.WALES), kind(PartnerKind.HEALTH))) {
            assertThat(during(quarters(0, 1), quarters, scope, NEXT_YEAR)).isEqualTo(DisclosedNumber.of(600));
            assertThat(during(quarters(1, 3), quarters, scope, NEXT_YEAR)).isEqualTo(DisclosedNumber.of(200));
        }
        assertThat(during(quarters(-2, 1), quarters, region(Region.WALES), NEXT_YEAR))
                .isEqualTo(DisclosedNumber.of(607));
        assertThat(during(quarters(-4, 3), quarters, region(Region.WALES), NEXT_YEAR))
                .isEqualTo(DisclosedNumber.of(607));
    }

    @Test
    void severalQuartersOfARegionAreSuppressedIfOneOfThemIs() {
        Map<DateRange, List<People>> quarters = Map.of(
                quarter(0), List.of(young(Region.WALES, null, 3), young(Region.LONDON, null, 400)),
                quarter(1), List.of(young(Region.WALES, null, 60), young(Region.LONDON, null, 70)),
                quarter(2), List.of(young(Region.WALES, null, 80), young(Region.LONDON, null, 90)));

        assertThat(during(quarters(1, 2), quarters, region(Region.WALES), NEXT_YEAR))
                .isEqualTo(DisclosedNumber.tooFew());
        assertThat(during(quarters(2, 3), quarters, region(Region.WALES), NEXT_YEAR))
                .isEqualTo(DisclosedNumber.of(80));
    }

    /** The year to date is shown, as is each year that is over. A part of the running year is not. */
    @Test
    void aPartOfTheRunningYearIsNotDivided() {
        Map<DateRange, List<People>> quarters = Map.of(quarter(-1), YOUNG, quarter(0), YOUNG);
        LocalDate today = YEAR.endsOn();

        assertThat(during(quarters(0, 1), quarters, region(Region.WALES), today))
                .isEqualTo(DisclosedNumber.narrow());
        assertThat(during(quarters(-1, 0), quarters, region(Region.WALES), today))
                .isEqualTo(DisclosedNumber.narrow());
        assertThat(during(quarters(-1, 3), quarters, region(Region.WALES), today))
                .isEqualTo(DisclosedNumber.of(100));
    }

    /** So nothing follows from it that does not follow from these. */
    @Test
    void severalQuartersAreShownIfAndOnlyIfAllYearsAndQuartersInThemAre() {
        var random = new Random(4);
        int shown = 0;
        for (int round = 0; round < 50; round++) {
            PeopleByMonth quarters = inFirstMonths(IntStream.range(-QUARTERS, QUARTERS)
                    .boxed()
                    .collect(Collectors.toMap(
                            PeopleReachedTests::quarter,
                            _ -> IntStream.range(0, PARTS)
                                    .mapToObj(part -> young(
                                            REGIONS.get(part),
                                            KINDS.get(part),
                                            random.nextInt(random.nextInt(8) == 0 ? 5 : 60)))
                                    .toList())));
            IndicatorScope scope = region(REGIONS.get(random.nextInt(PARTS)));
            for (int first = -QUARTERS; first < QUARTERS; first++) {
                for (int last = first; last < QUARTERS; last++) {
                    List<DisclosedNumber> pieces = pieces(first, last)
                            .map(piece -> YoungPeople.shown(quarters, piece, scope, NEXT_YEAR))
                            .toList();
                    DisclosedNumber number = YoungPeople.shown(quarters, quarters(first, last), scope, NEXT_YEAR);
                    assertThat(number)
                            .isEqualTo(
                                    pieces.stream().anyMatch(DisclosedNumber::isSuppressed)
                                            ? DisclosedNumber.tooFew()
                                            : DisclosedNumber.of(pieces.stream()
                                                    .mapToDouble(piece ->
                                                            piece.number().orElseThrow())
                                                    .sum()));
                    shown += number.isSuppressed() ? 0 : 1;
                }
            }
        }
        assertThat(shown).isGreaterThan(50 * 36 / 3);
    }

    private static Stream<DateRange> pieces(int first, int last) {
        DateRange days = quarters(first, last);
        List<DateRange> years = Stream.of(
                        YEAR, DateRange.programmeYear(YEAR.startsOn().minusDays(1)))
                .filter(days::contains)
                .toList();
        return Stream.concat(
                years.stream(),
                IntStream.rangeClosed(first, last)
                        .mapToObj(PeopleReachedTests::quarter)
                        .filter(quarter -> years.stream().noneMatch(year -> year.contains(quarter))));
    }

    private static DateRange quarters(int first, int last) {
        return new DateRange(quarter(first).startsOn(), quarter(last).endsOn());
    }

    @Test
    void aQuarterIsDividedByRegionOrKindOfPartnerOnly() {
        var days = quarter(0);
        for (IndicatorScope scope : List.of(
                new IndicatorScope(null, Theme.MISSING_CHILDREN, null),
                new IndicatorScope(Region.WALES, Theme.MISSING_CHILDREN, null),
                new IndicatorScope(Region.WALES, null, PartnerKind.HEALTH))) {
            assertThat(PeopleReached.isByMonth(days, scope, NEXT_YEAR)).isFalse();
            assertThat(new PeopleReached(YOUNG, days, scope).of(ReachKind.YOUNG_PEOPLE))
                    .isEqualTo(DisclosedNumber.narrow());
        }
        assertThat(PeopleReached.inMonths(inFirstMonths(Map.of(days, YOUNG)), days, region(Region.WALES))
                        .of(ReachKind.YOUNG_PEOPLE, Reach.Method.REGISTER))
                .isEqualTo(DisclosedNumber.narrow());
    }

    private static final List<Region> REGIONS = List.of(Region.values());
    private static final List<PartnerKind> KINDS = List.of(PartnerKind.values());
    private static final int PARTS = 5;
    private static final int QUARTERS = 4;

    /** How many young people there were in each quarter, one number for each part. */
    private final int[] people = new int[QUARTERS * PARTS];

    /**
     * Somebody knows how many young people the whole programme had in each quarter and in which parts nobody was, and
     * all that is shown of parts by year, by quarter and in several quarters, during the year, too, and adds and
     * subtracts. A year of a part counts once it is over, because it grows until then.
     */
    @Test
    void noFewYoungPeopleOfPartsInAQuarterOrOfQuartersInAPartCanBeWorkedOut() {
        var random = new Random(3);
        int shown = 0;
        int rounds = 100;
        for (int round = 0; round < rounds; round++) {
            int few = 2 + random.nextInt(6);
            int none = 2 + random.nextInt(6);
            int rare = random.nextInt(2 * PARTS); // in half of the rounds, one part has hardly anybody
            Arrays.setAll(people, cell -> {
                boolean isRare = cell % PARTS == rare;
                boolean isNobody = random.nextInt(isRare ? 2 : none) == 0;
                return isNobody ? 0 : 1 + random.nextInt(isRare ? 3 : random.nextInt(few) == 0 ? 6 : 60);
            });
            shown += attack(part -> region(REGIONS.get(part)));
            shown += attack(part -> kind(KINDS.get(part)));
        }
        assertThat(shown).isGreaterThan(2 * rounds * people.length / 4);
    }

    /** Returns how many numbers are shown of parts in quarters. */
    private int attack(IntFunction<IndicatorScope> scopes) {
        CellAttack totals = attackWithTotals();
        CellAttack attack = attackWithTotals();
        PeopleByMonth year = quarters(QUARTERS);
        for (int part = 0; part < PARTS; part++) {
            attack.read(YoungPeople.shown(year, YEAR, scopes.apply(part), NEXT_YEAR), cells(ALL, 1 << part));
        }
        int shown = 0;
        for (int over = 1; over <= QUARTERS; over++) {
            PeopleByMonth quarters = quarters(over);
            for (int cell = 0; cell < over * PARTS; cell++) {
                int quarter = cell / PARTS;
                int part = cell % PARTS;
                DisclosedNumber number = YoungPeople.shown(
                        quarters,
                        quarter(quarter),
                        scopes.apply(part),
                        quarter(over).startsOn());
                shown += attack.read(number, cells(1 << quarter, 1 << part)) ? 1 : 0;
            }
        }
        readSeveralQuarters(attack, year, scopes);
        attack.requireUnknown(attack.few(SUMS.stream()).filter(sum -> !totals.knows(sum)));
        return shown;
    }

    /** What can be calculated already is not asked for. */
    private static void readSeveralQuarters(CellAttack attack, PeopleByMonth year, IntFunction<IndicatorScope> scopes) {
        for (int part = 0; part < PARTS; part++) {
            for (int first = 0; first < QUARTERS; first++) {
                for (int last = first + 1; last < QUARTERS; last++) {
                    IntPredicate sum = cells((2 << last) - (1 << first), 1 << part);
                    if (!attack.knows(sum)) {
                        attack.read(YoungPeople.shown(year, quarters(first, last), scopes.apply(part), NEXT_YEAR), sum);
                    }
                }
            }
        }
    }

    /** The quarters of the whole and the cells of nobody. Nothing hides what these give. */
    private CellAttack attackWithTotals() {
        var attack = new CellAttack(people);
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            attack.know(cells(1 << quarter, ALL));
        }
        attack.knowEmptyCells();
        return attack;
    }

    /** The first quarters of the year. */
    private PeopleByMonth quarters(int number) {
        return inFirstMonths(IntStream.range(0, number)
                .boxed()
                .collect(Collectors.toMap(PeopleReachedTests::quarter, this::reachedIn)));
    }

    private List<People> reachedIn(int quarter) {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> young(REGIONS.get(part), KINDS.get(part), people[quarter * PARTS + part]))
                .toList();
    }

    private static final int ALL = -1;

    /** All sums of parts in a quarter, and of quarters of a part. */
    private static final List<IntPredicate> SUMS = Stream.concat(
                    IntStream.range(0, QUARTERS)
                            .boxed()
                            .flatMap(quarter ->
                                    IntStream.range(1, 1 << PARTS).mapToObj(parts -> cells(1 << quarter, parts))),
                    IntStream.range(0, PARTS)
                            .boxed()
                            .flatMap(part ->
                                    IntStream.range(1, 1 << QUARTERS).mapToObj(quarters -> cells(quarters, 1 << part))))
            .toList();

    /** @param quarters as bits, as the parts */
    private static IntPredicate cells(int quarters, int parts) {
        return cell -> (quarters >> (cell / PARTS) & parts >> (cell % PARTS) & 1) == 1;
    }

    private static DateRange quarter(int place) {
        return DateRange.quarter(YEAR.startsOn().plusMonths(place * 3L));
    }

    private static DisclosedNumber inQuarter(Map<DateRange, List<People>> quarters, int place, IndicatorScope scope) {
        return inQuarter(quarters, place, scope, NEXT_YEAR);
    }

    private static DisclosedNumber inQuarter(
            Map<DateRange, List<People>> quarters, int place, IndicatorScope scope, LocalDate today) {
        return during(quarter(place), quarters, scope, today);
    }

    /** As if everybody had been reached in the first month of the quarter. */
    private static PeopleByMonth inFirstMonths(Map<DateRange, List<People>> quarters) {
        return new PeopleByMonth(quarters.entrySet().stream()
                .collect(Collectors.toMap(
                        quarter -> YearMonth.from(quarter.getKey().startsOn()), Map.Entry::getValue)));
    }

    private static DisclosedNumber during(
            DateRange days, Map<DateRange, List<People>> quarters, IndicatorScope scope, LocalDate today) {
        return YoungPeople.shown(inFirstMonths(quarters), days, scope, today);
    }

    /** Otherwise the reason would say whether there are any. */
    @Test
    void theReasonForNarrowDaysOrPartsDoesNotDependOnTheNumber() {
        var days = new DateRange(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 5));
        for (int people : new int[] {0, 3, 5, 500}) {
            List<People> all = people == 0 ? List.of() : List.of(young(Region.WALES, null, people));
            for (IndicatorScope scope : List.of(IndicatorScope.WHOLE, region(Region.WALES))) {
                assertThat(new PeopleReached(all, days, scope).of(ReachKind.YOUNG_PEOPLE))
                        .isEqualTo(DisclosedNumber.narrow());
            }
        }
    }

    private static PeopleReached reached(List<People> all, IndicatorScope scope) {
        return reached(all, YEAR, scope, NEXT_YEAR);
    }

    /** As if everybody had been reached in the first month. */
    private static PeopleReached reached(List<People> all, DateRange days, IndicatorScope scope, LocalDate today) {
        return YoungPeople.reached(inFirstMonths(Map.of(days, all)), days, scope, today);
    }

    private static People byMethod(Reach.Method method, int people) {
        return new People(Region.WALES, null, ReachKind.YOUNG_PEOPLE, method, people);
    }

    private static DisclosedNumber ofYoung(IndicatorScope scope) {
        return reached(YOUNG, scope).of(ReachKind.YOUNG_PEOPLE);
    }
}
