package org.preventionportal.planning.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.planning.suggestion.Selection;
import org.preventionportal.planning.suggestion.SuggestionSearch;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskPart;
import org.springframework.stereotype.Component;

/** Suggests which of the requests that are left to accept, by the weights of the priority policy. */
@Component
class PlanSuggestion {

    /**
     * Suggested decisions, and where they stay below a minimum that was asked for.
     *
     * @param leftOut how many others the plan has no room for
     */
    record Suggestion(List<PlannedDecision> decisions, int leftOut, List<SuggestionShortfall> shortfalls) {}

    private final PlanSituations situations;

    PlanSuggestion(PlanSituations situations) {
        this.situations = situations;
    }

    Suggestion of(QuarterPlan plan, SuggestPlannedDecisionsInput limits, Caller caller, Instant at) {
        PlanSituation today = situations.today(plan.quarter(), TaskPart.ALL, false, caller);
        PlanEffect effect =
                PlanEffect.of(plan, situations.decisions(plan, today.requests(), TaskPart.ALL, caller), today);
        PlanSituation situation = effect.after();
        List<Task> left = situation.requests().stream()
                .filter(task -> PlannedAction.ACCEPT.isPlannable(task, plan.quarter())
                        && plan.decision(task.id()).isEmpty())
                .toList();
        var requests = new SuggestionRequests(left, effect, limits);
        Selection selection = SuggestionSearch.best(requests.problem());
        Stream<PlannedDecision> acceptances = IntStream.range(0, left.size())
                .boxed()
                .flatMap(i -> selection
                        .officer(i)
                        .map(officer -> accept(
                                left.get(i), situation.loads().get(officer).officer(), caller, at))
                        .stream());
        Stream<PlannedDecision> deferrals = IntStream.range(0, left.size())
                .filter(i -> selection.officer(i).isEmpty() && requests.isDeferred(left.get(i)))
                .mapToObj(i -> defer(left.get(i), plan.quarter().endsOn().plusDays(1), caller, at));
        List<PlannedDecision> all = Stream.concat(acceptances, deferrals).toList();
        List<PlannedDecision> fitting = all.stream()
                .limit(QuarterPlan.MAX_DECISIONS - plan.decisions().size())
                .toList();
        return new Suggestion(fitting, all.size() - fitting.size(), requests.shortfalls(fitting));
    }

    private static PlannedDecision accept(Task task, PersonId officer, Caller caller, Instant at) {
        return new PlannedDecision(
                task.id(), PlannedAction.ACCEPT, officer, null, null, task.versionWithoutExclusions(), caller.id(), at);
    }

    private static PlannedDecision defer(Task task, LocalDate until, Caller caller, Instant at) {
        return new PlannedDecision(
                task.id(), PlannedAction.DEFER, null, until, null, task.versionWithoutExclusions(), caller.id(), at);
    }
}
