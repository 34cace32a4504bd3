package org.preventionportal.tasks.requests;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.PartnerMembers;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.PartnerMembership;
import org.preventionportal.tasks.delivery.ClosedPeriodCheck;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.NeedInput;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.queue.RequestScores;
import org.preventionportal.tasks.queue.TaskChanges;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Carries out what the members of a partner do with their own organisation's requests. */
@Service
@Validated
class TaskRequests {

    private final PartnerTaskAccess own;
    private final PartnerMembership membership;
    private final ClosedPeriodCheck closedPeriodCheck;
    private final Tasks tasks;
    private final TaskChanges changes;
    private final RequestScores scores;
    private final RateLimiter limiter;
    private final Clock clock;

    TaskRequests(
            PartnerTaskAccess own,
            PartnerMembership membership,
            ClosedPeriodCheck closedPeriodCheck,
            Tasks tasks,
            TaskChanges changes,
            RequestScores scores,
            RateLimiter limiter,
            Clock clock) {
        this.own = own;
        this.membership = membership;
        this.closedPeriodCheck = closedPeriodCheck;
        this.tasks = tasks;
        this.changes = changes;
        this.scores = scores;
        this.limiter = limiter;
        this.clock = clock;
    }

    @PartnerMembers
    public Task createDraft(@Valid CreateTaskDraftInput input, Caller caller) {
        Partner partner = membership.asking(input.partnerId(), caller);
        tasks.requireVisible("followUpOfId", input.followUpOfId(), caller);
        return changes.insert(input.toTask(partner, caller, clock.instant()), caller);
    }

    @PartnerMembers
    public Task updateDraft(@Valid UpdateTaskDraftInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.updateDraft(amended(task, input.need(), caller), at));
    }

    private Need amended(Task task, NeedInput changes, Caller caller) {
        return changes.applyTo(
                task.need(), membership.active(task.partnerId(), caller).region());
    }

    @PartnerMembers
    public TaskId deleteDraft(@Valid DeleteTaskDraftInput input, Caller caller) {
        Task draft = own.load(input.taskId(), input.version(), caller);
        tasks.remove(draft.requireDraft(), caller);
        return draft.id();
    }

    @PartnerMembers
    public Task request(@Valid RequestTaskInput input, Caller caller) {
        return change(input.taskId(), input.version(), caller, (task, at) -> {
            Task request = task.request(() -> scores.position(task.need()), caller.id(), at);
            limiter.require(RateLimit.TASK_REQUEST, caller.id().value());
            return request;
        });
    }

    @PartnerMembers
    public Task amend(@Valid AmendRequestInput input, Caller caller) {
        Task task = own.load(input.taskId(), input.version(), caller);
        Need amended = amended(task, input.need(), caller);
        Task changed = task.amend(amended, () -> scores.position(amended, queued(task)), caller.id(), clock.instant());
        if (!amended.isCountedAs(task.need())) {
            closedPeriodCheck.closedPeriod(task).ifPresent(TaskRequests::refuseCounted);
        }
        if (!input.checkOnly()) {
            limiter.require(RateLimit.MESSAGE, caller.id().value());
        }
        return input.checkOnly() ? task : WithdrawnIntelligence.logged(task, changes.save(changed, caller), caller);
    }

    /** Members cannot ask for a period to be reopened themselves. */
    private static void refuseCounted(DateRange closed) {
        throw new Refusal(UserError.input(
                "taskId",
                ErrorCode.WRONG_STATE,
                "The figures of %s are final and count this request, so its kind, region, themes, aim and numbers of people cannot change. Send your officer a message if they are wrong."
                        .formatted(DateWords.inWords(closed))));
    }

    private static QueuePosition queued(Task request) {
        return Objects.requireNonNull(request.queuePosition());
    }

    @PartnerMembers
    public Task provideInformation(@Valid ProvideInformationInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.provideInformation(input.answer(), caller.id(), at));
    }

    @PartnerMembers
    public Task withdraw(@Valid WithdrawTaskInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.withdraw(input.reason(), input.explanation(), caller.id(), at));
    }

    private Task change(TaskId id, long version, Caller caller, BiFunction<Task, Instant, Task> change) {
        Task task = own.load(id, version, caller);
        return changes.save(change.apply(task, clock.instant()), caller);
    }
}
