package org.preventionportal.tasks.outcomes;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.ClosedDays;
import org.preventionportal.tasks.lists.TasksOfCaller;
import org.preventionportal.tasks.outcomes.Outcome.Verification;
import org.preventionportal.tasks.records.TaskView;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds the tasks with outcomes that wait for an answer of a partner, or that a partner disputes. */
@Component
public class OpenOutcomes {

    /** Far more than an organisation has, since those of tasks that the caller does not see are left out later. */
    private static final int MAX_ROWS = 5000;

    private final TasksOfCaller tasksOfCaller;
    private final ClosedDays closedDays;
    private final MongoOperations mongo;

    OpenOutcomes(TasksOfCaller tasksOfCaller, ClosedDays closedDays, MongoOperations mongo) {
        this.tasksOfCaller = tasksOfCaller;
        this.closedDays = closedDays;
        this.mongo = mongo;
    }

    private record Row(TaskId task, PartnerId partner) {}

    private record Disputed(TaskId task, LocalDate observedOn) {}

    /** The tasks with an outcome that an organisation of the caller's has not answered, as the caller sees them. */
    public List<TaskId> awaited(Caller caller) {
        Map<TaskId, List<Row>> rows = rows(Criteria.where("partner")
                        .in(Id.values(caller.partners()))
                        .and("verification")
                        .is(Verification.AWAITED))
                .stream()
                .collect(Collectors.groupingBy(Row::task));
        return rows.isEmpty()
                ? List.of()
                : tasksOfCaller.visible(rows.keySet(), caller).stream()
                        .filter(task -> rows.getOrDefault(task.id(), List.of()).stream()
                                .anyMatch(row -> TaskView.isSeenFor(row.partner(), task, caller)))
                        .map(Task::id)
                        .toList();
    }

    /** Those of the tasks that have an outcome that a partner disputes and that can still be amended. */
    public List<TaskId> disputed(Collection<TaskId> some) {
        List<Disputed> disputed = some.isEmpty()
                ? List.of()
                : Aggregations.run(
                        mongo,
                        Outcome.class,
                        Disputed.class,
                        List.of(
                                match(Criteria.where("task")
                                        .in(Id.values(some))
                                        .and("verification")
                                        .is(Verification.DISPUTED)),
                                limit(MAX_ROWS),
                                project("task")
                                        .and("content.observedOn")
                                        .as("observedOn")
                                        .andExclude("_id")));
        Set<LocalDate> closed =
                closedDays.closed(disputed.stream().map(Disputed::observedOn).toList());
        return disputed.stream()
                .filter(outcome -> !closed.contains(outcome.observedOn()))
                .map(Disputed::task)
                .distinct()
                .toList();
    }

    private List<Row> rows(Criteria which) {
        return Aggregations.run(
                mongo,
                Outcome.class,
                Row.class,
                List.of(
                        match(which),
                        group("task", "partner"),
                        limit(MAX_ROWS),
                        project()
                                .and("_id.task")
                                .as("task")
                                .and("_id.partner")
                                .as("partner")
                                .andExclude("_id")));
    }
}
