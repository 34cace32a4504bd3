package org.preventionportal.tasks.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two promises of the service: a request is acknowledged within 2 working days and decided within 10, not counting
 * the day on which it came. The second clock stands still while the partner is asked for information, and a deferred
 * request that comes back gets a new one.
 *
 * @param acknowledgeBy until when it has to be acknowledged; null once it was, or where nothing runs
 * @param decideBy until when it has to be decided; null while the clock stands still or has ended
 * @param since the day from which the second clock runs; null while it does not
 * @param used working days that were used up before it last stood still
 * @param acknowledged how the first promise was kept
 * @param decided how the second was
 */
public record ServiceClock(
        @Nullable LocalDate acknowledgeBy,
        @Nullable LocalDate decideBy,
        @Nullable LocalDate runningSince,
        int workingDaysUsed,
        @Nullable Response acknowledged,
        @Nullable Response decided) {

    public static final int ACKNOWLEDGE_WITHIN = 2;
    public static final int DECIDE_WITHIN = 10;

    /**
     * A promise that was kept, perhaps late.
     *
     * @param workingDays how many it took
     */
    public record Response(LocalDate metOn, int workingDaysUsed, boolean inTime) {}

    static final ServiceClock NOT_STARTED = new ServiceClock(null, null, null, 0, null, null);

    /** The clock after a step from one state to another; the same state where staff acknowledged the request. */
    ServiceClock after(TaskState from, TaskState to, LocalDate day) {
        return switch (from) {
            case DRAFT -> started(day);
            case REQUESTED ->
                switch (to) {
                    case WITHDRAWN -> ended();
                    case INFORMATION_REQUESTED -> acknowledged(day).paused(day);
                    case REQUESTED -> acknowledged(day);
                    default -> acknowledged(day).decided(day);
                };
            case INFORMATION_REQUESTED ->
                switch (to) {
                    case WITHDRAWN -> ended();
                    case REQUESTED -> resumed(day);
                    default -> decided(day);
                };
            case DEFERRED -> to == TaskState.REQUESTED ? restarted(day) : ended();
            default -> this;
        };
    }

    private static ServiceClock started(LocalDate day) {
        return new ServiceClock(
                WorkingDays.after(day, ACKNOWLEDGE_WITHIN), WorkingDays.after(day, DECIDE_WITHIN), day, 0, null, null);
    }

    private ServiceClock acknowledged(LocalDate day) {
        if (acknowledgeBy == null || runningSince == null) {
            return this;
        }
        var response = new Response(day, WorkingDays.between(runningSince, day), !day.isAfter(acknowledgeBy));
        return new ServiceClock(null, decideBy, runningSince, workingDaysUsed, response, decided);
    }

    /** The day on which the question is asked does not count as used, nor does the day of the answer. */
    private ServiceClock paused(LocalDate day) {
        return new ServiceClock(acknowledgeBy, null, null, usedBefore(day), acknowledged, null);
    }

    private int usedBefore(LocalDate day) {
        return runningSince == null
                ? workingDaysUsed
                : workingDaysUsed + WorkingDays.between(runningSince, day.minusDays(1));
    }

    private ServiceClock resumed(LocalDate day) {
        return new ServiceClock(
                acknowledgeBy,
                WorkingDays.after(day, DECIDE_WITHIN - workingDaysUsed),
                day,
                workingDaysUsed,
                acknowledged,
                null);
    }

    private ServiceClock restarted(LocalDate day) {
        return new ServiceClock(null, WorkingDays.after(day, DECIDE_WITHIN), day, 0, acknowledged, null);
    }

    private ServiceClock decided(LocalDate day) {
        int taken = runningSince == null ? workingDaysUsed : workingDaysUsed + WorkingDays.between(runningSince, day);
        return new ServiceClock(
                null, null, null, taken, acknowledged, new Response(day, taken, taken <= DECIDE_WITHIN));
    }

    private ServiceClock ended() {
        return new ServiceClock(null, null, null, workingDaysUsed, acknowledged, decided);
    }
}
