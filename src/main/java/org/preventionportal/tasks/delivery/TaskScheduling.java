package org.preventionportal.tasks.delivery;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.lists.SurveyedTasks;
import org.preventionportal.tasks.queue.TaskChanges;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Sets and removes schedules of tasks: for officers in their own regions, for programme managers in all. */
@Service
@Validated
class TaskScheduling {

    private final OfficerTaskAccess access;
    private final TaskChanges changes;
    private final ParticipatingPartners partners;
    private final SurveyedTasks surveys;
    private final Clock clock;

    TaskScheduling(
            OfficerTaskAccess access,
            TaskChanges changes,
            ParticipatingPartners partners,
            SurveyedTasks surveys,
            Clock clock) {
        this.access = access;
        this.changes = changes;
        this.partners = partners;
        this.surveys = surveys;
        this.clock = clock;
    }

    /**
     * The event form of a session that moves stays open until the schedule is removed, because its link may be printed
     * already.
     */
    @Officers
    public Task schedule(@Valid ScheduleTaskInput input, Caller caller) {
        Task task = access.load(input.taskId(), input.version(), caller);
        Optional<Schedule> schedule = Refusal.checked(
                () -> input.toSchedule(task.delivery().schedule()),
                () -> partners.require("partnerIds", input.partnerIds().value(), caller));
        Instant now = clock.instant();
        Task changed = changes.save(task.schedule(schedule.orElse(null), caller.id(), now), caller);
        if (schedule.isEmpty()) {
            surveys.closeEventForms(changed, LondonTime.day(now));
        }
        return changed;
    }
}
