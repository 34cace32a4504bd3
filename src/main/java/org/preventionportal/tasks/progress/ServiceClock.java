package org.preventionportal.tasks.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.LondonTime;

/**
 * Counts the working days of the two response targets: a request is acknowledged within 2 and decided within 10, not
 * counting the day on which it came. The target to decide pauses while information is requested. A deferred request
 * that returns to the queue gets a new one.
 *
 * @param acknowledgeBy the last day to acknowledge; null once that is met, or if nothing runs
 * @param decideBy the last day to decide; null while the clock is paused or has ended
 * @param runningSince the day from which the target to decide runs; null while it does not run
 * @param workingDaysUsed working days used before the clock was last paused
 * @param acknowledged how the first target was met
 * @param decided how the second target was met
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
     * A response target that was met, in time or overdue.
     *
     * @param workingDaysUsed working days until it was met
     */
    public record Response(LocalDate metOn, int workingDaysUsed, boolean inTime) {}

    static final ServiceClock NOT_STARTED = new ServiceClock(null, null, null, 0, null, null);

    /**
     * The day to decide or, while the clock is paused or has ended, the last one that there was. The history has led to
     * this clock.
     */
    public @Nullable LocalDate lastDecideBy(List<TaskHistoryEntry> history) {
        if (decideBy != null) {
            return decideBy;
        }
        LocalDate last = null;
        ServiceClock earlier = NOT_STARTED;
        for (TaskHistoryEntry entry : history) {
            earlier = earlier.after(entry);
            last = earlier.decideBy == null ? last : earlier.decideBy;
        }
        return last;
    }

    private ServiceClock after(TaskHistoryEntry entry) {
        TaskState from = entry.fromState();
        return from == null || from == entry.toState()
                ? this
                : after(from, entry.toState(), LondonTime.day(entry.occurredAt()));
    }

    /** Returns the clock after a change of state. Both states are the same if an officer acknowledged the request. */
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
        int taken = WorkingDays.between(runningSince, day);
        var response = new Response(day, taken, taken <= ACKNOWLEDGE_WITHIN);
        return new ServiceClock(null, decideBy, runningSince, workingDaysUsed, response, decided);
    }

    /** Neither the day of the question nor the day of the answer counts as used. */
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
