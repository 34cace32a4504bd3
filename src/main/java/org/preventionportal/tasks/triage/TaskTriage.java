package org.preventionportal.tasks.triage;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.preventionportal.tasks.queue.TaskChanges;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Carries out decisions on requests: an officer's in their own regions, a manager's in all. */
@Service
@Validated
class TaskTriage {

    private final Tasks tasks;
    private final PartnerRegister partners;
    private final OfficerTaskAccess access;
    private final ResourceDeclineRule resourceRule;
    private final TaskChanges changes;
    private final Clock clock;

    TaskTriage(
            Tasks tasks,
            PartnerRegister partners,
            OfficerTaskAccess access,
            ResourceDeclineRule resourceRule,
            TaskChanges changes,
            Clock clock) {
        this.tasks = tasks;
        this.partners = partners;
        this.access = access;
        this.resourceRule = resourceRule;
        this.changes = changes;
        this.clock = clock;
    }

    @Officers
    public Task acknowledge(@Valid AcknowledgeTaskInput input, Caller caller) {
        return change(input.taskId(), input.version(), caller, (task, at) -> task.acknowledge(caller.id(), at));
    }

    @Officers
    public Task requestInformation(@Valid RequestInformationInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.requestInformation(input.question(), caller.id(), at));
    }

    @Officers
    public Task accept(@Valid AcceptTaskInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.accept(access.officer(input.officerId(), task.region(), caller), caller.id(), at));
    }

    @Officers
    public Task assign(@Valid AssignTaskInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) ->
                        task.assign(access.officer(input.officerId(), task.region(), caller), null, caller.id(), at));
    }

    @Officers
    public Task defer(@Valid DeferTaskInput input, Caller caller) {
        input.requireConsistent(LondonTime.today(clock));
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.defer(input.until(), input.reason(), input.explanation(), caller.id(), at));
    }

    @Officers
    public Task resume(@Valid ResumeTaskInput input, Caller caller) {
        return change(input.taskId(), input.version(), caller, (task, at) -> task.resume(caller.id(), at));
    }

    @Officers
    public Task decline(@Valid DeclineTaskInput input, Caller caller) {
        return change(input.taskId(), input.version(), caller, (task, at) -> {
            resourceRule.require(input, task, caller);
            Task declined = task.decline(input.reason(), input.explanation(), caller.id(), at);
            return input.resourceId() == null ? declined : declined.metBy(input.resourceId());
        });
    }

    @Officers
    public Task override(@Valid OverrideTaskPriorityInput input, Caller caller) {
        return change(input.taskId(), input.version(), caller, (task, at) -> {
            var priority = new PriorityOverride(input.points(), input.reason(), caller.id(), at);
            return task.overridePriority(priority);
        });
    }

    @Officers
    public Task restore(@Valid RestoreTaskPriorityInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.restorePriority(input.reason(), caller.id(), at));
    }

    @Officers
    public Task record(@Valid RecordTaskInput input, Caller caller) {
        Partner partner = input.partnerId() == null
                ? null
                : partners.find(input.partnerId(), caller).orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
        Region region = input.region(partner);
        PersonId officer = Refusal.checked(
                () -> officer(input, partner, caller),
                () -> input.need().toNeed(region).refuseGaps(),
                () -> tasks.requireVisible("followUpOfId", input.followUpOfId(), caller));
        return changes.insert(input.toTask(partner, officer, caller, clock.instant()), caller);
    }

    private PersonId officer(RecordTaskInput input, @Nullable Partner partner, Caller caller) {
        input.requireRegion(partner);
        Region region = input.region(partner);
        access.requireRegion("need.region", region, caller);
        return access.officer(input.officerId(), region, caller);
    }

    private Task change(TaskId id, long version, Caller caller, BiFunction<Task, Instant, Task> change) {
        return changes.save(change.apply(access.load(id, version, caller), clock.instant()), caller);
    }
}
