package org.preventionportal.tasks.todo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.lists.TaskWorkload.Cell;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Says what a region has to deal with today. Accepted tasks and cold spots are the same for every reader, also for one
 * who is excluded from a task and does not find it in the list of accepted tasks.
 *
 * @param waitingCount requests that wait for a decision
 * @param deferredCount requests whose decision is postponed
 * @param overdueCount requests past a response target
 * @param committedCount tasks that are to be delivered
 * @param acceptedCount tasks that were accepted in the last 90 days
 * @param acceptedFrom the first of these days
 * @param percent of the tasks of all single regions that were accepted; null for the country as a whole
 */
record RegionWorkload(
        Region region,
        int waitingCount,
        int deferredCount,
        int overdueCount,
        int committedCount,
        int acceptedCount,
        LocalDate acceptedFrom,
        @Nullable Integer percent,
        boolean isColdSpot) {

    static RegionWorkload of(Region region, List<Cell> cells, Spread spread, LocalDate today) {
        List<Cell> own = cells.stream().filter(cell -> cell.region() == region).toList();
        return new RegionWorkload(
                region,
                tasks(own, state -> state == TaskState.REQUESTED),
                tasks(own, state -> state == TaskState.DEFERRED),
                own.stream().mapToInt(Cell::overdue).sum(),
                tasks(own, TaskState.COMMITTED::contains),
                spread.inRegion(region),
                today.minusDays(Spread.DAYS - 1L),
                region == Region.NATIONAL ? null : spread.percentIn(region),
                spread.isColdSpot(region));
    }

    private static int tasks(List<Cell> cells, Predicate<TaskState> which) {
        return cells.stream()
                .filter(cell -> which.test(cell.state()))
                .mapToInt(Cell::tasks)
                .sum();
    }
}
