package org.preventionportal.tasks.outcomes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskView;
import org.preventionportal.tasks.Tasks;
import org.preventionportal.tasks.outcomes.Outcome.Verification;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds the tasks with outcomes that wait for an answer of a partner, or that a partner disputes. */
@Component
public class OpenOutcomes {

    private static final int MAX_OUTCOMES = 300;

    private final Tasks tasks;
    private final MongoOperations mongo;

    OpenOutcomes(Tasks tasks, MongoOperations mongo) {
        this.tasks = tasks;
        this.mongo = mongo;
    }

    private record Row(TaskId task, PartnerId partner) {}

    /** The tasks with an outcome that an organisation of the caller's has not answered, as the caller sees them. */
    public List<TaskId> awaited(Caller caller) {
        List<Row> rows = rows(Criteria.where("partner")
                .in(caller.partners().stream().map(PartnerId::value).toList())
                .and("verification")
                .is(Verification.AWAITED));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<TaskId, Task> visible = tasks
                .visible(rows.stream().map(Row::task).distinct().toList(), caller)
                .stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        return rows.stream()
                .filter(row -> isOf(row.partner(), visible.get(row.task()), caller))
                .map(Row::task)
                .distinct()
                .toList();
    }

    private static boolean isOf(PartnerId partner, @Nullable Task task, Caller caller) {
        return task != null && TaskView.organisations(task, caller).contains(partner);
    }

    /** Those of the tasks that have an outcome that a partner disputes. */
    public List<TaskId> disputed(Collection<TaskId> some) {
        return some.isEmpty()
                ? List.of()
                : rows(Criteria.where("task")
                                .in(some.stream().map(TaskId::value).toList())
                                .and("verification")
                                .is(Verification.DISPUTED))
                        .stream()
                        .map(Row::task)
                        .distinct()
                        .toList();
    }

    private List<Row> rows(Criteria which) {
        var query = Query.query(which).limit(MAX_OUTCOMES);
        query.fields().include("task", "partner");
        return mongo.query(Outcome.class).as(Row.class).matching(query).all();
    }
}
