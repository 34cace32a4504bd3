package org.preventionportal.tasks.queue;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.Region;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Counts the tasks accepted and delivered in the last 90 days, with one command on one index. */
@Repository
public class Portfolio {

    private final MongoOperations mongo;
    private final Clock clock;

    Portfolio(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private record Cell(Region region, Theme mainTheme, int tasks) {}

    public Spread spread() {
        LocalDate since = WorkingDays.day(clock.instant()).minusDays(Spread.DAYS);
        List<AggregationOperation> counting = List.of(
                match(Criteria.where("progress.acceptedOn")
                        .gt(since)
                        .and("progress.state")
                        .in(TaskState.SERVED)),
                group("need.region", "need.mainTheme").count().as("tasks"),
                project("tasks")
                        .and("_id.region")
                        .as("region")
                        .and("_id.mainTheme")
                        .as("mainTheme")
                        .andExclude("_id"));
        Map<Region, Integer> byRegion = new EnumMap<>(Region.class);
        Map<Theme, Integer> byTheme = new EnumMap<>(Theme.class);
        for (Cell cell : Aggregations.run(mongo, Task.class, Cell.class, counting)) {
            byRegion.merge(cell.region(), cell.tasks(), Integer::sum);
            byTheme.merge(cell.mainTheme(), cell.tasks(), Integer::sum);
        }
        return new Spread(byRegion, byTheme);
    }
}
