package org.preventionportal.planning.quarter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.preventionportal.planning.effort.Days;
import org.preventionportal.planning.effort.Efforts;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Schedule;

/** Names three months that begin in January, April, July or October. */
public record Quarter(LocalDate startsOn, LocalDate endsOn) {

    /** The quarter of a day. */
    public static Quarter of(LocalDate day) {
        DateRange days = DateRange.quarter(day);
        return new Quarter(days.startsOn(), days.endsOn());
    }

    /** The quarter in which work on the task begins or goes on; the present one if it is not scheduled. */
    static Quarter of(Task task, LocalDate today) {
        Schedule schedule = task.delivery().schedule();
        return of(schedule == null ? today : later(schedule.startsOn(), today));
    }

    public boolean isOverOn(LocalDate day) {
        return day.isAfter(endsOn);
    }

    /** Whether the quarter is still to begin. */
    boolean isAfter(LocalDate day) {
        return day.isBefore(startsOn);
    }

    /** Whether work on a task falls into the rest of the quarter. */
    boolean isWorkedOn(Task task, LocalDate today) {
        return share(task, today) > 0;
    }

    /** The days of a task that are still to be spent on it in the rest of the quarter. */
    public double days(Task task, Efforts efforts, LocalDate today) {
        return Days.round(efforts.remainingDays(task) * share(task, today));
    }

    /**
     * The part of the work that is left on a task which falls into the rest of the quarter, 0 to 1: in proportion to
     * the days of its schedule. What is not scheduled counts in full, because it can fall into any quarter.
     */
    private double share(Task task, LocalDate today) {
        Schedule schedule = task.delivery().schedule();
        if (schedule == null) {
            return 1;
        }
        LocalDate from = later(schedule.startsOn(), today);
        LocalDate to = later(schedule.endsOn(), today); // what is overdue is to be done today
        return (double) count(later(from, startsOn), earlier(to, endsOn)) / count(from, to);
    }

    private static long count(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The first day that is still ahead: today, if the quarter has begun. */
    public LocalDate aheadFrom(LocalDate today) {
        return later(today, startsOn);
    }
}
