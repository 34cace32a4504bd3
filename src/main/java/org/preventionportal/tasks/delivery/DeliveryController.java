package org.preventionportal.tasks.delivery;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskPayload;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.ReachTotals;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DeliveryController {

    private final TaskDelivery delivery;
    private final ParticipatingPartners partners;

    DeliveryController(TaskDelivery delivery, ParticipatingPartners partners) {
        this.delivery = delivery;
        this.partners = partners;
    }

    @SchemaMapping
    @Nullable
    Schedule schedule(Task task) {
        return task.delivery().schedule();
    }

    @SchemaMapping
    List<Activity> activities(Task task) {
        return task.delivery().activities();
    }

    @SchemaMapping
    ReachTotals plannedReach(Task task) {
        return task.delivery().reach(ReachStage.PLANNED);
    }

    @SchemaMapping
    ReachTotals deliveredReach(Task task) {
        return task.delivery().reach(ReachStage.DELIVERED);
    }

    @BatchMapping(typeName = "Schedule", field = "partners")
    Map<Schedule, List<Partner>> partnersOfSchedules(List<Schedule> schedules) {
        return partners.partners(schedules, Schedule::partners, Caller.current());
    }

    @BatchMapping(typeName = "Activity", field = "partners")
    Map<Activity, List<Partner>> partnersOfActivities(List<Activity> activities) {
        return partners.partners(activities, Activity::partners, Caller.current());
    }

    @MutationMapping
    TaskPayload scheduleTask(@Argument ScheduleTaskInput input, Caller caller) {
        return new TaskPayload(delivery.schedule(input, caller));
    }

    @MutationMapping
    TaskPayload startTask(@Argument StartTaskInput input, Caller caller) {
        return new TaskPayload(delivery.start(input, caller));
    }

    @MutationMapping
    ActivityPayload recordActivity(@Argument RecordActivityInput input, Caller caller) {
        return delivery.record(input, caller);
    }

    @MutationMapping
    ActivityPayload amendActivity(@Argument AmendActivityInput input, Caller caller) {
        return delivery.amend(input, caller);
    }

    @MutationMapping
    TaskPayload completeTask(@Argument CompleteTaskInput input, Caller caller) {
        return new TaskPayload(delivery.complete(input, caller));
    }

    @MutationMapping
    TaskPayload amendTaskCompletion(@Argument AmendTaskCompletionInput input, Caller caller) {
        return new TaskPayload(delivery.amendCompletion(input, caller));
    }

    @MutationMapping
    TaskPayload closeTask(@Argument CloseTaskInput input, Caller caller) {
        return new TaskPayload(delivery.close(input, caller));
    }
}
