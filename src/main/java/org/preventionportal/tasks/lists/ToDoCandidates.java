package org.preventionportal.tasks.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskScope;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Finds the tasks whose messages or outcomes can wait for a caller, without history and activities. */
@Repository
public class ToDoCandidates {

    private static final int MAX_TASKS = 300;
    private static final int MAX_DELIVERED = 1000;

    /** How long after their completion the messages of tasks are looked at. */
    private static final int DAYS_AFTERWARDS = 60;

    private static final String STATE = "progress.state";

    private final MongoOperations mongo;
    private final Clock clock;

    ToDoCandidates(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * The newest tasks in whose conversations the caller takes part.
     *
     * @param absent officers for whom the caller deputises today
     */
    public List<Task> conversations(Collection<PersonId> absent, Caller caller) {
        LocalDate since = LondonTime.today(clock).minusDays(DAYS_AFTERWARDS);
        var recent = new Criteria()
                .orOperator(
                        TaskWorkload.unfinished(),
                        Criteria.where(STATE)
                                .is(TaskState.COMPLETED)
                                .and("progress.ending.endedOn")
                                .gte(since));
        var own = new Criteria()
                .orOperator(
                        TaskToDo.assigned(caller, absent),
                        Criteria.where(STATE)
                                .in(TaskState.OPEN)
                                .and("need.region")
                                .in(caller.has(Role.OFFICER) ? caller.regions() : List.of()),
                        caller.has(Role.PARTNER)
                                ? TaskScope.asMember(caller)
                                : Criteria.where("_id").in(List.of()));
        return newest(new Criteria().andOperator(own, recent), caller);
    }

    /** The newest of the tasks that the caller may see. */
    public List<Task> visible(Collection<TaskId> some, Caller caller) {
        return newest(Criteria.where("_id").in(some.stream().map(TaskId::value).toList()), caller);
    }

    private List<Task> newest(Criteria which, Caller caller) {
        var query = TaskPart.without(
                        EnumSet.allOf(TaskPart.class), new Criteria().andOperator(which, TaskScope.of(caller)))
                .with(Tasks.NEWEST_FIRST)
                .limit(MAX_TASKS);
        return StoredRecords.find(mongo, query, Task.class);
    }

    private record Delivered(TaskId id) {}

    /** The newest tasks that the caller delivers or has delivered. Their outcomes can be disputed long afterwards. */
    public List<TaskId> delivered(Collection<PersonId> absent, Caller caller) {
        var query = Query.query(new Criteria()
                        .andOperator(
                                TaskToDo.assigned(caller, absent),
                                Criteria.where(STATE).in(TaskState.IN_PROGRESS, TaskState.COMPLETED)))
                .with(Tasks.NEWEST_FIRST)
                .limit(MAX_DELIVERED);
        query.fields().include("_id");
        return mongo.query(Task.class).as(Delivered.class).matching(query).stream()
                .map(Delivered::id)
                .toList();
    }
}
