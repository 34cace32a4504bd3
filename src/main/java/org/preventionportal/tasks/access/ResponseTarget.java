package org.preventionportal.tasks.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.ServiceClock;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WorkingDays;

/**
 * Describes one of the two response targets of a request as of today.
 *
 * @param dueOn the last day to meet it; null unless it is running or overdue
 * @param metOn the day on which it was met
 * @param workingDaysAllowed within how many working days it is to be met
 * @param workingDaysUsed working days until it was met, or so far
 * @param workingDaysOverdue how many working days it is or was overdue; 0 if it is not
 */
record ResponseTarget(
        State state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate metOn,
        int workingDaysAllowed,
        int workingDaysUsed,
        int workingDaysOverdue) {

    enum State {
        RUNNING,
        PAUSED,
        OVERDUE,
        MET,
        MET_LATE,
        ENDED
    }

    static @Nullable ResponseTarget acknowledge(Task task, LocalDate today) {
        ServiceClock clock = task.progress().clock();
        if (clock.acknowledged() != null) {
            return met(clock.acknowledged(), ServiceClock.ACKNOWLEDGE_WITHIN);
        }
        return clock.acknowledgeBy() == null
                ? null
                : running(clock, clock.acknowledgeBy(), ServiceClock.ACKNOWLEDGE_WITHIN, today);
    }

    static @Nullable ResponseTarget decide(Task task, LocalDate today) {
        ServiceClock clock = task.progress().clock();
        if (task.requestedAt() == null) {
            return null;
        }
        if (clock.decided() != null) {
            return met(clock.decided(), ServiceClock.DECIDE_WITHIN);
        }
        if (clock.decideBy() != null) {
            return running(clock, clock.decideBy(), ServiceClock.DECIDE_WITHIN, today);
        }
        State state = task.state() == TaskState.INFORMATION_REQUESTED ? State.PAUSED : State.ENDED;
        return new ResponseTarget(
                state,
                null,
                null,
                ServiceClock.DECIDE_WITHIN,
                clock.workingDaysUsed(),
                Math.max(0, clock.workingDaysUsed() - ServiceClock.DECIDE_WITHIN));
    }

    private static ResponseTarget met(ServiceClock.Response response, int within) {
        return new ResponseTarget(
                response.inTime() ? State.MET : State.MET_LATE,
                null,
                response.metOn(),
                within,
                response.workingDaysUsed(),
                Math.max(0, response.workingDaysUsed() - within));
    }

    private static ResponseTarget running(ServiceClock clock, LocalDate due, int within, LocalDate today) {
        LocalDate since = clock.runningSince() == null ? today : clock.runningSince();
        int overdue = WorkingDays.between(due, today);
        return new ResponseTarget(
                overdue > 0 ? State.OVERDUE : State.RUNNING,
                due,
                null,
                within,
                clock.workingDaysUsed() + WorkingDays.between(since, today),
                overdue);
    }
}
