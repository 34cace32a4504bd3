package org.preventionportal.tasks.lists;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskScope;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Counts what the regions have to deal with, within the {@link TaskScope} of the caller. */
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

    /** Requests and committed tasks that are alike. */
    public record Cell(
            Region region,
            TaskState state,
            @Nullable LocalDate acknowledgeBy,
            @Nullable LocalDate decideBy,
            int tasks) {}

    /** Groups the open requests and the committed tasks of all regions, as far as the caller sees them. */
    public List<Cell> byRegion(Caller caller) {
        return Aggregations.run(
                mongo,
                Task.class,
                Cell.class,
                List.of(
                        match(new Criteria().andOperator(unfinished(), TaskScope.of(caller))),
                        group(Fields.from(
                                        Fields.field("region", "need.region"),
                                        Fields.field("state", STATE),
                                        Fields.field("acknowledgeBy", "progress.clock.acknowledgeBy"),
                                        Fields.field("decideBy", "progress.clock.decideBy")))
                                .count()
                                .as("tasks"),
                        project("tasks")
                                .and("_id.region")
                                .as("region")
                                .and("_id.state")
                                .as("state")
                                .and("_id.acknowledgeBy")
                                .as("acknowledgeBy")
                                .and("_id.decideBy")
                                .as("decideBy")
                                .andExclude("_id")));
    }
}
