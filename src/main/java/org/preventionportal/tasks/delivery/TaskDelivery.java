package org.preventionportal.tasks.delivery;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ClosedDays;
import org.preventionportal.tasks.lists.SurveyedTasks;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.queue.TaskChanges;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Delivers accepted tasks: for officers in their own regions, for programme managers in all regions. */
@Service
@Validated
class TaskDelivery {

    private final OfficerTaskAccess access;
    private final TaskChanges changes;
    private final ParticipatingPartners partners;
    private final ClosedDays closedDays;
    private final SurveyedTasks surveys;
    private final Clock clock;

    TaskDelivery(
            OfficerTaskAccess access,
            TaskChanges changes,
            ParticipatingPartners partners,
            ClosedDays closedDays,
            SurveyedTasks surveys,
            Clock clock) {
        this.access = access;
        this.changes = changes;
        this.partners = partners;
        this.closedDays = closedDays;
        this.surveys = surveys;
        this.clock = clock;
    }

    @Officers
    public Task start(@Valid StartTaskInput input, Caller caller) {
        return change(input.taskId(), input.version(), caller, (task, at) -> task.start(caller.id(), at));
    }

    /** Under a key that was used before it returns the task, where the activity is the same. */
    @Officers
    public ActivityPayload record(@Valid RecordActivityInput input, Caller caller) {
        Task task = access.load(input.taskId(), caller);
        String id = input.id(caller);
        Optional<Activity> before = task.delivery().activity(id);
        if (before.isPresent()) {
            return ActivityPayload.of(repeated(task, before.get(), input), id);
        }
        String reason = input.reasonAfterCompletion();
        Task changed = change(input.taskId(), input.version(), caller, (read, at) -> {
            Activity activity = Refusal.checked(
                    () -> input.activity().toActivity(id, LondonTime.day(at), caller.id(), at, input.fingerprint()),
                    () -> requirePartners(input.activity(), caller),
                    () -> closedDays.requireOpen(
                            "activity.date", input.activity().date()),
                    () -> read.requireReason(reason));
            return read.record(activity, reason);
        });
        return ActivityPayload.of(changed, id);
    }

    private static Task repeated(Task task, Activity before, RecordActivityInput input) {
        if (!input.fingerprint().equals(before.fingerprint())) {
            throw Refusal.keyReused();
        }
        return task;
    }

    @Officers
    public ActivityPayload amend(@Valid AmendActivityInput input, Caller caller) {
        Task changed = change(input.taskId(), input.version(), caller, (task, at) -> {
            Activity before = task.delivery()
                    .activity(input.activityId())
                    .orElseThrow(() -> Refusal.notFound("activityId", "activity"));
            Activity amended = Refusal.checked(
                    () -> input.activity().applyTo(before, LondonTime.day(at), caller.id(), at),
                    () -> requirePartners(input.activity(), caller),
                    () -> closedDays.requireOpen("activity.date", before.date()),
                    () -> closedDays.requireOpen(
                            "activity.date", input.activity().date()));
            return task.amend(amended, input.reason(), caller.id(), at);
        });
        return ActivityPayload.of(changed, input.activityId());
    }

    @Officers
    public Task complete(@Valid CompleteTaskInput input, Caller caller) {
        LocalDate completedOn = endedOn("completedOn", input.completedOn());
        return end(input.taskId(), input.version(), caller, (task, at) -> task.complete(completedOn, caller.id(), at));
    }

    /** Today if it is null. No period since that day may be closed: the task was ongoing in it. */
    private LocalDate endedOn(String field, @Nullable LocalDate day) {
        LocalDate today = LondonTime.today(clock);
        LocalDate endedOn = Objects.requireNonNullElse(day, today);
        closedDays.requireOpen(field, between(endedOn, today));
        return endedOn;
    }

    /** The day of the last work of each task to deliver, unless {@link #complete} and {@link #close} refuse it. */
    @SignedIn
    public Map<Task, LocalDate> proposedEnds(Collection<Task> tasks) {
        Map<Task, LocalDate> ends = new HashMap<>();
        tasks.stream()
                .filter(task -> TaskState.COMMITTED.contains(task.state()))
                .forEach(task -> task.delivery().lastDelivered().ifPresent(day -> ends.put(task, day)));
        if (!ends.isEmpty()) {
            List<DateRange> closed =
                    closedDays.within(between(Collections.min(ends.values()), LondonTime.today(clock)));
            ends.values()
                    .removeIf(day ->
                            closed.stream().anyMatch(period -> !period.endsOn().isBefore(day)));
        }
        return ends;
    }

    /** No period from the earlier to the later day may be closed: the task is ongoing on the days until its end. */
    @Managers
    public Task amendCompletion(@Valid AmendTaskCompletionInput input, Caller caller) {
        return end(input.taskId(), input.version(), caller, (task, at) -> {
            closedDays.requireOpen("completedOn", between(task.requireEndedOn(), input.completedOn()));
            return task.amendCompletion(input.completedOn(), input.reason().strip(), caller.id(), at);
        });
    }

    private static DateRange between(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? new DateRange(one, other) : new DateRange(other, one);
    }

    @Officers
    public Task close(@Valid CloseTaskInput input, Caller caller) {
        LocalDate endedOn = endedOn("endedOn", input.endedOn());
        return end(
                input.taskId(),
                input.version(),
                caller,
                (task, at) ->
                        task.notComplete(input.reason().recorded(), input.explanation(), endedOn, caller.id(), at));
    }

    private void requirePartners(ActivityInput activity, Caller caller) {
        partners.require("activity.partnerIds", activity.partnerIds().value(), caller);
    }

    private Task end(TaskId id, long version, Caller caller, BiFunction<Task, Instant, Task> end) {
        Task ended = change(id, version, caller, end);
        surveys.closeEventForms(ended, LondonTime.today(clock));
        return ended;
    }

    private Task change(TaskId id, long version, Caller caller, BiFunction<Task, Instant, Task> change) {
        return changes.save(change.apply(access.load(id, version, caller), clock.instant()), caller);
    }
}
