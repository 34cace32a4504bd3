package org.preventionportal.reporting.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.LinearSpan;
import org.preventionportal.reporting.bulk.TaskAttendance.Counted;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Reach.Method;

/** Which rows of an export hide their young people, so that no sum of the indicators gives a number of one to four. */
class SuppressedAttendanceTests {

    private static final YearMonth APRIL = YearMonth.of(2025, 4);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final List<Method> METHODS = List.of(Method.values());

    private final List<TaskAttendance> tasks = new ArrayList<>();

    private TaskId task(int people, String region, String partnerKind, YearMonth month, String... themes) {
        return task(people, region, partnerKind, new Counted(month, Method.REGISTER), themes);
    }

    private TaskId task(int people, String region, String partnerKind, Counted counted, String... themes) {
        return task(region, partnerKind, Map.of(counted, people), themes);
    }

    private TaskId task(String region, String partnerKind, Map<Counted, Integer> counts, String... themes) {
        var id = new TaskId("tsk_" + tasks.size());
        int people = counts.values().stream().mapToInt(Integer::intValue).sum();
        tasks.add(new TaskAttendance(id, people, region, partnerKind, Set.of(themes), counts));
        return id;
    }

    private TaskId task(int people, String region) {
        return task(people, region, "POLICE", JANUARY);
    }

    private Set<TaskId> suppressed() {
        return suppressed(ExportedAttendance.none("reached"));
    }

    private Set<TaskId> suppressed(ExportedAttendance earlier) {
        return SuppressedAttendance.of(tasks, _ -> earlier, LocalDate.of(2026, 4, 1));
    }

    /** The first export suppresses 10 beside 3. If the second one showed 10 of 19, 13 of the first day would give 3. */
    @Test
    void whatHidATaskInAnEarlierExportStaysHidden() {
        TaskId few = task(3, "NORTH");
        TaskId large = task(10, "NORTH");
        ExportedAttendance earlier = ExportedAttendance.none("reached").with(tasks, suppressed());
        task(6, "NORTH");

        assertThat(suppressed(earlier)).contains(few, large);
    }

    @Test
    void whatAnEarlierExportHasShownIsTheLastToHideATask() {
        TaskId large = task(10, "NORTH");
        TaskId larger = task(40, "NORTH");
        ExportedAttendance earlier = ExportedAttendance.none("reached").with(List.copyOf(tasks), Set.of());
        TaskId few = task(3, "NORTH");
        assertThat(suppressed(earlier)).containsExactlyInAnyOrder(few, large);

        TaskId unseen = task(50, "NORTH");
        assertThat(suppressed(earlier)).containsExactlyInAnyOrder(few, unseen);
        assertThat(suppressed(earlier)).doesNotContain(larger);
    }

