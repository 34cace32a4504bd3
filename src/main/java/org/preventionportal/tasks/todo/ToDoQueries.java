package org.preventionportal.tasks.todo;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.lists.CoveredOfficers;
import org.preventionportal.tasks.lists.ScheduledTasks;
import org.preventionportal.tasks.lists.SurveyedTasks;
import org.preventionportal.tasks.lists.TaskToDo;
import org.preventionportal.tasks.lists.TasksOfCaller;
import org.preventionportal.tasks.outcomes.OpenOutcomes;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskView;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Counts and lists what waits for the caller. */
@Service
class ToDoQueries {

    private static final Set<TaskToDo> UNREAD = EnumSet.of(TaskToDo.READ_MESSAGES, TaskToDo.READ_DOCUMENTS);

    private final ToDoTasks tasks;
    private final TasksOfCaller tasksOfCaller;
    private final ScheduledTasks scheduled;
    private final UnreadConversations unread;
    private final OpenOutcomes outcomes;
    private final SurveyedTasks surveyed;
    private final CoveredOfficerQueries officers;

    ToDoQueries(
            ToDoTasks tasks,
            TasksOfCaller tasksOfCaller,
            ScheduledTasks scheduled,
            UnreadConversations unread,
            OpenOutcomes outcomes,
            SurveyedTasks surveyed,
            CoveredOfficerQueries officers) {
        this.tasks = tasks;
        this.tasksOfCaller = tasksOfCaller;
        this.scheduled = scheduled;
        this.unread = unread;
        this.outcomes = outcomes;
        this.surveyed = surveyed;
        this.officers = officers;
    }

    private static boolean isReader(Caller caller) {
        return caller.has(Role.PARTNER) || caller.isDeliveryStaff();
    }

    /** For whom the caller stands in today, which the others here are given. */
    @SignedIn
    public CoveredOfficers covered(List<PersonId> absent, Caller caller) {
        return officers.of(absent, caller);
    }

    /** What members, officers and programme managers can have to do; null for everybody else. */
    @SignedIn
    public ToDoTasks.@Nullable Counts counts(CoveredOfficers covered, Caller caller) {
        if (!isReader(caller)) {
            return null;
        }
        List<Task> recent = conversations(covered, caller);
        Map<TaskToDo, List<TaskId>> named = new EnumMap<>(TaskToDo.class);
        TaskToDo.of(caller).forEach(toDo -> named.put(toDo, named(toDo, recent, covered, caller)));
        named.putAll(unread.among(UNREAD, recent, caller));
        return tasks.count(named, covered, caller);
    }

    /** Whether tasks of all officers who have left are counted; null for those who cover for nobody. */
    @SignedIn
    public @Nullable Boolean isComplete(CoveredOfficers covered, Caller caller) {
        return caller.isDeliveryStaff() ? covered.isComplete() : null;
    }

    private List<Task> conversations(CoveredOfficers covered, Caller caller) {
        return tasksOfCaller.conversations(unread.written(caller), covered, caller);
    }

    /** @throws BadRequest if the order is by title, and tasks that the caller's organisation joined can be here */
    @TaskReaders
    public Window<Task> page(
            TaskToDo toDo,
            @Nullable TaskToDoOrder order,
            CoveredOfficers covered,
            Set<TaskPart> unasked,
            Caller caller,
            ScrollSubrange range) {
        if (order != null && order.isByTitle() && !toDo.isByOwnTitle(caller)) {
            throw new BadRequest("These tasks cannot be listed by title. Choose another `orderBy`.", "orderBy");
        }
        List<Task> recent = toDo.isAboutRecent() ? conversations(covered, caller) : List.of();
        List<TaskId> named = UNREAD.contains(toDo)
                ? unread.among(EnumSet.of(toDo), recent, caller).getOrDefault(toDo, List.of())
                : named(toDo, recent, covered, caller);
        return tasks.page(toDo, order, named, covered, unasked, caller, range).map(task -> TaskView.of(task, caller));
    }

    /** What the caller is to deliver: by its days, without any, or all. */
    @Officers
    public Window<Task> agenda(
            @Nullable Boolean isScheduled,
            Set<TaskState> states,
            CoveredOfficers covered,
            Set<TaskPart> unasked,
            Caller caller,
            ScrollSubrange range) {
        return scheduled
                .agenda(isScheduled, states, covered, unasked, caller, range)
                .map(task -> TaskView.of(task, caller));
    }

    /** The tasks that outcomes or surveys name. */
    private List<TaskId> named(TaskToDo toDo, List<Task> recent, CoveredOfficers covered, Caller caller) {
        return switch (toDo) {
            case VERIFY_OUTCOME -> caller.has(Role.PARTNER) ? outcomes.awaited(caller) : List.of();
            case AMEND_OUTCOME ->
                caller.isDeliveryStaff() ? outcomes.disputed(tasksOfCaller.delivered(covered, caller)) : List.of();
            case ASK_PARTICIPANTS -> withoutSurvey(recent, caller);
            default -> List.of();
        };
    }

    /** Only those who deliver in its region see the surveys of a task, and can ask. */
    private List<TaskId> withoutSurvey(List<Task> recent, Caller caller) {
        List<Task> completed = recent.stream()
                .filter(task -> task.state() == TaskState.COMPLETED && caller.decidesFor(task.region()))
                .toList();
        Set<TaskId> asked = completed.isEmpty() ? Set.of() : surveyed.among(completed, caller);
        return completed.stream()
                .map(Task::id)
                .filter(task -> !asked.contains(task))
                .toList();
    }
}
