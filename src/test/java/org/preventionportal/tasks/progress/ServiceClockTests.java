package org.preventionportal.tasks.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.tasks.progress.TaskState.ACCEPTED;
import static org.preventionportal.tasks.progress.TaskState.DECLINED;
import static org.preventionportal.tasks.progress.TaskState.DEFERRED;
import static org.preventionportal.tasks.progress.TaskState.DRAFT;
import static org.preventionportal.tasks.progress.TaskState.INFORMATION_REQUESTED;
import static org.preventionportal.tasks.progress.TaskState.REQUESTED;
import static org.preventionportal.tasks.progress.TaskState.WITHDRAWN;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.preventionportal.tasks.progress.ServiceClock.Response;

/**
 * Tests the response targets: acknowledge within 2 working days, decide within 10, with a pause while information is
 * requested.
 */
class ServiceClockTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final ServiceClock REQUESTED_ON_MONDAY = ServiceClock.NOT_STARTED.after(DRAFT, REQUESTED, MONDAY);

    @Test
    void aRequestStartsBothClocks() {
        assertThat(REQUESTED_ON_MONDAY.acknowledgeBy()).isEqualTo("2026-11-04");
        assertThat(REQUESTED_ON_MONDAY.decideBy()).isEqualTo("2026-11-16");
    }

    @Test
    void acknowledgingLeavesTheDecisionRunning() {
        ServiceClock clock = REQUESTED_ON_MONDAY.after(REQUESTED, REQUESTED, MONDAY.plusDays(1));
        assertThat(clock.acknowledgeBy()).isNull();
        assertThat(clock.acknowledged()).isEqualTo(new Response(MONDAY.plusDays(1), 1, true));
        assertThat(clock.decideBy()).isEqualTo("2026-11-16");
    }

    /** As long as it is not overdue: a weekend is no working day. */
    @Test
    void onTheSaturdayAfterTheLastDayATargetIsStillMetInTime() {
        LocalDate saturday = LocalDate.of(2026, 11, 7);
        ServiceClock onWednesday = ServiceClock.NOT_STARTED.after(DRAFT, REQUESTED, saturday.minusDays(3));
        assertThat(onWednesday.acknowledgeBy()).isEqualTo(saturday.minusDays(1));
        assertThat(onWednesday.after(REQUESTED, REQUESTED, saturday).acknowledged())
                .isEqualTo(new Response(saturday, 2, true));
        assertThat(onWednesday.after(REQUESTED, REQUESTED, saturday.plusDays(2)).acknowledged())
                .isEqualTo(new Response(saturday.plusDays(2), 3, false));
    }

    @Test
    void aDecisionMeetsBothTargets() {
        ServiceClock clock = REQUESTED_ON_MONDAY.after(REQUESTED, ACCEPTED, LocalDate.of(2026, 11, 18));
        assertThat(clock.acknowledged()).isEqualTo(new Response(LocalDate.of(2026, 11, 18), 12, false));
        assertThat(clock.decided()).isEqualTo(new Response(LocalDate.of(2026, 11, 18), 12, false));
        assertThat(clock.decideBy()).isNull();
    }

    @Test
    void theClockPausesWhileInformationIsRequested() {
        // Asked on Thursday: Tuesday and Wednesday are used up. Answered two weeks later: eight days are left.
        ServiceClock asked = REQUESTED_ON_MONDAY.after(REQUESTED, INFORMATION_REQUESTED, LocalDate.of(2026, 11, 5));
        assertThat(asked.decideBy()).isNull();
        assertThat(asked.acknowledged()).isEqualTo(new Response(LocalDate.of(2026, 11, 5), 3, false));
        ServiceClock answered = asked.after(INFORMATION_REQUESTED, REQUESTED, LocalDate.of(2026, 11, 19));
        assertThat(answered.decideBy()).isEqualTo("2026-12-01");
        ServiceClock decided = answered.after(REQUESTED, DECLINED, LocalDate.of(2026, 12, 1));
        assertThat(decided.decided()).isEqualTo(new Response(LocalDate.of(2026, 12, 1), 10, true));
    }

    @Test
    void askingWhenOverdueDoesNotMeetTheTarget() {
        ServiceClock asked = REQUESTED_ON_MONDAY.after(REQUESTED, INFORMATION_REQUESTED, LocalDate.of(2026, 11, 20));
        ServiceClock answered = asked.after(INFORMATION_REQUESTED, REQUESTED, LocalDate.of(2026, 11, 23));
        assertThat(answered.decideBy()).isBefore("2026-11-23");
        assertThat(answered.after(REQUESTED, ACCEPTED, LocalDate.of(2026, 11, 23))
                        .decided())
                .isEqualTo(new Response(LocalDate.of(2026, 11, 23), 13, false));
    }

    @Test
    void aReturningDeferredRequestGetsANewClock() {
        ServiceClock back = REQUESTED_ON_MONDAY
                .after(REQUESTED, DEFERRED, LocalDate.of(2026, 11, 4))
                .after(DEFERRED, REQUESTED, LocalDate.of(2026, 11, 30));
        assertThat(back.acknowledgeBy()).isNull();
        assertThat(back.decideBy()).isEqualTo("2026-12-14");
        assertThat(back.decided()).isNull();
    }

    @Test
    void aWithdrawnRequestHasNoTarget() {
        ServiceClock clock = REQUESTED_ON_MONDAY.after(REQUESTED, WITHDRAWN, LocalDate.of(2026, 12, 1));
        assertThat(clock.acknowledgeBy()).isNull();
        assertThat(clock.decideBy()).isNull();
        assertThat(clock.decided()).isNull();
    }
}
