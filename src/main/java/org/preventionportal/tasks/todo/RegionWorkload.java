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
 * Says what a region has to deal with today.
 *
 * @param waiting requests that wait for a decision
 * @param deferred requests whose decision is postponed
 * @param overdue requests past a response target
 * @param committed tasks that are to be delivered
 * @param accepted tasks that were accepted in the last 90 days
 * @param percent of the tasks of all single regions that were accepted; null for the country as a whole
 */
record RegionWorkload(
        Region region,
        int waiting,
        int deferred,
        int overdue,
        int committed,
        int accepted,
        @Nullable Integer percent,
        boolean isColdSpot) {

    /** @param latestDue the last due day that is overdue today */
    static RegionWorkload of(Region region, List<Cell> cells, Spread spread, LocalDate latestDue) {
        List<Cell> own = cells.stream().filter(cell -> cell.region() == region).toList();
        return new RegionWorkload(
                region,
                sum(own, cell -> cell.state() == TaskState.REQUESTED),
                sum(own, cell -> cell.state() == TaskState.DEFERRED),
                sum(own, cell -> isOverdue(cell.acknowledgeBy(), latestDue) || isOverdue(cell.decideBy(), latestDue)),
                sum(own, cell -> TaskState.COMMITTED.contains(cell.state())),
                spread.inRegion(region),
                region == Region.NATIONAL ? null : spread.percentIn(region),
                spread.isColdSpot(region));
    }

    private static boolean isOverdue(@Nullable LocalDate dueOn, LocalDate latestDue) {
        return dueOn != null && !dueOn.isAfter(latestDue);
    }

    private static int sum(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream().filter(which).mapToInt(Cell::tasks).sum();
    }
}
