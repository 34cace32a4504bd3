package org.preventionportal.tasks;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.facet;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.platform.graphql.Pages;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.FacetOperation;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Counts and lists the tasks that wait for a caller, within their {@link TaskScope}. */
@Repository
public class TaskWorkload {

    private static final int MAX_CONVERSATIONS = 300;
    private static final int MAX_DELIVERED = 1000;

    /** How long after their completion the messages of tasks are looked at. */
    private static final int DAYS_AFTERWARDS = 60;

    private static final String STATE = "progress.state";
    private static final String STARTS_ON = "delivery.schedule.startsOn";
    private static final Sort BY_DAY = Sort.by(STARTS_ON, "_id");
    private static final Map<String, Class<?>> DAY_CURSOR = Map.of(STARTS_ON, LocalDate.class, "_id", String.class);

    private final MongoOperations mongo;
    private final Clock clock;

    TaskWorkload(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private LocalDate today() {
        return WorkingDays.day(clock.instant());
    }

    /**
     * Counts all at once, by one command.
     *
     * @param named the tasks that have unread messages or outcomes, see {@link TaskToDo#narrow}
     */
    public Map<TaskToDo, Integer> count(Map<TaskToDo, List<TaskId>> named, Caller caller) {
        Map<TaskToDo, Criteria> each = new EnumMap<>(TaskToDo.class);
        TaskToDo.of(caller)
                .forEach(toDo -> each.put(toDo, toDo.narrow(named.getOrDefault(toDo, List.of()), caller, today())));
        if (each.isEmpty()) {
            return Map.of();
        }
        var any = new Criteria().andOperator(TaskScope.of(caller), new Criteria().orOperator(each.values()));
        FacetOperation counts = facet();
        for (Map.Entry<TaskToDo, Criteria> one : each.entrySet()) {
            counts = counts.and(match(one.getValue()), group().count().as("tasks"))
                    .as(one.getKey().name());
        }
        Document found = Aggregations.run(mongo, Task.class, Document.class, List.of(match(any), counts))
                .getFirst();
        Map<TaskToDo, Integer> numbers = new EnumMap<>(TaskToDo.class);
        each.keySet().forEach(toDo -> numbers.put(toDo, number(found.getList(toDo.name(), Document.class))));
        return numbers;
    }

    private static int number(List<Document> counted) {
        return counted.isEmpty() ? 0 : counted.getFirst().getInteger("tasks");
    }

    /** Requests in the order of the queue, sessions by their day, others newest first. */
    public Window<Task> page(
            TaskToDo toDo, Collection<TaskId> named, Set<TaskPart> unused, Caller caller, ScrollSubrange range) {
        Criteria which = TaskToDo.of(caller).contains(toDo) ? toDo.narrow(named, caller, today()) : none();
        var query = TaskPart.without(unused, new Criteria().andOperator(which, TaskScope.of(caller)));
        if (toDo.isQueued()) {
            return Pages.page(
                    mongo,
                    query,
                    Task.class,
                    TriageQueueOrder.PRIORITY.sort(),
                    TriageQueueOrder.PRIORITY.cursor(),
                    range);
        }
        return toDo == TaskToDo.ATTEND_SESSION
                ? Pages.page(mongo, query, Task.class, BY_DAY, DAY_CURSOR, range)
                : Pages.page(mongo, query, Task.class, Tasks.NEWEST_FIRST, Tasks.NEWEST_CURSOR, range);
    }

    private static Criteria none() {
        return Criteria.where("_id").in(List.of());
    }

    /** The newest tasks in whose conversations the caller takes part, without their history and activities. */
    public List<Task> conversations(Caller caller) {
        var recent = new Criteria()
                .orOperator(
                        unfinished(),
                        Criteria.where(STATE)
                                .is(TaskState.COMPLETED)
                                .and("progress.ending.endedOn")
                                .gte(today().minusDays(DAYS_AFTERWARDS)));
        var own = new Criteria()
                .orOperator(
                        Criteria.where("progress.officer").is(caller.id().value()),
                        Criteria.where(STATE)
                                .in(TaskState.OPEN)
                                .and("need.region")
                                .in(caller.has(Role.OFFICER) ? caller.regions() : List.of()),
                        caller.has(Role.PARTNER) ? TaskScope.asMember(caller) : none());
        var query = TaskPart.without(
                        EnumSet.allOf(TaskPart.class), new Criteria().andOperator(own, recent, TaskScope.of(caller)))
                .with(Tasks.NEWEST_FIRST)
                .limit(MAX_CONVERSATIONS);
        return StoredRecords.find(mongo, query, Task.class);
    }

    private record Delivered(TaskId id) {}

    /** The newest tasks that the caller delivers or has delivered. Their outcomes can be disputed long afterwards. */
    public List<TaskId> delivered(Caller caller) {
        var query = Query.query(Criteria.where("progress.officer")
                        .is(caller.id().value())
                        .and(STATE)
                        .in(TaskState.IN_PROGRESS, TaskState.COMPLETED))
                .with(Tasks.NEWEST_FIRST)
                .limit(MAX_DELIVERED);
        query.fields().include("_id");
        return mongo.query(Task.class).as(Delivered.class).matching(query).stream()
                .map(Delivered::id)
                .toList();
    }

    private static Criteria unfinished() {
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
