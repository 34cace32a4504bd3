package org.preventionportal.planning.plans;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.planning.quarter.OfficerLoad;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/**
 * Shows a task that an officer has to deliver, with the days that are still to be spent, and whom it can be moved to.
 *
 * @param planned what is planned for the task; null if nothing is
 * @param after the situation after the plan
 */
record RunningForecast(Task task, @Nullable PlannedDecision planned, PlanSituation after)
        implements AssignableForecast {

    private static final int MAX_SHOWN = 200;

    /**
     * Those that take most days first.
     *
     * @param planned what is planned for tasks
     */
    static List<RunningForecast> of(PlanSituation after, Map<TaskId, PlannedDecision> planned) {
        return after.running().stream()
                .map(task -> new RunningForecast(task, planned.get(task.id()), after))
                .sorted(Comparator.comparingDouble(RunningForecast::remainingDays)
                        .reversed()
                        .thenComparing(running -> running.task().id().value()))
                .limit(MAX_SHOWN)
                .toList();
    }

    public double remainingDays() {
        return after.efforts().remainingDays(task);
    }

    @Override
    public double days() {
        return after.days(task);
    }

    /** Made when it is asked for, since a page asks for one task only. */
    @Override
    public List<OfficerLoad> loads() {
        return after.loadsWithout(planned, task).stream()
                .filter(load -> !load.officer().equals(task.officer()))
                .toList();
    }

    @Override
    public boolean hasMoreTasks() {
        return after.hasMoreTasks();
    }

    @Override
    public int hashCode() {
        return task.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
