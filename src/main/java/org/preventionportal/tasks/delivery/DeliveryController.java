package org.preventionportal.tasks.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.dates.LondonTime;
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
    private final TaskScheduling scheduling;
    private final ParticipatingPartners participating;
    private final Clock clock;

    DeliveryController(
            TaskDelivery delivery, TaskScheduling scheduling, ParticipatingPartners participating, Clock clock) {
        this.delivery = delivery;
        this.scheduling = scheduling;
        this.participating = participating;
        this.clock = clock;
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
    List<Activity> plannedActivities(Task task) {
        return task.delivery().planned(LondonTime.today(clock));
    }

    @SchemaMapping
    @Nullable
    LocalDate nextSessionOn(Task task) {
        return task.nextSession(LondonTime.today(clock)).orElse(null);
    }

    @SchemaMapping
    @Nullable
    LocalDate behindScheduleSince(Task task) {
        return task.behindScheduleSince(LondonTime.today(clock)).orElse(null);
    }

    @SchemaMapping
    ReachTotals plannedReach(Task task) {
        return task.delivery().reach(ReachStage.PLANNED);
    }

    @SchemaMapping
    ReachTotals deliveredReach(Task task) {
        return task.delivery().reach(ReachStage.DELIVERED);
    }

    @SchemaMapping
    boolean hasDeliveredActivity(Task task) {
        return task.delivery().hasDelivered();
    }

    @BatchMapping
    Map<Task, LocalDate> proposedEndOn(List<Task> tasks) {
        return delivery.proposedEnds(tasks);
    }

    @SchemaMapping
    CompletableFuture<@Nullable List<Partner>> partners(
            Schedule schedule, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        return load(participating.shown(schedule.partners(), caller), partners);
    }

    @SchemaMapping
    CompletableFuture<@Nullable List<Partner>> partners(
            Activity activity, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        return load(participating.shown(activity.partners(), caller), partners);
    }

    private static CompletableFuture<@Nullable List<Partner>> load(
            @Nullable List<PartnerId> ids, DataLoader<PartnerId, @Nullable Partner> partners) {
        return ids == null
                ? CompletableFuture.completedFuture(null)
                : partners.loadMany(ids)
                        .thenApply(
                                found -> found.stream().filter(Objects::nonNull).toList());
    }

    @MutationMapping
    TaskPayload scheduleTask(@Argument ScheduleTaskInput input, Caller caller) {
        return new TaskPayload(scheduling.schedule(input, caller));
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
