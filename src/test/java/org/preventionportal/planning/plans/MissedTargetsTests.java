package org.preventionportal.planning.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.PersonId;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.DeferralReason;

/** Which response targets a plan misses. */
class MissedTargetsTests {

    private static final LocalDate REQUESTED = LocalDate.of(2026, 11, 2);
    private static final LocalDate ACKNOWLEDGE_BY = LocalDate.of(2026, 11, 4);
    private static final LocalDate DECIDE_BY = LocalDate.of(2026, 11, 16);
    private static final Quarter AUTUMN = Quarter.of(REQUESTED);
    private static final PersonId SOMEBODY = new PersonId("somebody");

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Task request() {
        Task draft = Given.anyTask();
        return draft.request(() -> Given.position(draft.need()), SOMEBODY, noon(REQUESTED));
    }

    private static PlannedDecision plan(Task task, PlannedAction action, @Nullable LocalDate until) {
        return new PlannedDecision(task.id(), action, null, until, null, task.version(), SOMEBODY, noon(REQUESTED));
    }

    @Test
    void withoutADecisionBothTargetsOfTheQuarterAreMissed() {
        assertThat(MissedTargets.of(request(), null, REQUESTED, AUTUMN))
                .isEqualTo(new MissedTargets(false, ACKNOWLEDGE_BY, DECIDE_BY));
        Task acknowledged = request().acknowledge(SOMEBODY, noon(REQUESTED));
        assertThat(MissedTargets.of(acknowledged, null, REQUESTED, AUTUMN))
                .isEqualTo(new MissedTargets(false, null, DECIDE_BY));
    }

    @Test
    void aDecisionKeepsWhatIsNotOverdue() {
        Task request = request();
        PlannedDecision decline = plan(request, PlannedAction.DECLINE, null);
        assertThat(MissedTargets.of(request, decline, ACKNOWLEDGE_BY, AUTUMN).isAny())
                .isFalse();
        assertThat(MissedTargets.of(request, decline, ACKNOWLEDGE_BY.plusDays(1), AUTUMN))
                .isEqualTo(new MissedTargets(false, ACKNOWLEDGE_BY, null));
        assertThat(MissedTargets.of(request, decline, DECIDE_BY.plusDays(1), AUTUMN))
                .isEqualTo(new MissedTargets(false, ACKNOWLEDGE_BY, DECIDE_BY));
    }

    /** As the portal counts: a response on a day on which nobody works keeps what it keeps on the day before. */
    @ParameterizedTest
    @CsvSource({
        "Friday, 2026-11-04, 2026-11-06, false",
        "Saturday, 2026-11-04, 2026-11-07, false",
        "Sunday, 2026-11-04, 2026-11-08, false",
        "Monday, 2026-11-04, 2026-11-09, true",
        "Christmas, 2026-12-22, 2026-12-25, false",
        "bank holiday after Christmas, 2026-12-22, 2026-12-28, false",
        "first working day after Christmas, 2026-12-22, 2026-12-29, true",
    })
    void aTargetIsMissedOnTheNextWorkingDay(String name, LocalDate requestedOn, LocalDate today, boolean isMissed) {
        Task draft = Given.anyTask();
        Task request = draft.request(() -> Given.position(draft.need()), SOMEBODY, noon(requestedOn));
        PlannedDecision decline = plan(request, PlannedAction.DECLINE, null);

        assertThat(MissedTargets.of(request, decline, today, AUTUMN).isAny())
                .as(name)
                .isEqualTo(isMissed);
        assertThat(MissedTargets.wasMissed(request.decline(DeclineReason.OUTSIDE_REMIT, null, SOMEBODY, noon(today))))
                .as("afterwards, %s", name)
                .isEqualTo(isMissed);
    }

    @Test
    void aDeferredRequestHasANewTargetAfterItsReturn() {
        Task request = request();
        PlannedDecision soon = plan(request, PlannedAction.DEFER, LocalDate.of(2026, 12, 1));
        assertThat(MissedTargets.of(request, soon, REQUESTED, AUTUMN).decideBy())
                .isEqualTo(LocalDate.of(2026, 12, 15));
        PlannedDecision later =
                plan(request, PlannedAction.DEFER, AUTUMN.endsOn().plusDays(1));
        assertThat(MissedTargets.of(request, later, REQUESTED, AUTUMN).isAny()).isFalse();

        Task deferred = request.defer(
                LocalDate.of(2026, 12, 1), DeferralReason.AWAITING_CAPACITY, null, SOMEBODY, noon(REQUESTED));
        assertThat(MissedTargets.of(deferred, null, REQUESTED, AUTUMN).decideBy())
                .isEqualTo(LocalDate.of(2026, 12, 15));
    }

    @Test
    void aLateDecisionHasMissedItsTarget() {
        assertThat(MissedTargets.wasMissed(declinedOn(ACKNOWLEDGE_BY))).isFalse();
        assertThat(MissedTargets.wasMissed(declinedOn(ACKNOWLEDGE_BY.plusDays(1))))
                .as("acknowledged by the decision only")
                .isTrue();
        assertThat(MissedTargets.wasMissed(declinedOn(DECIDE_BY.plusDays(1)))).isTrue();
    }

    private static Task declinedOn(LocalDate day) {
        return request().decline(DeclineReason.OUTSIDE_REMIT, null, SOMEBODY, noon(day));
    }

    /** It was deferred after its first target, is back at once and is decided on the same day. */
    @Test
    void aLateAcknowledgementIsMissedBeforeAndAfterTheDecision() {
        LocalDate late = ACKNOWLEDGE_BY.plusDays(1);
        Task back = request()
                .defer(AUTUMN.endsOn(), DeferralReason.AWAITING_CAPACITY, null, SOMEBODY, noon(late))
                .resume(SOMEBODY, noon(late));
        PlannedDecision accept = plan(back, PlannedAction.ACCEPT, null);
        MissedTargets before = MissedTargets.of(back, accept, late, AUTUMN);
        assertThat(before).isEqualTo(new MissedTargets(true, null, null));
        assertThat(before.words()).isEqualTo(" It was acknowledged too late.");
        assertThat(MissedTargets.wasMissed(back.accept(SOMEBODY, SOMEBODY, noon(late))))
                .isEqualTo(before.isAny());
        assertThat(MissedTargets.wasMissed(back.accept(SOMEBODY, SOMEBODY, noon(late.plusDays(1)))))
                .as("on a later day")
                .isEqualTo(before.isAny());
    }
}
