package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.attendance.PeopleByMonth;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.Theme;

/** Holds what is recorded of the young people of a year on one day, and says what all views show of it. */
final class YoungPeopleLook {

    static final DateRange YEAR = DateRange.programmeYear(LocalDate.of(2025, 7, 1));
    static final List<YearMonth> MONTHS = YEAR.months().toList();
    private static final List<DateRange> QUARTERS = YEAR.quarters().toList();
    private static final List<Region> REGIONS = List.of(Region.values()).subList(0, 3);
    private static final List<PartnerKind> KINDS = List.of(PartnerKind.values()).subList(0, 2);
    private static final List<Theme> THEMES = List.of(Theme.values()).subList(0, 2);
    private static final List<Reach.Method> METHODS =
            List.of(Reach.Method.values()).subList(0, 2);

    /** Every place where young people can have been, whether anybody was there or not. */
    static final List<Place> PLACES = places();

    record Place(YearMonth month, Region region, PartnerKind kind, Set<Theme> themes, Reach.Method method) {

        boolean isIn(DateRange days) {
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

    private final int[] people;
    private final LocalDate today;
    private final List<Sum> sums;

    YoungPeopleLook(int[] people, LocalDate today) {
        this.people = people;
        this.today = today;
        this.sums = sums();
    }

    /** Makes a year in which some places have people, many of them a few. */
    static int[] random(Random random) {
        int[] people = new int[PLACES.size()];
        int few = 1 + random.nextInt(5);
        for (int i = 0; i < 10 + random.nextInt(30); i++) {
            people[random.nextInt(people.length)] = 1 + random.nextInt(random.nextInt(6) < few ? 4 : 40);
        }
        return people;
    }

    boolean isRecorded(Place place) {
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

    int number(Predicate<Place> some) {
        return recorded(some).mapToInt(reached -> (int) reached.people()).sum();
    }

    long[] row(Predicate<Place> some) {
        return PLACES.stream()
                .mapToLong(place -> isRecorded(place) && some.test(place) ? 1 : 0)
                .toArray();
    }

    /** All numbers of the tables. */
    private List<Sum> sums() {
        var months = new PeopleByMonth(MONTHS.stream()
                .collect(Collectors.toMap(
                        month -> month,
                        month -> recorded(place -> place.month().equals(month)).toList())));
        List<Sum> sums = new ArrayList<>();
        for (int first = 0; first < MONTHS.size(); first++) {
            for (int last = first; last < MONTHS.size(); last++) {
                var days = new DateRange(
                        MONTHS.get(first).atDay(1), MONTHS.get(last).atEndOfMonth());
                sums.add(new Sum(
                        place -> place.isIn(days), YoungPeople.shown(months, days, IndicatorScope.WHOLE, today)));
            }
        }
        for (DateRange days : Stream.concat(Stream.of(YEAR), QUARTERS.stream()).toList()) {
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
                        some -> recorded(place -> place.themes().equals(some)).toList()));
        THEMES.forEach(theme -> sums.add(new Sum(
                place -> place.themes().contains(theme),
                PeopleReached.ofTheme(theme, themes, YEAR, new IndicatorScope(null, theme, null))
                        .of(ReachKind.YOUNG_PEOPLE))));
        return sums;
    }

    /** Reads all numbers that are shown, and returns how many are. */
    int read(Consumer<Predicate<Place>> known) {
        List<Sum> shown =
                sums.stream().filter(sum -> !sum.shown().isSuppressed()).toList();
        shown.forEach(sum -> {
            assertThat(sum.shown()).isEqualTo(DisclosedNumber.of(number(sum.of())));
            known.accept(sum.of());
        });
        return shown.size();
    }

    /** The numbers of the tables that are one to four, and that of both themes. */
    Stream<Predicate<Place>> few() {
        Stream<Predicate<Place>> both = Stream.of(place -> place.themes().containsAll(THEMES));
        return Stream.concat(sums.stream().map(Sum::of), both).filter(sum -> Partition.isSmall(number(sum)));
    }
}
