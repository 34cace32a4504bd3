package org.preventionportal.tasks.access;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskFilter;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskView;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** Resolves tasks and the fields that depend on the caller. */
@Controller
class TaskController implements Nodes {

    private final TaskQueries queries;
    private final Clock clock;

    TaskController(TaskQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    Task task(@Argument TaskId id, Caller caller) {
        return queries.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<Task> tasks(@Argument @Nullable TaskFilter filter, ScrollSubrange range, Caller caller) {
        return queries.page(filter == null ? TaskFilter.NONE : filter, caller, range);
    }

    @BatchMapping
    Map<Task, Partner> partner(List<Task> tasks) {
        var partners = queries.partners(tasks, Caller.current());
        Map<Task, Partner> byTask = new HashMap<>();
        for (Task task : tasks) {
            if (task.partnerId() != null && partners.containsKey(task.partnerId())) {
                byTask.put(task, partners.get(task.partnerId()));
            }
        }
        return byTask;
    }

    @SchemaMapping
    List<TaskHistoryEntry> history(Task task, Caller caller) {
        return queries.history(task, caller);
    }

    @SchemaMapping
    @Nullable
    List<CoBeneficiary> coBeneficiaries(Task task, Caller caller) {
        return queries.coBeneficiaries(task, caller);
    }

    @BatchMapping
    Map<Task, Task> followUpOf(List<Task> tasks) {
        return queries.others(tasks, task -> task.origin().followUpOf(), Caller.current());
    }

    @BatchMapping
    Map<Task, Task> mergedInto(List<Task> tasks) {
        return queries.others(tasks, Task::mergedInto, Caller.current());
    }

    @BatchMapping
    Map<Task, List<Task>> followUps(List<Task> tasks) {
        return queries.followUps(tasks, Caller.current());
    }

    @SchemaMapping
    @Nullable
    ResponseTarget acknowledgeTarget(Task task) {
        return ResponseTarget.acknowledge(task, WorkingDays.day(clock.instant()));
    }

    @SchemaMapping
    @Nullable
    ResponseTarget decideTarget(Task task) {
        return ResponseTarget.decide(task, WorkingDays.day(clock.instant()));
    }

    /** Grade and text are stored as one object. They are two fields here because more people may see the grade. */
    @SchemaMapping
    @Nullable
    Intelligence intelligenceGrade(Task task) {
        return task.need().intelligence();
    }

    @SchemaMapping
    @Nullable
    Intelligence intelligence(Task task, Caller caller) {
        return queries.intelligence(task, caller);
    }

    @SchemaMapping(typeName = "TaskHistoryEntry")
    @Nullable
    String text(TaskHistoryEntry entry, Caller caller) {
        return entry.isInternal() && !caller.isOfficer() ? null : entry.text();
    }

    @SchemaMapping(typeName = "TaskHistoryEntry")
    @Nullable
    List<FieldChange> fieldChanges(TaskHistoryEntry entry, Caller caller) {
        return entry.isInternal() && !caller.isOfficer() ? null : entry.fieldChanges();
    }

    @SchemaMapping
    boolean viewerCanDecide(Task task, Caller caller) {
        return task.isOpen() && caller.decidesFor(task.region());
    }

    @BatchMapping
    Map<Task, Boolean> viewerCanWithdraw(List<Task> tasks) {
        return asMember(
                tasks,
                (task, _) -> task.state().mayBecome(TaskState.WITHDRAWN)
                        && task.coBeneficiaries().isEmpty());
    }

    @BatchMapping
    Map<Task, Boolean> viewerCanProvideInformation(List<Task> tasks) {
        return asMember(tasks, (task, _) -> task.state() == TaskState.INFORMATION_REQUESTED);
    }

    @SchemaMapping
    boolean viewerCanDeliver(Task task, Caller caller) {
        return task.isCommitted() && caller.decidesFor(task.region());
    }

    @SchemaMapping
    boolean viewerCanLeave(Task task) {
        return TaskView.isOfCoBeneficiary(task) && !task.state().isEnd();
    }

    @BatchMapping
    Map<Task, Boolean> viewerCanShare(List<Task> tasks) {
        return asMember(tasks, TaskView::isSharedBy);
    }

    /** Allows members only what concerns their own partner, and only while it is not suspended. */
    private Map<Task, Boolean> asMember(List<Task> tasks, BiPredicate<Task, Caller> may) {
        Caller caller = Caller.current();
        var partners = queries.partners(tasks, caller);
        return tasks.stream().collect(Collectors.toMap(Function.identity(), task -> {
            Partner partner = task.partnerId() == null ? null : partners.get(task.partnerId());
            return partner != null
                    && TaskView.isShared(task, caller)
                    && !TaskView.isOfCoBeneficiary(task)
                    && !partner.isSuspended()
                    && may.test(task, caller);
        }));
    }

    @Override
    public String prefix() {
        return TaskId.PREFIX;
    }

    @Override
    public @Nullable Task find(String id, Caller caller) {
        return task(new TaskId(id), caller);
    }
}
