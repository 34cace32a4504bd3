package org.preventionportal.tasks.queue;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.mongodb.Upserts;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Counts the tasks accepted and delivered in the last 90 days. The days before today are counted once a day and stored,
 * so that what a change costs does not grow with the work of three months.
 */
@Repository
public class Portfolio {

    private final MongoOperations mongo;
    private final Clock clock;

    Portfolio(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    public record Cell(Region region, Theme mainTheme, int tasks) {}

    /** The work of the days before one day. There is one document of it, which each change of the queue reads. */
    @Document("portfolio")
    public record Past(@Id @BsonId String id, LocalDate before, List<Cell> cells) {

        static final String ID = "past";
    }

    public Spread spread() {
        LocalDate today = today();
        List<Cell> earlier = StoredRecords.findOne(
                        mongo, new Query(Criteria.where("_id").is(Past.ID)), Past.class)
                .filter(past -> past.before().equals(today))
                .map(Past::cells)
                .orElseGet(() -> recount(today));
        return spread(Stream.concat(
                earlier.stream(), cells(Criteria.where("progress.acceptedOn").gte(today)).stream()));
    }

    /** Counts the days before today again, because tasks of these days may have ended or been imported. */
    public void recount() {
        recount(today());
    }

    private List<Cell> recount(LocalDate today) {
        List<Cell> cells = cells(Criteria.where("progress.acceptedOn")
                .gt(today.minusDays(Spread.DAYS))
                .lt(today));
        Upserts.save(mongo, new Past(Past.ID, today, cells));
        return cells;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    private List<Cell> cells(Criteria accepted) {
        List<AggregationOperation> counting = List.of(
                match(accepted.and("progress.state").in(TaskState.SERVED)),
                group("need.region", "need.mainTheme").count().as("tasks"),
                project("tasks")
                        .and("_id.region")
                        .as("region")
                        .and("_id.mainTheme")
                        .as("mainTheme")
                        .andExclude("_id"));
        return Aggregations.run(mongo, Task.class, Cell.class, counting);
    }

    private static Spread spread(Stream<Cell> cells) {
        Map<Region, Integer> byRegion = new EnumMap<>(Region.class);
        Map<Theme, Integer> byTheme = new EnumMap<>(Theme.class);
        cells.forEach(cell -> {
            byRegion.merge(cell.region(), cell.tasks(), Integer::sum);
            byTheme.merge(cell.mainTheme(), cell.tasks(), Integer::sum);
        });
        return new Spread(byRegion, byTheme);
    }
}
