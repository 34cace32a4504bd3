package org.preventionportal.planning.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.OverdueFilter;
import org.preventionportal.tasks.progress.ServiceClock;
import org.preventionportal.tasks.progress.WorkingDays;

/**
 * Names the response targets that a request has missed already, or misses by the end of the quarter after a plan. A
 * decision responds today, so it keeps what is not overdue.
 *
 * @param isAcknowledgedLate whether the request was acknowledged too late
 * @param acknowledgeBy the last day to acknowledge the request; null if that target is kept
 * @param decideBy the last day to decide it; null if that target is kept
 */
record MissedTargets(
        boolean isAcknowledgedLate,
        @Nullable LocalDate acknowledgeBy,
        @Nullable LocalDate decideBy) {

    /** As the portal counts: a target is overdue from the next working day. */
    private static final OverdueFilter OVERDUE = new OverdueFilter(OverdueFilter.Target.ANY, 1);

    /** @param planned null if nothing is planned for the request */
    static MissedTargets of(Task request, @Nullable PlannedDecision planned, LocalDate today, Quarter quarter) {
        ServiceClock clock = request.progress().clock();
        LocalDate lastMissed = planned == null ? quarter.endsOn() : OVERDUE.latestDue(today);
        @Nullable LocalDate decideBy = upTo(lastMissed, clock.decideBy());
        return new MissedTargets(
                isOverdue(clock.acknowledged()),
                upTo(lastMissed, clock.acknowledgeBy()),
                decideBy == null ? upTo(quarter.endsOn(), decideByAfterReturn(request, planned)) : decideBy);
    }

    private static @Nullable LocalDate upTo(LocalDate last, @Nullable LocalDate due) {
        return due == null || due.isAfter(last) ? null : due;
    }

    /** A request that returns to the queue gets a new target to decide. */
    private static @Nullable LocalDate decideByAfterReturn(Task request, @Nullable PlannedDecision planned) {
        @Nullable LocalDate returnsOn = planned == null ? request.deferredUntil() : planned.until();
        return returnsOn == null ? null : WorkingDays.after(returnsOn, ServiceClock.DECIDE_WITHIN);
    }

    /** Whether the request that was decided had missed a target by then. */
    static boolean wasMissed(Task decided) {
        ServiceClock clock = decided.progress().clock();
        return isOverdue(clock.acknowledged()) || isOverdue(clock.decided());
    }

    private static boolean isOverdue(ServiceClock.@Nullable Response response) {
        return response != null && !response.inTime();
    }

    boolean isAny() {
        return isAcknowledgedLate || acknowledgeBy != null || decideBy != null;
    }

    /** One sentence for each target, each after a space. */
    String words() {
        return (isAcknowledgedLate ? " It was acknowledged too late." : "")
                + sentence("acknowledge", acknowledgeBy)
                + sentence("decide", decideBy);
    }

    private static String sentence(String target, @Nullable LocalDate day) {
        return day == null ? "" : " The target to %s it is %s.".formatted(target, DateWords.inWords(day));
    }
}
