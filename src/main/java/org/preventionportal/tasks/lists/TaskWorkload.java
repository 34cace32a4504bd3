package org.preventionportal.tasks.lists;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskFilter;
import org.preventionportal.tasks.records.TaskScope;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationExpression;
import org.springframework.data.mongodb.core.aggregation.BooleanOperators;
import org.springframework.data.mongodb.core.aggregation.ComparisonOperators;
import org.springframework.data.mongodb.core.aggregation.ConditionalOperators;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Counts what the regions and their officers have to deal with, within the {@link TaskScope} of the caller. */
@Repository
public class TaskWorkload {

    private static final String STATE = "progress.state";

    private final MongoOperations mongo;

    TaskWorkload(MongoOperations mongo) {
        this.mongo = mongo;
    }

    static Criteria unfinished() {
        return Criteria.where(STATE)
                .in(Stream.concat(TaskState.OPEN.stream(), TaskState.COMMITTED.stream())
                        .toList());
    }

    /** @param overdue how many of the tasks are past a response target */
    public record Cell(Region region, TaskState state, int tasks, int overdue) {}

    /**
     * Counts the open requests and the committed tasks of all regions, as far as the caller sees them: at most one cell
     * for each region and state, however many tasks there are.
     *
     * @param latestDue the last due day that is overdue today
     */
    public List<Cell> byRegion(LocalDate latestDue, Caller caller) {
        return Aggregations.run(
                mongo,
                Task.class,
                Cell.class,
                List.of(
                        match(new Criteria().andOperator(unfinished(), TaskScope.of(caller))),
                        group(Fields.from(Fields.field("region", "need.region"), Fields.field("state", STATE)))
                                .count()
                                .as("tasks")
                                .sum(isOverdue(latestDue))
                                .as("overdue"),
                        project("tasks", "overdue")
                                .and("_id.region")
                                .as("region")
                                .and("_id.state")
                                .as("state")
                                .andExclude("_id")));
    }

    private static AggregationExpression isOverdue(LocalDate latestDue) {
        return ConditionalOperators.when(
                        BooleanOperators.Or.or(isDueBy("acknowledgeBy", latestDue), isDueBy("decideBy", latestDue)))
                .then(1)
                .otherwise(0);
    }

    /** In an expression, MongoDB sorts a day that is missing before all others. */
    private static AggregationExpression isDueBy(String target, LocalDate latestDue) {
        var dueOn = ConditionalOperators.ifNull("progress.clock." + target).then(latestDue.plusDays(1));
        return ComparisonOperators.Lte.valueOf(dueOn).lessThanEqualToValue(latestDue);
    }

    /**
     * The days of a task on which there is a session: its first one, and those of its activities.
     *
     * @param activities null if none is recorded
     */
    private record SessionDays(
            @Nullable LocalDate startsOn, @Nullable List<LocalDate> activities) {

        boolean have(LocalDate day) {
            return day.equals(startsOn) || (activities != null && activities.contains(day));
        }
    }

    /**
     * Counts the tasks of all officers that begin on each of these days or have an activity on it, as far as the caller
     * sees them. A task that is merely in progress on a day has no session then.
     *
     * @param last the last of the days
     */
    public SortedMap<LocalDate, Integer> countByDay(LocalDate first, LocalDate last, Caller caller) {
        var during = new Criteria()
                .andOperator(
                        Criteria.where(STATE).in(TaskState.COMMITTED),
                        TaskFilter.withSession(first, last),
                        TaskScope.of(caller));
        List<SessionDays> tasks = Aggregations.run(
                mongo,
                Task.class,
                SessionDays.class,
                List.of(
                        match(during),
                        project()
                                .and("delivery.schedule.startsOn")
                                .as("startsOn")
                                .and("delivery.activities.date")
                                .as("activities")
                                .andExclude("_id")));
        SortedMap<LocalDate, Integer> counts = new TreeMap<>();
        first.datesUntil(last.plusDays(1))
                .forEach(day -> counts.put(
                        day,
                        Math.toIntExact(
                                tasks.stream().filter(task -> task.have(day)).count())));
        return counts;
    }
}
