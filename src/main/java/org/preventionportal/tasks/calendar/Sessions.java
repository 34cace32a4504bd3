package org.preventionportal.tasks.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.lists.ScheduledTasks;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;

/** Reads the sessions of tasks that a caller sees, as {@link TaskView} shows the tasks. */
@Service
class Sessions {

    private static final Period PAST = Period.ofMonths(3);
    private static final int MAX_TASKS = 500;

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

    /** Empty for a task without a session, and for one that the caller does not see. */
    @TaskReaders
    public List<Session> find(TaskId task, Caller caller) {
        return tasks.find(task, caller).map(found -> of(List.of(found), caller)).orElse(List.of());
    }

    /**
     * The sessions of the tasks that the person delivers, and of those that an organisation of theirs requested or
     * joined: the ones ahead and those of the last three months, and activities that are still to come. Nobody is
     * signed in where a feed is read.
     *
     * @param caller the owner of the feed
     */
    @Anyone
    public List<Session> ofOwner(Caller caller) {
        return of(scheduled.since(today().minus(PAST), today(), MAX_TASKS, caller), caller);
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    private List<Session> of(List<Task> found, Caller caller) {
        LocalDate today = today();
        List<Task> seen = found.stream().map(task -> TaskView.of(task, caller)).toList();
        Map<String, String> names = partners.find(seen.stream()
                .map(Task::partnerId)
                .filter(Objects::nonNull)
                .map(partner -> partner.value())
                .toList());
        return seen.stream().flatMap(task -> sessions(task, today, names)).toList();
    }

    /**
     * The schedule, and each activity to come on a day of its own: a course has a schedule from its first to its last
     * day, and an activity can be planned on a task that is not scheduled yet.
     */
    private static Stream<Session> sessions(Task task, LocalDate today, Map<String, String> names) {
        Stream<Session> ofSchedule = Optional.ofNullable(task.delivery().schedule()).stream()
                .map(schedule -> session(task.id().value(), task, schedule, task.isCancelled(schedule), names));
        Stream<Session> ofActivities = task.delivery().activities().stream()
                .filter(activity ->
                        !activity.date().isBefore(today) && !task.delivery().isSession(activity))
                .map(activity -> session(
                        activity.id(),
                        task,
                        Schedule.ofDays(activity.date(), activity.date(), activity.place(), List.of()),
                        task.isCancelled(activity),
                        names));
        return Stream.concat(ofSchedule, ofActivities);
    }

    private static Session session(
            String uid, Task task, Schedule schedule, boolean isCancelled, Map<String, String> names) {
        TaskKind kind = task.need().kind();
        return new Session(
                uid,
                task.id(),
                task.reference(),
                changeCount(task),
                task.updatedAt(),
                kind == null ? "Task" : EnumWords.label(kind),
                name(task, names),
                task.region(),
                schedule,
                isCancelled);
    }

    private static long changeCount(Task seen) {
        return TaskView.isOfCoBeneficiary(seen)
                ? CoBeneficiary.seenChangeCount(seen.coBeneficiaries())
                : seen.versionWithoutExclusions();
    }

    private static @Nullable String name(Task task, Map<String, String> names) {
        return task.partnerId() == null ? null : names.get(task.partnerId().value());
    }
}
