package org.preventionportal.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.progress.ServiceClock;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WorkingDays;

/**
 * One of the two promises to a request as it stands today.
 *
 * @param dueOn its last day; null where nothing runs
 * @param doneOn when it was kept
 * @param workingDays how many it took, or has taken so far
 * @param workingDaysLate by how many it is or was late; 0 for not at all
 */
record ServiceTime(
        State state, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn, int workingDays, int workingDaysLate) {

    enum State {
        RUNNING,
        STOPPED,
        LATE,
        KEPT,
        KEPT_LATE,
        ENDED
    }

    static @Nullable ServiceTime acknowledge(Task task, LocalDate today) {
        ServiceClock clock = task.progress().clock();
        if (clock.acknowledged() != null) {
            return kept(clock.acknowledged(), ServiceClock.ACKNOWLEDGE_WITHIN);
        }
        return clock.acknowledgeBy() == null ? null : running(clock, clock.acknowledgeBy(), today);
    }

    static @Nullable ServiceTime decide(Task task, LocalDate today) {
        ServiceClock clock = task.progress().clock();
        if (task.requestedAt() == null) {
            return null;
        }
        if (clock.decided() != null) {
            return kept(clock.decided(), ServiceClock.DECIDE_WITHIN);
        }
        if (clock.decideBy() != null) {
            return running(clock, clock.decideBy(), today);
        }
        State state = task.state() == TaskState.INFORMATION_REQUESTED ? State.STOPPED : State.ENDED;
        return new ServiceTime(state, null, null, clock.used(), Math.max(0, clock.used() - ServiceClock.DECIDE_WITHIN));
    }

    private static ServiceTime kept(ServiceClock.Kept kept, int within) {
        return new ServiceTime(
                kept.inTime() ? State.KEPT : State.KEPT_LATE,
                null,
                kept.on(),
                kept.workingDays(),
                Math.max(0, kept.workingDays() - within));
    }

    private static ServiceTime running(ServiceClock clock, LocalDate due, LocalDate today) {
        LocalDate since = clock.since() == null ? today : clock.since();
        int late = WorkingDays.between(due, today);
        return new ServiceTime(
                late > 0 ? State.LATE : State.RUNNING,
                due,
                null,
                clock.used() + WorkingDays.between(since, today),
                late);
    }
}
