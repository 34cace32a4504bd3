package org.preventionportal.planning.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.capacity.OfficerCapacity;
import org.preventionportal.planning.effort.AssumedEfforts;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Schedule;

/** What officers have free, and who fits a task best. */
class OfficerLoadTests {

    private static final PersonId BUSY = new PersonId("busy");
    private static final PersonId FREE = new PersonId("free");
    private static final PersonId AWAY = new PersonId("away");
    private static final PersonId ELSEWHERE = new PersonId("elsewhere");

    /** A draft of Wales. */
    private static final Task TASK = Given.anyTask();

    private static OfficerLoad load(PersonId officer, Region region, double committed, boolean isAway) {
        return new OfficerLoad(officer, List.of(region), 5, true, 40, 10, 3, committed, isAway, false);
    }

    private static OfficerLoad inALaterQuarter(OfficerLoad load) {
        return new OfficerLoad(
                load.officer(),
                load.regions(),
                load.daysPerWeek(),
                load.hasRecordedDays(),
                load.workingDays(),
                load.absentDays(),
                load.taskCount(),
                load.committedDays(),
                load.isAbsentToday(),
                true);
    }

    private static List<AssignmentOption> options(double days, PersonId looksAfterPartner, OfficerLoad... loads) {
        return AssignmentOption.of(TASK, days, List.of(loads), looksAfterPartner, false);
    }

    @Test
    void nobodyIsTheBestFitIfNotAllTasksAreCounted() {
        OfficerLoad free = load(FREE, TASK.region(), 0, false);
        assertThat(options(2, FREE, free))
                .extracting(AssignmentOption::isBestFit)
                .containsExactly(true);
        assertThat(AssignmentOption.of(TASK, 2, List.of(free), FREE, true))
                .extracting(AssignmentOption::isBestFit, AssignmentOption::hasMoreTasks)
                .containsExactly(tuple(false, true));
    }

    @Test
    void freeDaysAreWorkingDaysWithoutAbsencesAndWork() {
        OfficerLoad half = new OfficerLoad(FREE, List.of(), 2.5, true, 40, 10, 3, 4.5, false, false);
        assertThat(half.availableDays()).isEqualTo(15);
        assertThat(half.freeDays()).isEqualTo(10.5);
        assertThat(half.with(1, 12).freeDays()).isEqualTo(-1.5);
        assertThat(half.with(1, 12).taskCount()).isEqualTo(4);
    }

    @Test
    void theMostFreeDaysFitBest() {
        List<AssignmentOption> options = options(
                2,
                ELSEWHERE,
                load(BUSY, Region.WALES, 25, false),
                load(FREE, Region.WALES, 5, false),
                load(AWAY, Region.WALES, 0, true),
                load(ELSEWHERE, Region.LONDON, 0, false));
        assertThat(options).extracting(AssignmentOption::officer).containsExactly(FREE, BUSY, AWAY);
        assertThat(options).extracting(AssignmentOption::isBestFit).containsExactly(true, false, false);
        assertThat(options.getFirst().explanation())
                .isEqualTo("25 days free in the rest of the quarter; the task takes about 2 days. 3 tasks to deliver.");
        assertThat(options.getLast().explanation()).endsWith("Away today.");
    }

    @Test
    void whoLooksAfterThePartnerFitsBestIfThereIsTime() {
        OfficerLoad busy = load(BUSY, Region.WALES, 25, false);
        OfficerLoad free = load(FREE, Region.WALES, 5, false);
        assertThat(options(2, BUSY, busy, free).getFirst().officer()).isEqualTo(BUSY);
        assertThat(options(2, BUSY, busy, free).getFirst().explanation()).startsWith("Looks after this partner.");
        assertThat(options(9, BUSY, busy, free).getFirst().officer()).isEqualTo(FREE);
    }

    @Test
    void nobodyFitsWithoutEnoughFreeDays() {
        assertThat(options(9, BUSY, load(BUSY, Region.WALES, 25, false)))
                .extracting(AssignmentOption::isBestFit, AssignmentOption::explanation)
                .containsExactly(tuple(
                        false,
                        "Looks after this partner. Only 5 days free in the rest of the quarter; "
                                + "the task takes about 9 days. 3 tasks to deliver."));
    }

