package org.preventionportal.tasks.todo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.lists.CoveredOfficers;
import org.preventionportal.tasks.lists.ScheduledTasks;
import org.preventionportal.tasks.lists.TaskToDo;
import org.preventionportal.tasks.lists.TriageQueueOrder;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.records.TaskOrder;
import org.preventionportal.tasks.records.TaskScope;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Counts and lists the tasks that wait for a caller, within their {@link TaskScope}. */
@Repository
class ToDoTasks {

    private static final String IN_BADGE = "inBadge";

    private final MongoOperations mongo;
    private final Tasks tasks;
    private final Clock clock;

    ToDoTasks(MongoOperations mongo, Tasks tasks, Clock clock) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.clock = clock;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    /**
     * Holds how many tasks wait for each thing, and how many in all.
     *
     * @param inBadge counts a task once, however many things it waits for
     */
    record Counts(Map<TaskToDo, Integer> each, int inBadge) {}

    /**
     * Counts all at once, by one command.
     *
     * @param named the tasks that some of these are about, see {@link TaskToDo#narrow}
     * @param covered whose tasks the caller covers today
     */
    public Counts count(Map<TaskToDo, List<TaskId>> named, CoveredOfficers covered, Caller caller) {
        Map<TaskToDo, Criteria> each = new EnumMap<>(TaskToDo.class);
        TaskToDo.of(caller)
                .forEach(toDo ->
                        each.put(toDo, toDo.narrow(named.getOrDefault(toDo, List.of()), covered, caller, today())));
        if (each.isEmpty()) {
            return new Counts(Map.of(), 0);
        }
        var any = new Criteria().andOperator(TaskScope.of(caller), new Criteria().orOperator(each.values()));
        Map<String, Criteria> groups = new HashMap<>();
        each.forEach((toDo, which) -> groups.put(toDo.name(), which));
        groups.put(IN_BADGE, inBadge(each, covered, caller));
        Map<String, Integer> counts = Aggregations.countNamed(mongo, Task.class, any, groups);
        Map<TaskToDo, Integer> ofEach = new EnumMap<>(TaskToDo.class);
        each.keySet().forEach(toDo -> ofEach.put(toDo, counts.getOrDefault(toDo.name(), 0)));
        return new Counts(ofEach, counts.getOrDefault(IN_BADGE, 0));
    }

    /** Of officers only what they deliver: the badge is beside the list of their own tasks. */
    private static Criteria inBadge(Map<TaskToDo, Criteria> each, CoveredOfficers covered, Caller caller) {
        var any = new Criteria()
                .orOperator(each.entrySet().stream()
                        .filter(one -> one.getKey().isInBadge(caller))
                        .map(Map.Entry::getValue)
                        .toList());
        return caller.isDeliveryStaff() ? new Criteria().andOperator(TaskToDo.assigned(caller, covered), any) : any;
    }

    /**
     * @param order null for that of the queue for requests, the next session first for sessions, the first day for
     *     tasks under way, newest first for others
     */
    public Window<Task> page(
            TaskToDo toDo,
            @Nullable TaskToDoOrder order,
            Collection<TaskId> named,
            CoveredOfficers covered,
            Set<TaskPart> unasked,
            Caller caller,
            ScrollSubrange range) {
        Criteria which = TaskToDo.of(caller).contains(toDo) ? toDo.narrow(named, covered, caller, today()) : none();
        var query = TaskPart.without(unasked, new Criteria().andOperator(which, TaskScope.of(caller)));
        return tasks.page(query, order == null ? usual(toDo) : order.sort(), caller, range);
    }

    private static Sort usual(TaskToDo toDo) {
        if (toDo.isQueued()) {
            return TriageQueueOrder.PRIORITY.sort();
        }
        if (toDo == TaskToDo.CONTINUE_DELIVERY) {
            return ScheduledTasks.BY_DAY;
        }
        return toDo.isSession() ? TaskOrder.NEXT_SESSION.sort() : Tasks.NEWEST_FIRST;
    }

    private static Criteria none() {
        return Criteria.where("_id").in(List.of());
    }
}
