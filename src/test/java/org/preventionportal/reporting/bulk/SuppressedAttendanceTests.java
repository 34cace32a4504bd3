package org.preventionportal.reporting.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preventionportal.tasks.TaskId;

/** Which rows of an export hide their young people, so that no sum of the indicators gives a number of one to four. */
class SuppressedAttendanceTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private final List<TaskAttendance> tasks = new ArrayList<>();

    private TaskId task(int people, String region, String partnerKind, YearMonth month, String... themes) {
        var id = new TaskId("tsk_" + tasks.size());
        tasks.add(new TaskAttendance(id, people, region, partnerKind, Set.of(themes), Map.of(month, people)));
        return id;
    }

    private TaskId task(int people, String region) {
        return task(people, region, "POLICE", JANUARY);
    }

    private Set<TaskId> suppressed() {
        return SuppressedAttendance.of(tasks);
    }

    @Test
    void nothingIsSuppressedIfNoTaskIsSmall() {
        task(5, "NORTH");
        task(90, "SOUTH");

        assertThat(suppressed()).isEmpty();
    }

    @Test
    void theNextSmallestTaskOfTheRegionHidesASingleOne() {
        TaskId few = task(3, "NORTH");
        task(50, "NORTH");
        TaskId next = task(20, "NORTH");
        task(7, "SOUTH");

        assertThat(suppressed()).containsExactlyInAnyOrder(few, next);
    }

    @Test
    void tasksThatAreTooFewTogetherNeedAnother() {
        TaskId one = task(1, "NORTH");
        TaskId other = task(2, "NORTH");
        TaskId next = task(9, "NORTH");
        task(10, "NORTH");

        assertThat(suppressed()).containsExactlyInAnyOrder(one, other, next);
    }

    @Test
    void tasksThatAreEnoughTogetherHideEachOther() {
        TaskId one = task(2, "NORTH");
        TaskId other = task(4, "NORTH");
        task(9, "NORTH");

        assertThat(suppressed()).containsExactlyInAnyOrder(one, other);
    }

    /** The indicators suppress the region with the next smallest region, whose rows would otherwise give its sum. */
    @Test
    void aRegionOfFewIsHiddenByTheRegionThatIsSuppressedWithIt() {
        TaskId few = task(3, "NORTH");
        TaskId next = task(12, "EAST");
        task(40, "EAST");
        task(6, "SOUTH");
        task(200, "SOUTH");

        assertThat(suppressed()).containsExactlyInAnyOrder(few, next);
    }

    @Test
    void aSumOfEachMonthIsProtected() {
        TaskId few = task(3, "NORTH", "POLICE", JANUARY);
        TaskId next = task(30, "NORTH", "POLICE", JANUARY);
        TaskId later = task(4, "NORTH", "POLICE", JANUARY.plusMonths(1));
        TaskId nextLater = task(20, "NORTH", "POLICE", JANUARY.plusMonths(1));

        assertThat(suppressed()).containsExactlyInAnyOrder(few, next, later, nextLater);
    }

    @Test
    void aTaskOfTheSameThemeAndKindHidesBeforeASmallerOne() {
        TaskId few = task(3, "NORTH", "POLICE", JANUARY, "COUNTY_LINES");
        task(8, "NORTH", "HEALTH", JANUARY, "ONLINE_HARM");
        task(9, "NORTH", "HEALTH", JANUARY, "ONLINE_HARM");
        TaskId next = task(30, "NORTH", "POLICE", JANUARY, "COUNTY_LINES");
        task(31, "NORTH", "POLICE", JANUARY, "COUNTY_LINES");

        assertThat(suppressed()).containsExactlyInAnyOrder(few, next);
    }

    @Test
    void aTaskWhoseNumberIsASumOfItsOwnHidesNothing() {
        TaskId few = task(3, "NORTH", "POLICE", JANUARY, "COUNTY_LINES");
        task(8, "NORTH", "POLICE", JANUARY, "COUNTY_LINES", "ONLINE_HARM");
        TaskId next = task(30, "NORTH", "POLICE", JANUARY, "COUNTY_LINES");

        assertThat(suppressed()).containsExactlyInAnyOrder(few, next);
    }

    /** Subtracts the rows that are shown from each sum that is shown. */
    @Test
    void noSumLeavesOneToFourOrASingleTask() {
        var random = new Random(7);
        for (int round = 0; round < 100; round++) {
            tasks.clear();
            for (int i = 0; i < 60; i++) {
                int people = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 5 + random.nextInt(40);
                task(
                        people,
                        "REGION_" + random.nextInt(4),
                        "KIND_" + random.nextInt(3),
                        JANUARY.plusMonths(random.nextInt(2)),
                        "THEME_" + random.nextInt(3));
            }
            Set<TaskId> hidden = suppressed();
            assertThat(AttendanceSums.of(tasks)).allSatisfy(sum -> {
                List<AttendanceSums.Part> left = sum.stream()
                        .filter(part -> hidden.contains(part.task().task()))
                        .toList();
                int people = left.stream().mapToInt(AttendanceSums.Part::people).sum();
                assertThat(people)
                        .satisfiesAnyOf(
                                number -> assertThat(number).isZero(),
                                number -> assertThat(number).isGreaterThanOrEqualTo(5));
                assertThat(left.size()).isNotEqualTo(1);
            });
        }
    }
}
