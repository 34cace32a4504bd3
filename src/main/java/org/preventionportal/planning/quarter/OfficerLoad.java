package org.preventionportal.planning.quarter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.capacity.OfficerCapacity;
import org.preventionportal.planning.effort.Days;
import org.preventionportal.planning.effort.Efforts;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.WorkingDays;

/**
 * Counts what an officer has free in the rest of a quarter: working days without absences, as far as the officer works
 * on tasks, less what is still to be done for the tasks that the officer has to deliver.
 *
 * @param daysPerWeek that the officer has for tasks
 * @param hasRecordedDays whether somebody has recorded these days; otherwise they are assumed
 * @param workingDays of the rest of the quarter
 * @param absentDays working days on which the officer is away
 * @param taskCount tasks to deliver
 * @param committedDays what is still to be done for them
 * @param isAbsentToday whether the officer is away today
 * @param isLater whether the quarter is still to begin
 */
public record OfficerLoad(
        PersonId officer,
        List<Region> regions,
        double daysPerWeek,
        boolean hasRecordedDays,
        int workingDays,
        int absentDays,
        int taskCount,
        double committedDays,
        boolean isAbsentToday,
        boolean isLater) {

    private static final double DAYS_OF_A_WEEK = 5;

    /** @param tasks those that the officer has to deliver */
    static OfficerLoad of(
            OfficerCapacity capacity,
            List<Region> regions,
            List<Task> tasks,
            Efforts efforts,
            Quarter quarter,
            LocalDate today) {
        LocalDate from = quarter.aheadFrom(today);
        List<Task> workedOn =
                tasks.stream().filter(task -> quarter.isWorkedOn(task, today)).toList();
        return new OfficerLoad(
                capacity.officer(),
                regions,
                capacity.daysPerWeek(),
                capacity.recordedDaysPerWeek() != null,
                working(from, quarter.endsOn()),
                capacity.absences().stream()
                        .mapToInt(absence -> working(
                                Quarter.later(from, absence.startsOn()),
                                Quarter.earlier(quarter.endsOn(), absence.endsOn())))
                        .sum(),
                workedOn.size(),
                workedOn.stream()
                        .mapToDouble(task -> quarter.days(task, efforts, today))
                        .sum(),
                capacity.isAbsentOn(today),
                quarter.isAfter(today));
    }

    private static int working(LocalDate from, LocalDate to) {
        return WorkingDays.between(from.minusDays(1), to);
    }

    /** The load after further work. */
    OfficerLoad with(int moreTasks, double moreDays) {
        return new OfficerLoad(
                officer,
                regions,
                daysPerWeek,
                hasRecordedDays,
                workingDays,
                absentDays,
                taskCount + moreTasks,
                Days.round(committedDays + moreDays),
                isAbsentToday,
                isLater);
    }

    /**
     * The loads after one officer gave a task to another.
     *
     * @param from null if nobody had it
     * @param to null if nobody gets it
     * @param days that it takes
     */
    public static List<OfficerLoad> moved(
            List<OfficerLoad> loads, @Nullable PersonId from, @Nullable PersonId to, double days) {
        return loads.stream()
                .map(load -> load.officer.equals(from) ? load.with(-1, -days) : load)
                .map(load -> load.officer.equals(to) ? load.with(1, days) : load)
                .toList();
    }

    /** Whether today's absence matters: the officer may be back when a later quarter begins. */
    boolean isAway() {
        return isAbsentToday && !isLater;
    }

    public boolean covers(Region region) {
        return region.isCoveredBy(regions);
    }

    /** Whether the officer covers the task's region and is not excluded from it. */
    public boolean mayDeliver(Task task) {
        return covers(task.region()) && !task.excludes(officer);
    }

    public double availableDays() {
        return Days.round((workingDays - absentDays) * daysPerWeek / DAYS_OF_A_WEEK);
    }

    /** Negative if the officer has more to do than there is time for. */
    public double freeDays() {
        return Days.round(availableDays() - committedDays);
    }
}
