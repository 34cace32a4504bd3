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
 * @param days that it takes in the quarter
 * @param loads what the other officers have free after the other decisions of the plan
 */
record RunningForecast(Task task, double remainingDays, double days, List<OfficerLoad> loads)
        implements AssignableForecast {

    private static final int MAX_SHOWN = 200;

    /**
     * Those that take most days first.
     *
     * @param planned what is planned for tasks
     */
    static List<RunningForecast> of(PlanSituation after, Map<TaskId, PlannedDecision> planned) {
        return after.running().stream()
                .map(task -> of(task, planned.get(task.id()), after))
                .sorted(Comparator.comparingDouble(RunningForecast::remainingDays)
                        .reversed()
                        .thenComparing(running -> running.task().id().value()))
                .limit(MAX_SHOWN)
                .toList();
    }

    private static RunningForecast of(Task task, @Nullable PlannedDecision planned, PlanSituation after) {
        return new RunningForecast(
                task,
                after.efforts().of(task).remainingDays(),
                after.days(task),
                after.loadsWithout(planned, task).stream()
                        .filter(load -> !load.officer().equals(task.officer()))
                        .toList());
    }
}
