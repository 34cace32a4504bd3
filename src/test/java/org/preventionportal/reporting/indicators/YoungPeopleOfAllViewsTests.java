package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.LinearSpan;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.reporting.bulk.ExportedTasks;
import org.preventionportal.tasks.need.Theme;

/**
 * A reader adds and subtracts all numbers of young people that indicators, trends, reports and their files have: of the
 * programme by month, of regions and kinds of partner by year and quarter, of themes and methods by year. No number of
 * one to four in these tables may follow on any day, nor that of a task from the rows of an export. Two days of a year
 * that is not closed can give one, which is accepted: {@link YoungPeopleOfTwoLooksTests} compares these.
 */
class YoungPeopleOfAllViewsTests {

    private static final int ROUNDS = 400;

    @Test
    void noNumberOfAFewFollowsFromAllViewsOfOneDay() {
        var random = new Random(19);
        int shown = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int[] people = YoungPeopleLook.random(random);
            LocalDate today = YoungPeopleLook.YEAR.startsOn().plusMonths(1L + random.nextInt(14));
            var look = new YoungPeopleLook(people, today);
            var known = new LinearSpan(YoungPeopleLook.PLACES.size());
            shown += look.read(sum -> known.add(look.row(sum)));
            if (look.number(_ -> true) >= Partition.MIN_PEOPLE) {
                assertThat(look.few())
                        .as("round %d on %s: %s", round, today, Arrays.toString(people))
                        .noneMatch(sum -> known.contains(look.row(sum)));
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
            int[] people = YoungPeopleLook.random(random);
            LocalDate today = YoungPeopleLook.YEAR.startsOn().plusMonths(1L + random.nextInt(14));
            var look = new YoungPeopleLook(people, today);
            int[] tasks = IntStream.range(0, people.length)
                    .filter(i -> people[i] > 0 && look.isRecorded(YoungPeopleLook.PLACES.get(i)))
                    .toArray();
            var tables = new LinearSpan(tasks.length);
            look.read(sum -> tables.add(row(tasks, sum)));
            YoungPeopleLook.MONTHS.stream()
                    .filter(_ -> knowsMonths)
                    .forEach(month ->
                            tables.add(row(tasks, place -> place.month().equals(month))));
            int[] calculable = few(tasks, people).filter(tables::containsUnit).toArray();
            int[] shown = ExportedTasks.shown(
                            IntStream.of(tasks)
                                    .mapToObj(task -> session(YoungPeopleLook.PLACES.get(task), people[task]))
                                    .toList(),
                            today)
                    .toArray();
            IntStream.of(shown)
                    .forEach(task -> tables.add(row(tasks, YoungPeopleLook.PLACES.get(tasks[task])::equals)));

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

    private static long[] row(int[] tasks, Predicate<YoungPeopleLook.Place> some) {
        return IntStream.of(tasks)
                .mapToLong(task -> some.test(YoungPeopleLook.PLACES.get(task)) ? 1 : 0)
                .toArray();
    }

    static ExportedTasks.Session session(YoungPeopleLook.Place place, int people) {
        return new ExportedTasks.Session(
                people,
                place.region().name(),
                place.kind().name(),
                place.themes().stream().map(Theme::name).collect(Collectors.toSet()),
                place.month(),
                place.method());
    }
}
