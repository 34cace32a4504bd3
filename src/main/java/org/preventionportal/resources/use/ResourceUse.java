package org.preventionportal.resources.use;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Counts the resources that tasks made and used. Callers must have checked the caller's role. */
@Repository
public class ResourceUse {

    private final TaskCounts tasks;
    private final MongoOperations mongo;

    ResourceUse(TaskCounts tasks, MongoOperations mongo) {
        this.tasks = tasks;
        this.mongo = mongo;
    }

    /**
     * Counts the links of one relation.
     *
     * @param resources distinct resources
     * @param times pairs of a task and a resource
     */
    public record Noted(int resources, int times) {

        private Noted and(int more) {
            return new Noted(resources + 1, times + more);
        }
    }

    public record Uses(Noted made, Noted used) {}

    private record Cell(String resource, TaskLink.Relation relation, int times) {}

    /** Counts the links that were created in a period. */
    public Uses in(DateRange time, IndicatorScope scope) {
        Criteria noted = noted(time);
        if (!scope.isWhole()) {
            Collection<String> tasks = within(noted, scope);
            noted = noted.and("task").in(tasks);
        }
        Map<TaskLink.Relation, Noted> found = new EnumMap<>(TaskLink.Relation.class);
        cells(noted)
                .forEach(cell ->
                        found.merge(cell.relation(), new Noted(1, cell.times()), (sum, one) -> sum.and(one.times())));
        var nothing = new Noted(0, 0);
        return new Uses(
                found.getOrDefault(TaskLink.Relation.MADE, nothing),
                found.getOrDefault(TaskLink.Relation.USED, nothing));
    }

    private static Criteria noted(DateRange time) {
        return LondonTime.during("createdAt", time.startsOn(), time.endsOn());
    }

    private Collection<String> within(Criteria noted, IndicatorScope scope) {
        List<TaskId> named = mongo.findDistinct(Query.query(noted), "task", TaskLink.class, String.class).stream()
                .map(TaskId::new)
                .toList();
        return Id.values(tasks.within(named, scope).keySet());
    }

    private List<Cell> cells(Criteria noted) {
        return Aggregations.run(
                mongo,
                TaskLink.class,
                Cell.class,
                List.of(
                        match(noted),
                        group("resource", "relation").count().as("times"),
                        project("times")
                                .and("_id.resource")
                                .as("resource")
                                .and("_id.relation")
                                .as("relation")
                                .andExclude("_id")));
    }
}