    /** The first export shows 10. If the second one showed 60 and 70, 74 in health would leave 4 and the known 10. */
    @Test
    void whatAnEarlierExportHasShownIsKnownInAllSums() {
        task(10, "NORTH", "HEALTH", JANUARY);
        ExportedAttendance earlier = ExportedAttendance.none("reached").with(List.copyOf(tasks), Set.of());
        task(3, "NORTH", "POLICE", JANUARY);
        TaskId few = task(4, "WALES", "HEALTH", JANUARY);
        task(50, "WALES", "POLICE", JANUARY);
        TaskId ofHealth = task(60, "EAST", "HEALTH", JANUARY);
        TaskId ofPolice = task(70, "EAST", "POLICE", JANUARY);

        assertThat(suppressed(earlier)).contains(few, ofHealth, ofPolice);
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

    /** Suppressed tasks have somebody each, so five people of five tasks are one each. */
    @Test
    void tasksThatAreOneEachNeedAnother() {
        for (int i = 0; i < 5; i++) {
            task(1, "NORTH");
        }
        TaskId next = task(9, "NORTH");
        TaskId larger = task(10, "NORTH");

        assertThat(suppressed()).hasSize(6).contains(next).doesNotContain(larger);
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

    /** The year of the region alone would be protected by the smaller task in autumn. */
    @Test
    void aSumOfEachQuarterOfARegionIsProtected() {
        TaskId few = task(3, "NORTH", "POLICE", APRIL);
        task(9, "SOUTH", "POLICE", APRIL);
        task(20, "SOUTH", "POLICE", APRIL);
        TaskId may = task(30, "NORTH", "POLICE", APRIL.plusMonths(1));
        task(50, "SOUTH", "POLICE", APRIL.plusMonths(1));
        task(7, "NORTH", "POLICE", APRIL.plusMonths(6));
        task(8, "SOUTH", "POLICE", APRIL.plusMonths(6));

        assertThat(suppressed()).contains(few, may);
    }

    /** The month alone would be protected by the smaller task that was counted in another way. */
    @Test
    void aSumOfEachMethodIsProtected() {
        TaskId few = task(3, "NORTH", "POLICE", new Counted(JANUARY, Method.ESTIMATE));
        task(8, "NORTH", "POLICE", new Counted(JANUARY, Method.HEADCOUNT));
        TaskId next = task(30, "NORTH", "POLICE", new Counted(JANUARY, Method.ESTIMATE));
        task(40, "NORTH", "POLICE", new Counted(JANUARY, Method.HEADCOUNT));

        assertThat(suppressed()).containsExactlyInAnyOrder(few, next);
    }

    /** Estimates of three are suppressed with the headcounts, whose tasks would otherwise give them. */
    @Test
    void aMethodOfFewIsHiddenByTheMethodThatIsSuppressedWithIt() {
        TaskId few = task(3, "NORTH", "POLICE", new Counted(JANUARY, Method.ESTIMATE));
        task(8, "NORTH", "POLICE", new Counted(JANUARY, Method.REGISTER));
        task(90, "NORTH", "POLICE", new Counted(JANUARY, Method.REGISTER));
        TaskId next = task(12, "NORTH", "POLICE", new Counted(JANUARY, Method.HEADCOUNT));
        task(40, "NORTH", "POLICE", new Counted(JANUARY, Method.HEADCOUNT));

        assertThat(suppressed()).containsExactlyInAnyOrder(few, next);
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

    /** Of the first four, 23 in January, 33 in the north and 50 in health would give 23 + 33 - 50, which is twice 3. */
    @Test
    void aTaskThatFollowsFromSeveralSumsIsHiddenByAnother() {
        task(3, "NORTH", "POLICE", JANUARY);
        task(20, "SOUTH", "HEALTH", JANUARY);
        task(30, "NORTH", "HEALTH", JANUARY.plusMonths(1));
        task(40, "SOUTH", "POLICE", JANUARY.plusMonths(1));
        TaskId next = task(60, "SOUTH", "POLICE", JANUARY);

        assertThat(suppressed()).contains(next);
        assertThat(calculable(suppressed())).isEmpty();
    }

    /** The only headcount is a sum, and January is it and the few, so that nothing hides the few. */
    @Test
    void whatFollowsWhateverIsSuppressedSuppressesNoOthers() {
        TaskId few = task(3, "NORTH", "POLICE", JANUARY);
        TaskId next = task(10, "NORTH", "POLICE", new Counted(JANUARY, Method.HEADCOUNT));
        for (int i = 0; i < 20; i++) {
            task(20 + i, "NORTH", "POLICE", JANUARY.plusMonths(1));
        }

        assertThat(suppressed()).contains(few, next).hasSizeLessThan(5);
    }

    /** Police less the south would give the few, so the indicators suppress both regions: health hides nobody. */
    @Test
    void aRegionThatTheIndicatorsSuppressGivesNoTask() {
        TaskId few = task(3, "NORTH", "POLICE", JANUARY);
        task(10, "NORTH", "HEALTH", JANUARY);
        TaskId next = task(20, "SOUTH", "POLICE", JANUARY);
        task(21, "SOUTH", "POLICE", JANUARY);

        assertThat(suppressed()).containsExactlyInAnyOrder(few, next);
    }

    /** Two of the few are all people of February, and the others are two of many in January. */
    @Test
    void aTaskThatIsAloneInAMonthSuppressesNoOthers() {
        TaskId few = task(
                "NORTH",
                "POLICE",
                Map.of(
                        new Counted(JANUARY, Method.REGISTER), 2,
                        new Counted(JANUARY.plusMonths(1), Method.REGISTER), 2));
        for (int i = 0; i < 20; i++) {
            task(20 + i, i % 2 == 0 ? "NORTH" : "SOUTH", "POLICE", JANUARY);
        }

        assertThat(suppressed()).contains(few).hasSizeLessThan(5);
    }

    /** The indicators of one day show April and May together: 63 less the rows of May would give the few of April. */
    @Test
    void aTaskThatIsAloneInAMonthIsHiddenByTheMonthThatIsSuppressedWithIt() {
        TaskId few = task(3, "NORTH", "POLICE", APRIL);
        TaskId next = task(10, "NORTH", "POLICE", APRIL.plusMonths(1));
        TaskId larger = task(20, "NORTH", "POLICE", APRIL.plusMonths(1));
        task(30, "NORTH", "POLICE", APRIL.plusMonths(1));

        assertThat(suppressed()).containsExactlyInAnyOrder(few, next, larger);
    }

    @Test
    void noTaskOfAFewFollowsFromAllSums() {
        var random = new Random(13);
        for (int round = 0; round < 200; round++) {
            tasks.clear();
            for (int i = 0; i < 40; i++) {
                task(
                        people(random),
                        "REGION_" + random.nextInt(3),
                        "KIND_" + random.nextInt(3),
                        new Counted(JANUARY.plusMonths(random.nextInt(3)), method(random)),
                        "THEME_" + random.nextInt(3));
            }
            assertThat(calculable(suppressed())).as("round %d", round).isEmpty();
        }
    }

    /** The tasks of one to four people that follow from the sums and the rows that are shown, but are no sum alone. */
    private List<TaskAttendance> calculable(Set<TaskId> hidden) {
        var span = new LinearSpan(tasks.size());
        for (List<TaskAttendance.Part> sum : sums()) {
            if (sum.size() > 1) {
                span.add(row(sum.stream().map(TaskAttendance.Part::task).toList()));
            }
        }
        byMethod().forEach(sum -> span.add(row(sum)));
        tasks.stream().filter(task -> !hidden.contains(task.task())).forEach(task -> span.add(row(List.of(task))));
        return tasks.stream()
                .filter(TaskAttendance::isSmall)
                .filter(task -> span.contains(row(List.of(task))))
                .toList();
    }

    /** The tasks of a year by how their people were counted. The indicators show the sum of each method. */
    private Collection<List<TaskAttendance>> byMethod() {
        return tasks.stream()
                .collect(Collectors.groupingBy(task ->
                        task.counts().keySet().stream().map(Counted::method).collect(Collectors.toSet())))
                .values();
    }

    private long[] row(List<TaskAttendance> some) {
        return tasks.stream().mapToLong(task -> some.contains(task) ? 1 : 0).toArray();
    }

    /** Subtracts the rows that are shown from each sum that is shown. */
    @Test
    void noSumLeavesOneToFourOrASingleTask() {
        var random = new Random(7);
        for (int round = 0; round < 100; round++) {
            tasks.clear();
            for (int i = 0; i < 60; i++) {
                task(
                        people(random),
                        "REGION_" + random.nextInt(4),
                        "KIND_" + random.nextInt(3),
                        new Counted(JANUARY.plusMonths(random.nextInt(2)), method(random)),
                        "THEME_" + random.nextInt(3));
            }
            assertProtected(sums(), suppressed());
        }
    }

    /** One region has few tasks, so that quarters of it are suppressed. Some take two quarters, and perhaps methods. */
    @Test
    void noQuarterLeavesOneToFourOrASingleTask() {
        var random = new Random(11);
        for (int round = 0; round < 100; round++) {
            tasks.clear();
            for (int i = 0; i < 80; i++) {
                int region = Math.min(3, random.nextInt(10) / 3);
                YearMonth month = APRIL.plusMonths(random.nextInt(12));
                Map<Counted, Integer> counts =
                        new HashMap<>(Map.of(new Counted(month, method(random)), people(random)));
                if (random.nextInt(4) == 0) {
                    counts.put(new Counted(month.plusMonths(3), method(random)), people(random));
                }
                task("REGION_" + region, "KIND_" + random.nextInt(2), counts);
            }
            assertProtected(sums(), suppressed());
        }
    }

    private List<List<TaskAttendance.Part>> sums() {
        return AttendanceSums.of(tasks).stream().flatMap(List::stream).toList();
    }

    private static Method method(Random random) {
        return METHODS.get(random.nextInt(METHODS.size()));
    }

    private static int people(Random random) {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 5 + random.nextInt(40);
    }

    /** A sum of a single task shows its number anyway, and one of a few people has nobody to hide them. */
    private static void assertProtected(List<List<TaskAttendance.Part>> sums, Set<TaskId> hidden) {
        assertThat(sums)
                .filteredOn(sum -> sum.size() > 1 && people(sum) >= 5)
                .isNotEmpty()
                .allSatisfy(sum -> {
                    List<TaskAttendance.Part> left = sum.stream()
                            .filter(part -> hidden.contains(part.task().task()))
                            .toList();
                    assertThat(left.size()).isNotEqualTo(1);
                    assertThat(people(left)).isNotIn(1, 2, 3, 4);
                });
    }

    private static int people(List<TaskAttendance.Part> parts) {
        return parts.stream().mapToInt(TaskAttendance.Part::people).sum();
    }
}
