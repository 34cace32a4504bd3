package org.preventionportal.reporting.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.platform.dates.DateRange;

/**
 * An attacker knows where young people were reached, and how many of them in each quarter of the programme, or in the
 * year if a quarter is suppressed. Of all small years that agree in what is shown, some differ in each number of one to
 * four, unless it follows without what is shown. The attacker does not reason about why a number is suppressed.
 */
class YoungPeopleAttackTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);
    private static final int MOST = 11;

    /** Where young people were reached: a region, a kind and a quarter each. */
    private static List<PeopleCell> all(int regions, int kinds, LocalDate... quarters) {
        return Stream.of(quarters)
                .flatMap(quarter -> IntStream.range(0, regions * kinds)
                        .mapToObj(i -> new PeopleCell("region" + i % regions, "kind" + i / regions, quarter, 0)))
                .toList();
    }

    static Stream<List<PeopleCell>> places() {
        var random = new Random(19);
        return Stream.of(
                        subsets(all(2, 2, FIRST)),
                        subsets(all(3, 2, FIRST)).filter(cells -> cells.size() == 5),
                        subsets(all(2, 2, FIRST, SECOND)).filter(cells -> cells.size() < 6 && random.nextInt(6) == 0))
                .flatMap(some -> some);
    }

    private static Stream<List<PeopleCell>> subsets(List<PeopleCell> cells) {
        return IntStream.range(1, 1 << cells.size())
                .mapToObj(bits -> IntStream.range(0, cells.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(cells::get)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("places")
    void noNumberOfAFewFollowsFromWhatIsShown(List<PeopleCell> places) {
        attack(places, List.of(DateRange.quarter(FIRST), DateRange.quarter(SECOND)));
        if (places.stream().map(PeopleCell::quarter).distinct().count() > 1) {
            attack(places, List.of(DateRange.programmeYear(FIRST)));
        }
    }

    /** @param totals the days for which the programme is shown */
    private static void attack(List<PeopleCell> places, List<DateRange> totals) {
        List<Sum> numbers = numbers(places);
        List<Predicate<PeopleCell>> secrets = secrets(places);
        Collection<List<Year>> alike = years(places)
                .map(cells -> new Year(cells, numbers, secrets))
                .collect(Collectors.groupingBy(year -> totals(year.cells, totals)))
                .values();

        for (List<Year> possible : alike) {
            for (Year year : possible) {
                CrossedDivisions divisions = CrossedDivisions.ofQuarters(year.cells, totals);
                int[] shown = IntStream.range(0, numbers.size())
                        .filter(number -> numbers.get(number).isShown().test(divisions))
                        .toArray();
                List<Year> consistent = possible.stream()
                        .filter(other -> year.isAlike(other, shown))
                        .toList();
                assertThat(IntStream.range(0, secrets.size()).boxed())
                        .as("%s of %s", year.cells, shown.length)
                        .noneMatch(secret -> Partition.isSmall(year.secrets[secret])
                                && isOne(consistent, secret)
                                && !isOne(possible, secret));
            }
        }
    }

    /** A year with its numbers and secrets, which are counted once, because many years are compared by them. */
    private static final class Year {

        private final List<PeopleCell> cells;
        private final int[] numbers;
        private final int[] secrets;

        private Year(List<PeopleCell> cells, List<Sum> numbers, List<Predicate<PeopleCell>> secrets) {
            this.cells = cells;
            this.numbers = counted(cells, numbers.stream().map(Sum::counted));
            this.secrets = counted(cells, secrets.stream());
        }

        private static int[] counted(List<PeopleCell> year, Stream<Predicate<PeopleCell>> some) {
            return some.mapToInt(cells -> people(year, cells)).toArray();
        }

        private boolean isAlike(Year other, int... shown) {
            for (int number : shown) {
                if (numbers[number] != other.numbers[number]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A number that may be shown. */
    private record Sum(Predicate<PeopleCell> counted, Predicate<CrossedDivisions> isShown) {}

    private static boolean isOne(List<Year> years, int secret) {
        int one = years.getFirst().secrets[secret];
        return years.stream().allMatch(year -> year.secrets[secret] == one);
    }

    /** Every number of one to so many people in each place. */
    private static Stream<List<PeopleCell>> years(List<PeopleCell> places) {
        int most = places.size() < 5 ? MOST : 6;
        Stream<List<PeopleCell>> years = Stream.of(List.of());
        for (PeopleCell place : places) {
            years = years.flatMap(year -> IntStream.rangeClosed(1, most).mapToObj(people -> {
                List<PeopleCell> more = new ArrayList<>(year);
                more.add(new PeopleCell(place.region(), place.kind(), place.quarter(), people));
                return more;
            }));
        }
        return years.filter(year -> people(year, _ -> true) <= most + places.size() - 1);
    }

    private static List<Integer> totals(List<PeopleCell> year, List<DateRange> totals) {
        return totals.stream()
                .map(days -> people(year, cell -> days.contains(cell.quarter())))
                .toList();
    }

    /** Each region and kind, in a quarter or the year. */
    private static List<Sum> numbers(List<PeopleCell> places) {
        List<Sum> numbers = new ArrayList<>();
        List<@Nullable LocalDate> yearAndQuarters = Arrays.asList(null, FIRST, SECOND);
        for (LocalDate quarter : yearAndQuarters) {
            Predicate<PeopleCell> during =
                    cell -> quarter == null || cell.quarter().equals(quarter);
            names(places, PeopleCell::region)
                    .forEach(region -> numbers.add(new Sum(
                            during.and(cell -> cell.region().equals(region)),
                            divisions -> divisions.disclosesRegion(region, quarter))));
            names(places, PeopleCell::kind)
                    .forEach(kind -> numbers.add(new Sum(
                            during.and(cell -> cell.kind().equals(kind)),
                            divisions -> divisions.disclosesKind(kind, quarter))));
        }
        return numbers;
    }

    private static Stream<String> names(List<PeopleCell> places, Function<PeopleCell, String> name) {
        return places.stream().map(name).distinct();
    }

    /** Each cell, and each region, kind, and kind in a region, in a quarter or the year. */
    private static List<Predicate<PeopleCell>> secrets(List<PeopleCell> places) {
        List<Predicate<PeopleCell>> secrets = new ArrayList<>();
        for (PeopleCell place : places) {
            Predicate<PeopleCell> in = cell -> cell.region().equals(place.region());
            Predicate<PeopleCell> of = cell -> cell.kind().equals(place.kind());
            Predicate<PeopleCell> during = cell -> cell.quarter().equals(place.quarter());
            secrets.addAll(List.of(
                    in,
                    of,
                    in.and(of),
                    in.and(during),
                    of.and(during),
                    in.and(of).and(during)));
        }
        return secrets;
    }

    private static int people(List<PeopleCell> year, Predicate<PeopleCell> some) {
        return year.stream().filter(some).mapToInt(PeopleCell::people).sum();
    }
}
