package org.preventionportal.planning.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.planning.quarter.AssignmentOption;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves plans for a quarter. */
@Controller
class PlanController implements Nodes {

    private final PlanQueries queries;
    private final PlanEditing editing;

    PlanController(PlanQueries queries, PlanEditing editing) {
        this.queries = queries;
        this.editing = editing;
    }

    @QueryMapping
    @Nullable
    QuarterPlan quarterPlan(@Argument QuarterPlanId id, Caller caller) {
        return queries.find(id, caller).orElse(null);
    }

    @QueryMapping
    List<QuarterPlan> quarterPlans(@Argument boolean isToComment, Caller caller) {
        return isToComment ? queries.toComment(caller) : queries.newest(caller);
    }

    @SchemaMapping(typeName = "Home", field = "quarterPlansToCommentCount")
    @Nullable
    Integer countToComment(Caller caller) {
        return queries.countToComment(caller);
    }

    @SchemaMapping
    LocalDate endsOn(QuarterPlan plan) {
        return plan.quarter().endsOn();
    }

    @SchemaMapping
    boolean viewerCanUpdate(QuarterPlan plan, Caller caller) {
        return queries.mayUpdate(plan, caller);
    }

    @SchemaMapping
    PlanForecast forecast(QuarterPlan plan, SelectedFields selected, Caller caller) {
        return queries.forecast(plan, selected, caller);
    }

    @SchemaMapping
    @Nullable
    RequestForecast request(
            PlanForecast forecast, @Argument @Nullable TaskId taskId, @Argument @Nullable TaskId after) {
        return forecast.request(taskId, after).orElse(null);
    }

    @SchemaMapping
    @Nullable
    RunningForecast runningTask(PlanForecast forecast, @Argument @Nullable TaskId taskId) {
        return forecast.runningTask(taskId).orElse(null);
    }

    @BatchMapping
    List<List<AssignmentOption>> assignmentOptions(List<RequestForecast> requests) {
        return queries.options(requests);
    }

    @BatchMapping(field = "assignmentOptions")
    List<List<AssignmentOption>> runningOptions(List<RunningForecast> running) {
        return queries.options(running);
    }

    @BatchMapping(typeName = "PlannedDecision")
    List<List<TaskHistoryEntry>> changes(List<DecisionForecast> decisions) {
        return queries.changes(decisions, Caller.current());
    }

    @SchemaMapping
    List<PlanComment> comments(QuarterPlan plan) {
        return queries.comments(plan);
    }

    @MutationMapping
    QuarterPlanPayload createQuarterPlan(@Argument CreateQuarterPlanInput input, Caller caller) {
        return new QuarterPlanPayload(editing.create(input, caller));
    }

    @MutationMapping
    QuarterPlanPayload copyQuarterPlan(@Argument CopyQuarterPlanInput input, Caller caller) {
        return new QuarterPlanPayload(editing.copy(input, caller));
    }

    @MutationMapping
    QuarterPlanPayload planDecision(@Argument PlanDecisionInput input, Caller caller) {
        return new QuarterPlanPayload(editing.plan(input, caller));
    }

    @MutationMapping
    QuarterPlanPayload removePlannedDecision(@Argument RemovePlannedDecisionInput input, Caller caller) {
        return new QuarterPlanPayload(editing.remove(input, caller));
    }

    @MutationMapping
    SuggestPlannedDecisionsPayload suggestPlannedDecisions(
            @Argument SuggestPlannedDecisionsInput input, Caller caller) {
        return new SuggestPlannedDecisionsPayload(editing.suggest(input, caller));
    }

    @MutationMapping
    QuarterPlanPayload shareQuarterPlan(@Argument ShareQuarterPlanInput input, Caller caller) {
        return new QuarterPlanPayload(editing.share(input, caller));
    }

    @MutationMapping
    QuarterPlanPayload commentOnQuarterPlan(@Argument CommentOnQuarterPlanInput input, Caller caller) {
        return new QuarterPlanPayload(editing.comment(input, caller));
    }

    @MutationMapping
    DeleteQuarterPlanPayload deleteQuarterPlan(@Argument DeleteQuarterPlanInput input, Caller caller) {
        editing.delete(input, caller);
        return new DeleteQuarterPlanPayload(input.quarterPlanId());
    }

    @Override
    public String prefix() {
        return QuarterPlanId.PREFIX;
    }

    @Override
    public @Nullable QuarterPlan find(String id, Caller caller) {
        return quarterPlan(new QuarterPlanId(id), caller);
    }
}
