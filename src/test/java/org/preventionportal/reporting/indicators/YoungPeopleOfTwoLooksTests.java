package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.LinearSpan;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.indicators.YoungPeopleLook.Place;

/**
 * A reader compares two looks at a year that is not closed, and knows where one activity was recorded in between. This
 * can give a number of one to four: all numbers are exact, and no look is remembered. ADR 0044 accepts that. The limits
 * here say in how many random years it happens, so that a change which makes it more frequent is seen. Most of these
 * years have many such numbers.
 */
class YoungPeopleOfTwoLooksTests {

    private static final int ROUNDS = 100;
    private static final int CELLS = YoungPeopleLook.PLACES.size();
    private static final LocalDate NEXT_YEAR = YoungPeopleLook.YEAR.endsOn().plusDays(1);
    private static final DateRange LAST_QUARTER = DateRange.quarter(YoungPeopleLook.YEAR.endsOn());

    @Test
    void oneMoreActivityOfARunningYearGivesAFewOfSomeYears() {
        int given = 0;
        var random = new Random(21);
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate today = YoungPeopleLook.YEAR.startsOn().plusMonths(1L + random.nextInt(11));
            given += isAnyGiven(random, today, _ -> true, _ -> true) ? 1 : 0;
        }
        assertThat(given).isLessThanOrEqualTo(53);
    }

    /** The first three quarters are closed, so only which of their numbers are shown can change. */
    @Test
    void aLateActivityGivesAFewOfClosedQuartersOfSomeYears() {
        int given = 0;
        var random = new Random(22);
        for (int round = 0; round < ROUNDS; round++) {
            given += isAnyGiven(
                            random, NEXT_YEAR, place -> place.isIn(LAST_QUARTER), YoungPeopleOfTwoLooksTests::isClosed)
                    ? 1
                    : 0;
        }
        assertThat(given).isLessThanOrEqualTo(7);
    }

    /** Nothing is recorded in a closed year any more, so two looks give no more than one. */
    @Test
    void aClosedYearShowsTheSameOnEachDay() {
        var random = new Random(23);
        for (int round = 0; round < 10; round++) {
            int[] people = YoungPeopleLook.random(random);
            assertThat(shown(people, NEXT_YEAR.plusMonths(1L + random.nextInt(24))))
                    .isEqualTo(shown(people, NEXT_YEAR));
        }
    }

    private static List<String> shown(int[] people, LocalDate today) {
        var look = new YoungPeopleLook(people, today);
        List<String> shown = new ArrayList<>();
        look.read(sum -> shown.add(Arrays.toString(look.row(sum))));
        return shown;
    }

    private static boolean isClosed(Predicate<Place> sum) {
        return YoungPeopleLook.PLACES.stream().filter(sum).noneMatch(place -> place.isIn(LAST_QUARTER));
    }

    /**
     * Whether the number of a few people follows that are in the tables of the first look.
     *
     * @param where the activity of five people or more may have been
     */
    private static boolean isAnyGiven(
            Random random, LocalDate today, Predicate<Place> where, Predicate<Predicate<Place>> which) {
        int[] before = YoungPeopleLook.random(random);
        var first = new YoungPeopleLook(before, today);
        int[] places = IntStream.range(0, CELLS)
                .filter(i ->
                        first.isRecorded(YoungPeopleLook.PLACES.get(i)) && where.test(YoungPeopleLook.PLACES.get(i)))
                .toArray();
        int place = places[random.nextInt(places.length)];
        int[] after = before.clone();
        after[place] += 5 + random.nextInt(30);
        var second = new YoungPeopleLook(after, today);
        var known = new LinearSpan(CELLS + 1);
        first.read(sum -> known.add(Arrays.copyOf(first.row(sum), CELLS + 1)));
        second.read(sum -> {
            long[] row = Arrays.copyOf(second.row(sum), CELLS + 1);
            row[CELLS] = row[place];
            known.add(row);
        });
        return first.few().filter(which).anyMatch(sum -> known.contains(Arrays.copyOf(first.row(sum), CELLS + 1)));
    }
}
