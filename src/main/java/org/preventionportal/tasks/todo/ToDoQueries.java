package org.preventionportal.tasks.todo;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.SignedIn;
import org.preventionportal.access.TaskReaders;
import org.preventionportal.capacity.Deputies;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.lists.ScheduledTasks;
import org.preventionportal.tasks.lists.SurveyedTasks;
import org.preventionportal.tasks.lists.TaskToDo;
import org.preventionportal.tasks.lists.ToDoCandidates;
import org.preventionportal.tasks.outcomes.OpenOutcomes;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskView;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Counts and lists what waits for the caller, and what the regions have to deal with. */
@Service
class ToDoQueries {

    private static final Set<TaskToDo> UNREAD = EnumSet.of(TaskToDo.READ_MESSAGES, TaskToDo.READ_DOCUMENTS);

    private final ToDoTasks tasks;
    private final ToDoCandidates candidates;
    private final ScheduledTasks scheduled;
    private final RegionWorkloads workloads;
    private final UnreadConversations unread;
    private final OpenOutcomes outcomes;
    private final SurveyedTasks surveyed;
    private final Deputies deputies;

    ToDoQueries(
            ToDoTasks tasks,
            ToDoCandidates candidates,
            ScheduledTasks scheduled,
            RegionWorkloads workloads,
            UnreadConversations unread,
            OpenOutcomes outcomes,
            SurveyedTasks surveyed,
            Deputies deputies) {
        this.tasks = tasks;
        this.candidates = candidates;
        this.scheduled = scheduled;
        this.workloads = workloads;
        this.unread = unread;
        this.outcomes = outcomes;
        this.surveyed = surveyed;
        this.deputies = deputies;
    }

    private static boolean isReader(Caller caller) {
        return caller.has(Role.PARTNER) || caller.isOfficer();
    }

    /** The officers for whom the caller deputises today, which the others here are given. */
    @SignedIn
    public List<PersonId> absentees(Caller caller) {
        return deputies.absentees(caller);
    }

    /** What members, officers and programme managers can have to do; null for everybody else. */
    @SignedIn
    public ToDoTasks.@Nullable Counts counts(List<PersonId> absent, Caller caller) {
        if (!isReader(caller)) {
            return null;
        }
        List<Task> recent = conversations(absent, caller);
        Map<TaskToDo, List<TaskId>> named = new EnumMap<>(TaskToDo.class);
        TaskToDo.of(caller).forEach(toDo -> named.put(toDo, named(toDo, recent, absent, caller)));
        named.putAll(unread.among(UNREAD, recent, caller));
        return tasks.count(named, absent, caller);
    }

    private List<Task> conversations(List<PersonId> absent, Caller caller) {
        return candidates.conversations(unread.written(caller), absent, caller);
    }

    @TaskReaders
    public Window<Task> page(
            TaskToDo toDo, List<PersonId> absent, Set<TaskPart> unused, Caller caller, ScrollSubrange range) {
        List<Task> recent = toDo.isAboutRecent() ? conversations(absent, caller) : List.of();
        List<TaskId> named = UNREAD.contains(toDo)
                ? unread.among(EnumSet.of(toDo), recent, caller).getOrDefault(toDo, List.of())
                : named(toDo, recent, absent, caller);
        return tasks.page(toDo, named, absent, unused, caller, range).map(task -> TaskView.of(task, caller));
    }

    /** What the caller is to deliver: by its days, without any, or all. */
    @Officers
    public Window<Task> agenda(
            @Nullable Boolean isScheduled,
            Set<TaskState> states,
            List<PersonId> absent,
            Set<TaskPart> unused,
            Caller caller,
            ScrollSubrange range) {
        return scheduled
                .agenda(isScheduled, states, absent, unused, caller, range)
                .map(task -> TaskView.of(task, caller));
    }

    /** The tasks that outcomes or surveys name. */
    private List<TaskId> named(TaskToDo toDo, List<Task> recent, List<PersonId> absent, Caller caller) {
        return switch (toDo) {
            case VERIFY_OUTCOME -> caller.has(Role.PARTNER) ? outcomes.awaited(caller) : List.of();
            case AMEND_OUTCOME ->
                caller.isOfficer() ? outcomes.disputed(candidates.delivered(absent, caller)) : List.of();
            case ASK_PARTICIPANTS -> withoutSurvey(recent, caller);
            default -> List.of();
        };
    }

    /** Only those who deliver in its region see the surveys of a task, and can ask. */
    private List<TaskId> withoutSurvey(List<Task> recent, Caller caller) {
        List<Task> completed = recent.stream()
                .filter(task -> task.state() == TaskState.COMPLETED && caller.decidesFor(task.region()))
                .toList();
        Set<TaskId> asked = completed.isEmpty() ? Set.of() : surveyed.among(completed);
        return completed.stream()
                .map(Task::id)
                .filter(task -> !asked.contains(task))
                .toList();
    }

    /** Every region for officers and programme managers; null for everybody else. */
    @SignedIn
    public @Nullable List<RegionWorkload> regions(Caller caller) {
        return caller.isOfficer() ? workloads.all(caller) : null;
    }
}
