package org.preventionportal.tasks;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.priority.Spread;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** What has been accepted and delivered lately, counted from the tasks themselves by one command on one index. */
@Repository
public class Portfolio {

    private final MongoOperations mongo;
    private final Clock clock;

    Portfolio(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private record Cell(@Nullable Region region, @Nullable Theme mainTheme, int tasks) {}

    public Spread spread() {
        LocalDate since = LocalDate.now(clock).minusDays(Spread.DAYS);
        var counting = newAggregation(
                match(Criteria.where("progress.acceptedOn")
                        .gt(since)
                        .and("progress.state")
                        .in(TaskState.SERVED)),
                group("need.region", "need.mainTheme").count().as("tasks"));
        Map<Region, Integer> byRegion = new EnumMap<>(Region.class);
        Map<Theme, Integer> byTheme = new EnumMap<>(Theme.class);
        for (Cell cell : mongo.aggregate(counting, Task.class, Cell.class)) {
            if (cell.region() != null && cell.mainTheme() != null) {
                byRegion.merge(cell.region(), cell.tasks(), Integer::sum);
                byTheme.merge(cell.mainTheme(), cell.tasks(), Integer::sum);
            }
        }
        return new Spread(byRegion, byTheme);
    }
}
