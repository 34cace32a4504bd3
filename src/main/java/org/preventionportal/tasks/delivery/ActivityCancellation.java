package org.preventionportal.tasks.delivery;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ClosedDays;
import org.preventionportal.tasks.lists.SurveyedTasks;
import org.preventionportal.tasks.queue.TaskChanges;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Cancels activities that do not take place: for officers in their own regions, for programme managers in all. */
@Service
@Validated
class ActivityCancellation {

    private final OfficerTaskAccess access;
    private final TaskChanges changes;
    private final ClosedDays closedDays;
    private final SurveyedTasks surveys;
    private final Clock clock;

    ActivityCancellation(
            OfficerTaskAccess access, TaskChanges changes, ClosedDays closedDays, SurveyedTasks surveys, Clock clock) {
        this.access = access;
        this.changes = changes;
        this.closedDays = closedDays;
        this.surveys = surveys;
        this.clock = clock;
    }

    @Officers
    public Task cancel(@Valid CancelActivityInput input, Caller caller) {
        Task task = access.load(input.taskId(), input.version(), caller);
        Activity activity = task.delivery()
                .activity(input.activityId())
                .orElseThrow(() -> Refusal.notFound("activityId", "activity"));
        closedDays.requireOpen("activityId", activity.date());
        Instant now = clock.instant();
        Task changed = changes.save(task.cancel(activity, input.reason().strip(), caller.id(), now), caller);
        surveys.closeEventForms(changed, LondonTime.day(now));
        return changed;
    }
}
