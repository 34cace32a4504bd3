package org.preventionportal.tasks.access;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskReference;
import org.preventionportal.tasks.intelligence.IntelligenceAccesses;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.records.TaskFilter;
import org.preventionportal.tasks.records.TaskOrder;
import org.preventionportal.tasks.records.TaskStateCounts;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads tasks as the caller may see them, row by row and, for intelligence, field by field. */
@Service
@Validated
class TaskQueries {

    private final Tasks tasks;
    private final IntelligenceAccesses accesses;

    TaskQueries(Tasks tasks, IntelligenceAccesses accesses) {
        this.accesses = accesses;
        this.tasks = tasks;
    }

    @TaskReaders
    public Optional<Task> find(TaskId id, Caller caller) {
        return tasks.find(id, caller).map(task -> TaskView.of(task, caller));
    }

    /** @param typed the task's reference as a person typed it */
    @TaskReaders
    public Optional<Task> byReference(String typed, Caller caller) {
        return TaskReference.read(typed)
                .flatMap(reference -> tasks.find(reference, caller))
                .map(task -> TaskView.of(task, caller));
    }

    @TaskReaders
    public Window<Task> page(
            @Valid TaskFilter filter, TaskOrder order, Set<TaskPart> unasked, Caller caller, ScrollSubrange range) {
        return tasks.page(filter, order, unasked, caller, range).map(task -> TaskView.of(task, caller));
    }

    /** Finds tasks by words, those first that have all of them in the title that the caller sees. */
    @TaskReaders
    public List<Task> search(String words, int first, Set<TaskPart> unasked, Caller caller) {
        return tasks.search(words, first, unasked, caller).stream()
                .map(task -> TaskView.of(task, caller))
                .toList();
    }

    @TaskReaders
    public TaskStateCounts countByState(@Valid TaskFilter filter, Caller caller) {
        return tasks.countByState(filter, caller);
    }

    /** Counts what the search finds, up to a limit. */
    @TaskReaders
    public int count(@Valid TaskFilter filter, int most, Caller caller) {
        return tasks.count(filter, most, caller);
    }

    /**
     * The whole history for officers and programme managers, and the entries that concern their own organisation for
     * members.
     */
    @SignedIn
    public List<TaskHistoryEntry> history(Task task, Caller caller) {
        PartnerId own = task.partnerId();
        return caller.isDeliveryStaff()
                ? task.history()
                : task.history().stream()
                        .filter(entry -> own == null || entry.concerns(own))
                        .toList();
    }

    /** The co-beneficiaries for officers and programme managers; null for everybody else. */
    @SignedIn
    public @Nullable List<CoBeneficiary> coBeneficiaries(Task task, Caller caller) {
        return caller.isDeliveryStaff() ? task.coBeneficiaries() : null;
    }

    /** The tasks that these refer to, as far as the caller may see them. */
    @SignedIn
    public <T> Map<T, Task> others(List<T> some, Function<T, @Nullable TaskId> other, Caller caller) {
        return tasks.views(some, other, caller);
    }

    /** The follow-ups of each of these tasks that are such for the caller: who joined one sees a request of its own. */
    @SignedIn
    public Map<Task, List<Task>> followUps(List<Task> tasks, Caller caller) {
        Map<TaskId, List<Task>> byOrigin = this.tasks
                .followUps(tasks.stream().map(Task::id).toList(), caller)
                .stream()
                .map(task -> TaskView.of(task, caller))
                .filter(task -> task.origin().followUpOf() != null)
                .collect(Collectors.groupingBy(
                        task -> Objects.requireNonNull(task.origin().followUpOf())));
        return tasks.stream()
                .collect(Collectors.toMap(Function.identity(), task -> byOrigin.getOrDefault(task.id(), List.of())));
    }

    /** The intelligence for those to whom {@link TaskView} shows it, and for officers who have opened it. */
    @SignedIn
    public Map<Task, Intelligence> intelligence(List<Task> tasks, Caller caller) {
        Set<TaskId> open = opened(tasks, caller);
        Map<Task, Intelligence> readable = new HashMap<>();
        for (Task task : tasks) {
            Intelligence intelligence = task.need().intelligence();
            if (intelligence != null && (TaskView.showsIntelligence(task, caller) || open.contains(task.id()))) {
                readable.put(task, intelligence);
            }
        }
        return readable;
    }

    /** Asks the database only for tasks whose intelligence nothing else lets the caller read. */
    private Set<TaskId> opened(List<Task> tasks, Caller caller) {
        List<TaskId> others = tasks.stream()
                .filter(task -> caller.isDeliveryStaff() && !TaskView.showsIntelligence(task, caller))
                .map(Task::id)
                .toList();
        return accesses.open(others, caller.id()).keySet();
    }
}
