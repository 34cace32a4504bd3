package org.preventionportal.planning.plans;

import java.util.Comparator;
import java.util.List;
import org.preventionportal.tasks.Task;

/** Shows a task that an officer has to deliver, with the days that are still to be spent. */
record RunningForecast(Task task, double remainingDays) {

    private static final int MAX_SHOWN = 200;

    /** Those that take most days first. */
    static List<RunningForecast> of(PlanSituation situation) {
        return situation.running().stream()
                .map(task ->
                        new RunningForecast(task, situation.efforts().of(task).remainingDays()))
                .sorted(Comparator.comparingDouble(RunningForecast::remainingDays)
                        .reversed()
                        .thenComparing(running -> running.task().id().value()))
                .limit(MAX_SHOWN)
                .toList();
    }
}
