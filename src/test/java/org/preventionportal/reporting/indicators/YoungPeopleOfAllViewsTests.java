package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
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
import org.preventionportal.reporting.bulk.ExportedTasks;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.Theme;

/**
 * A reader adds and subtracts all numbers of young people that indicators, trends, reports and their files have: of the
 * programme by month, of regions and kinds of partner by year and quarter, of themes and methods by year. No number of
 * one to four in these tables may follow on any day, nor that of a task from the rows of an export. Not attacked is
 * what is accepted: two days of a running year, whose numbers give those of the days between.
 */
class YoungPeopleOfAllViewsTests {

    private static final DateRange YEAR = DateRange.programmeYear(LocalDate.of(2025, 7, 1));
    private static final List<YearMonth> MONTHS = YEAR.months().toList();
    private static final List<DateRange> QUARTERS = YEAR.quarters().toList();
    private static final List<Region> REGIONS = List.of(Region.values()).subList(0, 3);
    private static final List<PartnerKind> KINDS = List.of(PartnerKind.values()).subList(0, 2);
    private static final List<Theme> THEMES = List.of(Theme.values()).subList(0, 2);
    private static final List<Reach.Method> METHODS =
            List.of(Reach.Method.values()).subList(0, 2);

    private static final int ROUNDS = 400;

    /** Every place where young people can have been, whether anybody was there or not. */
    private static final List<Place> PLACES = places();

    private record Place(YearMonth month, Region region, PartnerKind kind, Set<Theme> themes, Reach.Method method) {

        private boolean isIn(DateRange days) {
            return days.contains(month.atDay(1));
        }
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (YearMonth month : MONTHS) {
            for (Region region : REGIONS) {
                for (PartnerKind kind : KINDS) {
                    for (Set<Theme> themes :
                            List.of(Set.of(THEMES.getFirst()), Set.of(THEMES.getLast()), Set.copyOf(THEMES))) {
                        for (Reach.Method method : METHODS) {
                            places.add(new Place(month, region, kind, themes, method));
                        }
                    }
                }
            }
        }
        return places;
    }

    /** One number that a view may show. */
    private record Sum(Predicate<Place> of, DisclosedNumber shown) {}

    /** What is recorded on a day, and what the views show of it. */
    private static final class Look {

        private final int[] people;
        private final LocalDate today;

        private Look(int[] people, LocalDate today) {
            this.people = people;
            this.today = today;
        }

        private boolean isRecorded(Place place) {
            return place.month().atEndOfMonth().isBefore(today);
        }

        private Stream<People> recorded(Predicate<Place> some) {
            return IntStream.range(0, people.length)
                    .filter(i -> people[i] > 0 && isRecorded(PLACES.get(i)) && some.test(PLACES.get(i)))
                    .mapToObj(i -> new People(
                            PLACES.get(i).region(),
                            PLACES.get(i).kind(),
                            ReachKind.YOUNG_PEOPLE,
                            PLACES.get(i).method(),
                            people[i]));
        }

        private int number(Predicate<Place> some) {
            return recorded(some).mapToInt(reached -> (int) reached.people()).sum();
        }

        private long[] row(Predicate<Place> some) {
            return PLACES.stream()
                    .mapToLong(place -> isRecorded(place) && some.test(place) ? 1 : 0)
                    .toArray();
        }

        /** All numbers of the tables. */
        private List<Sum> sums() {
            Map<YearMonth, List<People>> months = MONTHS.stream()
                    .collect(Collectors.toMap(
                            month -> month,
                            month -> recorded(place -> place.month().equals(month))
                                    .toList()));
            List<Sum> sums = new ArrayList<>();
            for (int first = 0; first < MONTHS.size(); first++) {
                for (int last = first; last < MONTHS.size(); last++) {
                    var days = new DateRange(
                            MONTHS.get(first).atDay(1), MONTHS.get(last).atEndOfMonth());
                    sums.add(new Sum(
                            place -> place.isIn(days), YoungPeople.shown(months, days, IndicatorScope.WHOLE, today)));
                }
            }
            for (DateRange days :
                    Stream.concat(Stream.of(YEAR), QUARTERS.stream()).toList()) {
                REGIONS.forEach(region -> sums.add(new Sum(
                        place -> place.isIn(days) && place.region() == region,
                        YoungPeople.shown(months, days, YoungPeople.region(region), today))));
                KINDS.forEach(kind -> sums.add(new Sum(
                        place -> place.isIn(days) && place.kind() == kind,
                        YoungPeople.shown(months, days, YoungPeople.kind(kind), today))));
            }
            List<People> all = recorded(_ -> true).toList();
            METHODS.forEach(method -> sums.add(new Sum(
                    place -> place.method() == method,
                    new PeopleReached(all, YEAR, IndicatorScope.WHOLE).of(ReachKind.YOUNG_PEOPLE, method))));
            Map<Set<Theme>, List<People>> themes = PLACES.stream()
                    .map(Place::themes)
                    .distinct()
                    .collect(Collectors.toMap(
                            some -> some,
                            some -> recorded(place -> place.themes().equals(some))
                                    .toList()));
            THEMES.forEach(theme -> sums.add(new Sum(
                    place -> place.themes().contains(theme),
                    PeopleReached.ofTheme(theme, themes, YEAR, new IndicatorScope(null, theme, null))
                            .of(ReachKind.YOUNG_PEOPLE))));
            return sums;
        }
    }

