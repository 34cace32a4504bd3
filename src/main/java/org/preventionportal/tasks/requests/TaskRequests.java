package org.preventionportal.tasks.requests;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PartnerMembers;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.Portfolio;
import org.preventionportal.tasks.QueueOrder;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.Tasks;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.Score;
import org.preventionportal.tasks.priority.Standing;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** What the members of a partner do with their own organisation's requests. */
@Service
@Validated
class TaskRequests {

    private final Tasks tasks;
    private final PartnerRegister partners;
    private final PriorityPolicies policies;
    private final Portfolio portfolio;
    private final QueueOrder order;
    private final Clock clock;

    TaskRequests(
            Tasks tasks,
            PartnerRegister partners,
            PriorityPolicies policies,
            Portfolio portfolio,
            QueueOrder order,
            Clock clock) {
        this.tasks = tasks;
        this.partners = partners;
        this.policies = policies;
        this.portfolio = portfolio;
        this.order = order;
        this.clock = clock;
    }

    @PartnerMembers
    public Task draft(@Valid DraftTaskInput input, Caller caller) {
        Partner partner = active(own(input.partnerId(), caller), caller);
        return tasks.insert(input.toTask(partner, caller, now()), caller);
    }

    @PartnerMembers
    public Task edit(@Valid EditTaskDraftInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.edit(input.need().toNeed(task.region()), at));
    }

    @PartnerMembers
    public TaskId discard(@Valid TaskVersionInput input, Caller caller) {
        Task draft = load(input.taskId(), input.version(), caller);
        tasks.remove(draft.discarded(), caller);
        return draft.id();
    }

    @PartnerMembers
    public Task request(@Valid TaskVersionInput input, Caller caller) {
        return queueing(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.request(() -> standing(task), caller.id(), at));
    }

    private Standing standing(Task task) {
        var policy = policies.current();
        return Standing.of(Score.of(task.need(), policy, portfolio.spread()), policy.weights());
    }

    @PartnerMembers
    public Task giveInformation(@Valid GiveInformationInput input, Caller caller) {
        return queueing(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.giveInformation(input.answer(), caller.id(), at));
    }

    @PartnerMembers
    public Task withdraw(@Valid WithdrawTaskInput input, Caller caller) {
        return change(
                input.taskId(),
                input.version(),
                caller,
                (task, at) -> task.withdraw(input.reason(), input.explanation(), caller.id(), at));
    }

    @PartnerMembers
    public Task share(@Valid ShareTaskInput input, Caller caller) {
        return change(input.taskId(), input.version(), caller, (task, at) -> {
            if (!task.isSharedBy(caller)) {
                throw new Refusal(UserError.input(
                        "taskId",
                        ErrorCode.NOT_ALLOWED,
                        "Only its author or your organisation's lead decides who sees a request."));
            }
            return task.share(input.toSharing(), caller.id(), at);
        });
    }

    /** A change after which the task stands in the queue, whose order may have moved since it was read. */
    private Task queueing(TaskId id, long version, Caller caller, BiFunction<Task, Instant, Task> change) {
        Task queued = change(id, version, caller, change);
        order.refresh();
        return tasks.find(queued.id(), caller).orElse(queued);
    }

    private Task change(TaskId id, long version, Caller caller, BiFunction<Task, Instant, Task> change) {
        Task task = load(id, version, caller);
        return tasks.save(change.apply(task, now()), caller);
    }

    /** Staff who hold a partner's role too act here for their own organisation only, and nobody for a suspended one. */
    private Task load(TaskId id, long version, Caller caller) {
        Task task = tasks.find(id, caller)
                .filter(found -> found.partnerId() != null && caller.partners().contains(found.partnerId()))
                .orElseThrow(() -> Refusal.notFound("taskId", "task"));
        active(task.partnerId(), caller);
        if (!task.isVersion(version)) {
            throw Refusal.conflict(task);
        }
        return task;
    }

    private static PartnerId own(@Nullable PartnerId named, Caller caller) {
        if (named == null && caller.partners().size() != 1) {
            throw new Refusal(UserError.input(
                    "partnerId",
                    ErrorCode.REQUIRED,
                    caller.partners().isEmpty()
                            ? "You do not belong to a partner organisation yet. Ask its lead to invite you."
                            : "You belong to several partners. Say for which of them you ask."));
        }
        return named == null ? caller.partners().iterator().next() : named;
    }

    private Partner active(@Nullable PartnerId id, Caller caller) {
        if (id == null || !caller.partners().contains(id)) {
            throw Refusal.notFound("partnerId", "partner");
        }
        Partner partner = partners.find(id, caller).orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
        if (partner.isSuspended()) {
            throw new Refusal(UserError.general(
                    ErrorCode.PARTNER_SUSPENDED,
                    "Your organisation is suspended: you can read your requests, but not make or change any."));
        }
        return partner;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
