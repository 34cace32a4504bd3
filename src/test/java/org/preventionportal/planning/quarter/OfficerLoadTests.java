package org.preventionportal.planning.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.Task;

/** What officers have free, and who fits a task best. */
class OfficerLoadTests {

    private static final PersonId BUSY = new PersonId("busy");
    private static final PersonId FREE = new PersonId("free");
    private static final PersonId AWAY = new PersonId("away");
    private static final PersonId ELSEWHERE = new PersonId("elsewhere");

    /** A draft of Wales. */
    private static final Task TASK = Given.anyTask();

    private static OfficerLoad load(PersonId officer, Region region, double committed, boolean isAway) {
        return new OfficerLoad(officer, List.of(region), 5, true, 40, 10, 3, committed, isAway);
    }

    private static List<AssignmentOption> options(double days, PersonId looksAfterPartner, OfficerLoad... loads) {
        return AssignmentOption.of(TASK, days, List.of(loads), looksAfterPartner);
    }

    @Test
    void freeDaysAreWorkingDaysWithoutAbsencesAndWork() {
        OfficerLoad half = new OfficerLoad(FREE, List.of(), 2.5, true, 40, 10, 3, 4.5, false);
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
        RegionLoad wales = RegionLoad.of(List.of(
                        load(BUSY, Region.WALES, 25, false),
                        load(FREE, Region.WALES, 5, false),
                        load(AWAY, Region.WALES, 0, true),
                        load(ELSEWHERE, Region.LONDON, 0, false)))
                .stream()
                .filter(region -> region.region() == Region.WALES)
                .findFirst()
                .orElseThrow();
        assertThat(wales.bestFit()).extracting(OfficerLoad::officer).isEqualTo(FREE);
        assertThat(RegionLoad.of(List.of(load(BUSY, Region.WALES, 60, false))))
                .extracting(RegionLoad::bestFit)
                .containsOnlyNulls();
    }
}