    /** Adds what is shown, and returns how many numbers are. */
    private static int read(Look look, List<Sum> sums, LinearSpan known) {
        List<Sum> shown =
                sums.stream().filter(sum -> !sum.shown().isSuppressed()).toList();
        shown.forEach(sum -> {
            assertThat(sum.shown()).isEqualTo(DisclosedNumber.of(look.number(sum.of())));
            known.add(look.row(sum.of()));
        });
        return shown.size();
    }

    private static Stream<Sum> few(Look look, List<Sum> sums) {
        return sums.stream().filter(sum -> Partition.isSmall(look.number(sum.of())));
    }

    private static int[] random(Random random) {
        int[] people = new int[PLACES.size()];
        int few = 1 + random.nextInt(5);
        for (int i = 0; i < 10 + random.nextInt(30); i++) {
            people[random.nextInt(people.length)] = 1 + random.nextInt(random.nextInt(6) < few ? 4 : 40);
        }
        return people;
    }

    @Test
    void noNumberOfAFewFollowsFromAllViewsOfOneDay() {
        var random = new Random(19);
        int shown = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int[] people = random(random);
            LocalDate today = YEAR.startsOn().plusMonths(1L + random.nextInt(14));
            var look = new Look(people, today);
            List<Sum> sums = look.sums();
            var known = new LinearSpan(PLACES.size());
            shown += read(look, sums, known);
            if (look.number(_ -> true) >= Partition.MIN_PEOPLE) {
                assertThat(few(look, sums))
                        .as("round %d on %s: %s", round, today, Arrays.toString(people))
                        .noneMatch(sum -> known.contains(look.row(sum.of())));
            }
        }
        assertThat(shown).isGreaterThan(ROUNDS * 30);
    }

    /** The rows of an export say where somebody was. They must give no task that the tables alone do not give. */
    @Test
    void noTaskOfAFewFollowsFromTheRowsOfAnExportBesideAllViews() {
        attackRows(false);
    }

    /** Two looks at a running year give each month of the programme. */
    @Test
    void noTaskOfAFewFollowsFromTheRowsOfAnExportBesideAllMonths() {
        attackRows(true);
    }

    private static void attackRows(boolean knowsMonths) {
        var random = new Random(20);
        int rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int[] people = random(random);
            var look = new Look(people, YEAR.startsOn().plusMonths(1L + random.nextInt(14)));
            int[] tasks = IntStream.range(0, people.length)
                    .filter(i -> people[i] > 0 && look.isRecorded(PLACES.get(i)))
                    .toArray();
            var tables = new LinearSpan(tasks.length);
            look.sums().stream()
                    .filter(sum -> !sum.shown().isSuppressed())
                    .forEach(sum -> tables.add(row(tasks, sum.of())));
            MONTHS.stream()
                    .filter(_ -> knowsMonths)
                    .forEach(month ->
                            tables.add(row(tasks, place -> place.month().equals(month))));
            int[] calculable = few(tasks, people).filter(tables::containsUnit).toArray();
            int[] shown = ExportedTasks.shown(
                            IntStream.of(tasks)
                                    .mapToObj(task -> session(PLACES.get(task), people[task]))
                                    .toList(),
                            look.today)
                    .toArray();
            IntStream.of(shown).forEach(task -> tables.add(row(tasks, PLACES.get(tasks[task])::equals)));

            assertThat(few(tasks, people).filter(tables::containsUnit).boxed())
                    .as("round %d: %s", round, Arrays.toString(people))
                    .containsExactly(IntStream.of(calculable).boxed().toArray(Integer[]::new));
            rows += shown.length;
        }
        assertThat(rows).isGreaterThan(ROUNDS);
    }

    private static IntStream few(int[] tasks, int[] people) {
        return IntStream.range(0, tasks.length).filter(task -> Partition.isSmall(people[tasks[task]]));
    }

    private static long[] row(int[] tasks, Predicate<Place> some) {
        return IntStream.of(tasks)
                .mapToLong(task -> some.test(PLACES.get(task)) ? 1 : 0)
                .toArray();
    }

    private static ExportedTasks.Session session(Place place, int people) {
        return new ExportedTasks.Session(
                people,
                place.region().name(),
                place.kind().name(),
                place.themes().stream().map(Theme::name).collect(Collectors.toSet()),
                place.month(),
                place.method());
    }
}
