package org.preventionportal.tasks.partners;

import java.util.Collection;
import java.util.List;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachTotals;
import org.preventionportal.tasks.outcomes.OutcomeRecords;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Counts what the tasks of a partner have come to.
 *
 * @param hasMoreTasks whether there are older tasks, which are not counted
 */
record PartnerTaskCounts(
        int openCount,
        int committedCount,
        int completedCount,
        int deliveredActivityCount,
        ReachTotals deliveredReach,
        int outcomeCount,
        int verifiedOutcomeCount,
        boolean hasMoreTasks) {

    static PartnerTaskCounts of(List<TaskSummary> tasks, OutcomeRecords.Counts outcomes, boolean hasMoreTasks) {
        List<List<ReachFigure>> delivered =
                tasks.stream().flatMap(task -> task.delivered().stream()).toList();
        return new PartnerTaskCounts(
                count(tasks, TaskState.OPEN),
                count(tasks, TaskState.COMMITTED),
                count(tasks, List.of(TaskState.COMPLETED)),
                delivered.size(),
                ReachTotals.of(delivered.stream().flatMap(List::stream).toList()),
                outcomes.recorded(),
                outcomes.verified(),
                hasMoreTasks);
    }

    private static int count(List<TaskSummary> tasks, Collection<TaskState> states) {
        return Math.toIntExact(
                tasks.stream().filter(task -> states.contains(task.state())).count());
    }
}
