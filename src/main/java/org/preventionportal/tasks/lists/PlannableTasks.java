package org.preventionportal.tasks.lists;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskScope;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Reads what is to be planned, within the caller's {@link TaskScope}. Each read is given the parts that nobody asks
 * for, and leaves those of them in the database that planning itself does not need.
 */
@Repository
public class PlannableTasks {

    private static final String STATE = "progress.state";

    private final MongoOperations mongo;

    PlannableTasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The requests that wait for a decision, in the order of the triage queue. */
    public List<Task> waiting(Set<TaskPart> unasked, Caller caller, int most) {
        return StoredRecords.find(
                mongo,
                in(TaskState.WAITING, PlanningFields.unused(unasked), caller)
                        .with(TriageQueueOrder.PRIORITY.sort())
                        .limit(most),
                Task.class);
    }

    /** The deferred requests that return to the queue by that day, the earliest first. */
    public List<Task> deferredUntil(LocalDate day, Set<TaskPart> unasked, Caller caller, int most) {
        var returning = Criteria.where(STATE)
                .is(TaskState.DEFERRED)
                .and("progress.deferredUntil")
                .lte(day);
        return StoredRecords.find(
                mongo,
                TaskPart.without(
                                PlanningFields.unused(unasked),
                                new Criteria().andOperator(returning, TaskScope.of(caller)))
                        .with(Sort.by("progress.deferredUntil", "progress.updatedAt"))
                        .limit(most),
                Task.class);
    }

    /** What officers have to deliver, the newest first. Nothing of these tasks is shown. */
    public List<Task> committed(Caller caller, int most) {
        return unshown(Criteria.where(STATE).in(TaskState.COMMITTED), caller, most);
    }

    /** What officers have to deliver, the newest first. */
    public List<Task> committed(Set<TaskPart> unasked, Caller caller, int most) {
        return StoredRecords.find(
                mongo,
                in(TaskState.COMMITTED, unasked, caller)
                        .with(Tasks.NEWEST_FIRST)
                        .limit(most),
                Task.class);
    }

    /** What these officers have to deliver, the newest first. Nothing of these tasks is shown. */
    public List<Task> committed(Collection<PersonId> officers, Caller caller, int most) {
        var theirs = Criteria.where("progress.officer")
                .in(Id.values(officers))
                .and(STATE)
                .in(TaskState.COMMITTED);
        return unshown(theirs, caller, most);
    }

    private List<Task> unshown(Criteria which, Caller caller, int most) {
        return StoredRecords.find(
                mongo,
                PlanningFields.ofCommitted(new Criteria().andOperator(which, TaskScope.of(caller)))
                        .with(Tasks.NEWEST_FIRST)
                        .limit(most),
                Task.class);
    }

    /** Those of the tasks that the caller may see. */
    public List<Task> named(Collection<TaskId> tasks, Set<TaskPart> unasked, Caller caller) {
        var some = Criteria.where("_id").in(Id.values(tasks));
        return StoredRecords.find(
                mongo,
                TaskPart.without(
                        PlanningFields.unused(unasked), new Criteria().andOperator(some, TaskScope.of(caller))),
                Task.class);
    }

    private static Query in(List<TaskState> states, Set<TaskPart> parts, Caller caller) {
        return TaskPart.without(
                parts, new Criteria().andOperator(Criteria.where(STATE).in(states), TaskScope.of(caller)));
    }

    private record Row(TaskId id, Kinds need) {}

    private record Kinds(@Nullable TaskKind kind) {}

    /** The kinds of those that are completed, for any caller, because only medians are made of them. */
    public Map<TaskId, TaskKind> completedKinds(Collection<TaskId> tasks) {
        var query = Query.query(
                Criteria.where("_id").in(Id.values(tasks)).and(STATE).is(TaskState.COMPLETED));
        query.fields().include("need.kind");
        Map<TaskId, TaskKind> kinds = new HashMap<>();
        StoredRecords.projectStrictly(mongo, query, Task.class, Row.class).forEach(row -> {
            TaskKind kind = row.need().kind();
            if (kind != null) {
                kinds.put(row.id(), kind);
            }
        });
        return kinds;
    }
}
