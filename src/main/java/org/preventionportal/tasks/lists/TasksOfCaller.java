package org.preventionportal.tasks.lists;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.dates.LondonTime;
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
public class TasksOfCaller {

    private static final int MAX_TASKS = 300;
    private static final int MAX_DELIVERED = 1000;

    /** Nobody is assigned to these: who decides in the region answers about them. */
    private static final List<TaskState> ENDED_UNASSIGNED =
            List.of(TaskState.DECLINED, TaskState.MERGED, TaskState.WITHDRAWN);

    private static final String STATE = "progress.state";

    private final MongoOperations mongo;
    private final Clock clock;

    TasksOfCaller(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * The newest tasks in whose conversations the caller takes part: unfinished ones, those that were completed not
     * long ago, and those that have a new message or document. If there are too many, the caller's completed tasks and
     * those with something new come first: many open requests are newer than each of them.
     *
     * @param written the tasks with a new message or document
     * @param covered whose tasks the caller covers today, and the regions whose requests the caller answers for
     */
    public List<Task> conversations(Collection<TaskId> written, CoveredOfficers covered, Caller caller) {
        var recent = new Criteria()
                .orOperator(
                        TaskWorkload.unfinished(),
                        TaskToDo.completedLately(LondonTime.today(clock)),
                        TaskToDo.among(written));
        var own = new Criteria()
                .orOperator(
                        TaskToDo.assigned(caller, covered),
                        inRegionsOf(covered, TaskState.OPEN),
                        caller.has(Role.PARTNER) ? TaskScope.asMember(caller) : TaskToDo.among(List.of()));
        var ended = new Criteria().andOperator(TaskToDo.among(written), inRegionsOf(covered, ENDED_UNASSIGNED));
        var any = new Criteria().orOperator(new Criteria().andOperator(own, recent), ended);
        List<Task> found = newest(any, caller);
        if (found.size() < MAX_TASKS) {
            return found;
        }
        var completed = new Criteria()
                .andOperator(TaskToDo.assigned(caller, covered), TaskToDo.completedLately(LondonTime.today(clock)));
        List<Task> changed = written.isEmpty()
                ? List.of()
                : newest(new Criteria().andOperator(TaskToDo.among(written), any), caller);
        return Stream.of(newest(completed, caller), changed, found)
                .flatMap(List::stream)
                .distinct()
                .limit(MAX_TASKS)
                .toList();
    }

    private static Criteria inRegionsOf(CoveredOfficers covered, Collection<TaskState> states) {
        return Criteria.where(STATE).in(states).and("need.region").in(covered.regions());
    }

    /** The newest of the tasks that the caller may see. */
    public List<Task> visible(Collection<TaskId> some, Caller caller) {
        return newest(TaskToDo.among(some), caller);
    }

    private List<Task> newest(Criteria which, Caller caller) {
        var query = TaskPart.without(
                        EnumSet.allOf(TaskPart.class), new Criteria().andOperator(which, TaskScope.of(caller)))
                .with(Tasks.NEWEST_FIRST)
                .limit(MAX_TASKS);
        return StoredRecords.find(mongo, query, Task.class);
    }

    /** The newest tasks that the caller delivers or has delivered. Their outcomes can be disputed long afterwards. */
    public List<TaskId> delivered(CoveredOfficers covered, Caller caller) {
        var query = Query.query(new Criteria()
                        .andOperator(
                                TaskToDo.assigned(caller, covered),
                                Criteria.where(STATE).in(TaskState.WITH_PARTICIPANTS)))
                .with(Tasks.NEWEST_FIRST)
                .limit(MAX_DELIVERED);
        return StoredRecords.ids(mongo, query, Task.class, TaskId::new);
    }
}
