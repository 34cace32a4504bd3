package org.preventionportal.tasks.calendar;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Anyone;
import org.preventionportal.access.Caller;
import org.preventionportal.access.TaskReaders;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.lists.ScheduledTasks;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;

/** Reads the sessions of tasks that a caller sees, as {@link TaskView} shows the tasks. */
@Service
class Sessions {

    private static final Period PAST = Period.ofMonths(3);
    private static final int MAX_SESSIONS = 500;

    private final Tasks tasks;
    private final ScheduledTasks scheduled;
    private final StoredTitles partners;
    private final Clock clock;

    /** @param titlesOfPartners names the partners of tasks that the caller sees, who sees their names there, too */
    Sessions(Tasks tasks, ScheduledTasks scheduled, StoredTitles titlesOfPartners, Clock clock) {
        this.tasks = tasks;
        this.scheduled = scheduled;
        this.partners = titlesOfPartners;
        this.clock = clock;
    }

    @TaskReaders
    public Optional<Session> find(TaskId task, Caller caller) {
        return tasks.find(task, caller)
                .flatMap(found -> of(List.of(found), caller).stream().findFirst());
    }

    /**
     * The sessions of the tasks that the person delivers, and of those that an organisation of theirs requested or
     * joined: the ones ahead and those of the last three months. Nobody is signed in where a feed is read.
     *
     * @param caller the owner of the feed
     */
    @Anyone
    public List<Session> ofOwner(Caller caller) {
        var since = LondonTime.today(clock).minus(PAST);
        return of(scheduled.since(since, MAX_SESSIONS, caller), caller);
    }

    private List<Session> of(List<Task> found, Caller caller) {
        List<Task> seen = found.stream().map(task -> TaskView.of(task, caller)).toList();
        Map<String, String> names = partners.find(seen.stream()
                .map(Task::partnerId)
                .filter(Objects::nonNull)
                .map(partner -> partner.value())
                .toList());
        return seen.stream()
                .flatMap(
                        task -> Optional.ofNullable(task.delivery().schedule())
                                .map(schedule -> session(task, schedule, names))
                                .stream())
                .toList();
    }

    private static Session session(Task task, Schedule schedule, Map<String, String> names) {
        TaskKind kind = task.need().kind();
        return new Session(
                task.id(),
                task.reference(),
                task.version(),
                task.updatedAt(),
                kind == null ? "task" : kind.words(),
                name(task, names),
                task.region(),
                schedule,
                task.state() == TaskState.NOT_COMPLETED);
    }

    private static @Nullable String name(Task task, Map<String, String> names) {
        return task.partnerId() == null ? null : names.get(task.partnerId().value());
    }
}
