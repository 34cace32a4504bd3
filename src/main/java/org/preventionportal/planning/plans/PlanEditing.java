package org.preventionportal.planning.plans;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Changes plans for programme managers, and takes comments of officers. No task changes by it. */
@Service
@Validated
class PlanEditing {

    private final QuarterPlans records;
    private final PlanSuggestion suggestion;
    private final Tasks tasks;
    private final OfficerTaskAccess access;
    private final Clock clock;

    PlanEditing(QuarterPlans records, PlanSuggestion suggestion, Tasks tasks, OfficerTaskAccess access, Clock clock) {
        this.records = records;
        this.suggestion = suggestion;
        this.tasks = tasks;
        this.access = access;
        this.clock = clock;
    }

    @Managers
    public QuarterPlan create(@Valid CreateQuarterPlanInput input, Caller caller) {
        Quarter quarter = Quarter.of(input.day());
        if (quarter.isOverOn(LondonTime.day(now()))) {
            throw new Refusal(UserError.input("day", ErrorCode.INVALID, "Choose a quarter that is not over."));
        }
        return records.insert(input.toPlan(quarter, caller, now()), caller);
    }

    @Managers
    public QuarterPlan copy(@Valid CopyQuarterPlanInput input, Caller caller) {
        QuarterPlan original = requireAhead(records.require(input.quarterPlanId(), caller));
        return records.insert(input.toPlan(original, caller, now()), caller);
    }

    @Managers
    public QuarterPlan plan(@Valid PlanDecisionInput input, Caller caller) {
        QuarterPlan plan = loadAhead(input.quarterPlanId(), input.version(), caller);
        Task task = tasks.find(input.taskId(), caller).orElseThrow(() -> Refusal.notFound("taskId", "task"));
        PersonId officer = input.hasOfficer() ? officer(input, task, caller) : null;
        PlannedDecision decision =
                input.toDecision(task, officer, caller, now()).require(task, plan.quarter(), LondonTime.day(now()));
        return records.save(plan.with(decision, caller.id(), now()), caller);
    }

    private PersonId officer(PlanDecisionInput input, Task task, Caller caller) {
        PersonId officer = access.officer(input.officerId(), task.region(), caller);
        if (task.excludes(officer)) {
            throw new Refusal(
                    UserError.input("officerId", ErrorCode.NOT_ALLOWED, "This officer must not see the task."));
        }
        return officer;
    }

    @Managers
    public QuarterPlan remove(@Valid RemovePlannedDecisionInput input, Caller caller) {
        QuarterPlan plan = loadAhead(input.quarterPlanId(), input.version(), caller);
        tasks.requireVisible("taskId", input.taskId(), caller);
        return records.save(plan.without(input.taskId(), caller.id(), now()), caller);
    }

    /** Adds decisions for requests for which nothing is planned. What is planned stays. */
    @Managers
    public SuggestedPlan suggest(@Valid SuggestPlannedDecisionsInput input, Caller caller) {
        QuarterPlan plan = loadAhead(input.quarterPlanId(), input.version(), caller);
        PlanSuggestion.Suggestion suggested = suggestion.of(plan, input, caller, now());
        if (suggested.decisions().isEmpty()) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "Nothing can be added: no request without a planned decision fits the free days and your limits."));
        }
        QuarterPlan changed =
                records.save(plan.with(suggested.decisions(), input.limits(), caller.id(), now()), caller);
        return new SuggestedPlan(changed, suggested.leftOut(), suggested.shortfalls());
    }

    @Managers
    public QuarterPlan share(@Valid ShareQuarterPlanInput input, Caller caller) {
        QuarterPlan plan = loadAhead(input.quarterPlanId(), input.version(), caller);
        return records.save(plan.share(caller.id(), now()), caller);
    }

    @Managers
    public void delete(@Valid DeleteQuarterPlanInput input, Caller caller) {
        records.remove(load(input.quarterPlanId(), input.version(), caller), caller);
    }

    /** It needs no version: comments do not change the plan. */
    @Officers
    public QuarterPlan comment(@Valid CommentOnQuarterPlanInput input, Caller caller) {
        QuarterPlan plan = records.require(input.quarterPlanId(), caller);
        records.insert(input.toComment(caller, now()));
        return plan;
    }

    private QuarterPlan loadAhead(QuarterPlanId id, long version, Caller caller) {
        return requireAhead(load(id, version, caller));
    }

    /** A plan for a quarter that is over is a record of what was planned. */
    private QuarterPlan requireAhead(QuarterPlan plan) {
        if (plan.quarter().isOverOn(LondonTime.day(now()))) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "The quarter of this plan is over. You can only read or delete it."));
        }
        return plan;
    }

    private QuarterPlan load(QuarterPlanId id, long version, Caller caller) {
        return ConcurrencyVersions.require(records.require(id, caller), version);
    }

    private Instant now() {
        return clock.instant();
    }
}
