package org.preventionportal.tasks.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.graphql.AsyncResults;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.records.TaskFilter;
import org.preventionportal.tasks.records.TaskOrder;
import org.preventionportal.tasks.records.TaskStateCounts;
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
    @Nullable
    Task taskByReference(@Argument String reference, Caller caller) {
        return queries.byReference(reference, caller).orElse(null);
    }

    @QueryMapping
    Window<Task> tasks(
            @Argument @Nullable TaskFilter filter,
            @Argument @Nullable TaskOrder orderBy,
            ScrollSubrange range,
            SelectedFields selected,
            DataLoader<PartnerId, @Nullable Partner> partners,
            Caller caller) {
        Window<Task> page = queries.page(
                filter == null ? TaskFilter.NONE : filter,
                orderBy == null ? TaskOrder.NEWEST_FIRST : orderBy,
                TaskPart.unaskedBy(selected),
                caller,
                range);
        selected.load("partner", () -> page.stream().map(Task::partnerId).filter(Objects::nonNull), partners);
        return page;
    }

    @QueryMapping
    TaskStateCounts taskCounts(@Argument @Nullable TaskFilter filter, Caller caller) {
        return queries.countByState(filter == null ? TaskFilter.NONE : filter, caller);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Partner> partner(Task task, DataLoader<PartnerId, @Nullable Partner> partners) {
        return AsyncResults.load(task.partnerId(), partners);
    }

    @SchemaMapping
    long version(Task task, Caller caller) {
        return task.versionFor(caller);
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
        return ResponseTarget.acknowledge(task, LondonTime.today(clock));
    }

    @SchemaMapping
    @Nullable
    ResponseTarget decideTarget(Task task) {
        return ResponseTarget.decide(task, LondonTime.today(clock));
    }

    /** Grade and text are stored as one object. They are two fields here because more people may see the grade. */
    @SchemaMapping
    @Nullable
    Intelligence intelligenceGrade(Task task) {
        return task.need().intelligence();
    }

    @BatchMapping
    Map<Task, Intelligence> intelligence(List<Task> tasks) {
        return queries.intelligence(tasks, Caller.current());
    }

    @SchemaMapping(typeName = "TaskHistoryEntry")
    @Nullable
    String text(TaskHistoryEntry entry, Caller caller) {
        return entry.isInternal() && !caller.isDeliveryStaff() ? null : entry.text();
    }

    @SchemaMapping(typeName = "TaskHistoryEntry")
    @Nullable
    List<FieldChange> fieldChanges(TaskHistoryEntry entry, Caller caller) {
        return entry.isInternal() && !caller.isDeliveryStaff() ? null : entry.fieldChanges();
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