    @Test
    void whoHasMostFreeDaysFitsARegionBestUnlessAway() {
        RegionLoad wales = RegionLoad.of(
                        List.of(
                                load(BUSY, Region.WALES, 25, false),
                                load(FREE, Region.WALES, 5, false),
                                load(AWAY, Region.WALES, 0, true),
                                load(ELSEWHERE, Region.LONDON, 0, false)),
                        false)
                .stream()
                .filter(region -> region.region() == Region.WALES)
                .findFirst()
                .orElseThrow();
        assertThat(wales.bestFit()).extracting(OfficerLoad::officer).isEqualTo(FREE);
        assertThat(RegionLoad.of(List.of(load(BUSY, Region.WALES, 60, false)), false))
                .extracting(RegionLoad::bestFit)
                .containsOnlyNulls();
    }

    @Test
    void nobodyIsKnownToFitARegionBestWhileNotAllTasksAreCounted() {
        assertThat(RegionLoad.of(List.of(load(FREE, Region.WALES, 5, false)), true))
                .extracting(RegionLoad::bestFit)
                .containsOnlyNulls();
    }

    @Test
    void whoIsAwayTodayFitsALaterQuarter() {
        OfficerLoad away = inALaterQuarter(load(AWAY, Region.WALES, 0, true));
        AssignmentOption best = options(2, ELSEWHERE, inALaterQuarter(load(FREE, Region.WALES, 5, false)), away)
                .getFirst();
        assertThat(best.officer()).isEqualTo(AWAY);
        assertThat(best.isBestFit()).isTrue();
        assertThat(best.explanation())
                .isEqualTo("30 days free in that quarter; the task takes about 2 days. 3 tasks to deliver.");
        assertThat(RegionLoad.of(List.of(away), false))
                .filteredOn(region -> region.region() == Region.WALES)
                .extracting(RegionLoad::bestFit)
                .containsExactly(away);
    }

    /** A training session takes 2 days. */
    @Test
    void workCountsInTheQuarterForWhichItIsScheduled() {
        LocalDate today = LocalDate.of(2026, 11, 27);
        assertThat(committed(today, null, null))
                .as("it can fall into any quarter")
                .containsExactly(2.0, 2.0, 2.0);
        assertThat(committed(today, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)))
                .as("wholly in the next quarter")
                .containsExactly(0.0, 2.0, 0.0);
        assertThat(committed(today, LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)))
                .as("half of it in this quarter")
                .containsExactly(1.0, 1.0, 0.0);
        assertThat(committed(today, LocalDate.of(2026, 1, 5), LocalDate.of(2027, 1, 4)))
                .as("what is left of a schedule that has begun")
                .containsExactly(1.8, 0.2, 0.0);
        assertThat(committed(today, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 5)))
                .as("overdue")
                .containsExactly(2.0, 0.0, 0.0);
        assertThat(load(today, 0, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28))
                        .taskCount())
                .isZero();
    }

    /** In this quarter and in the two that follow. */
    private static List<Double> committed(LocalDate today, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        return IntStream.range(0, 3)
                .mapToObj(later -> load(today, later, startsOn, endsOn).committedDays())
                .toList();
    }

    private static OfficerLoad load(
            LocalDate today, int quartersLater, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        Task accepted = TASK.request(() -> Given.position(TASK.need()), ELSEWHERE, Instant.EPOCH)
                .accept(BUSY, ELSEWHERE, Instant.EPOCH);
        Task task = startsOn == null || endsOn == null
                ? accepted
                : accepted.schedule(Schedule.ofDays(startsOn, endsOn, null, List.of()), BUSY, Instant.EPOCH);
        return OfficerLoad.of(
                new OfficerCapacity(BUSY.value(), 0, BUSY, null, List.of()),
                List.of(Region.WALES),
                List.of(task),
                AssumedEfforts.all(),
                Quarter.of(today.plus(quartersLater, IsoFields.QUARTER_YEARS)),
                today);
    }
}
