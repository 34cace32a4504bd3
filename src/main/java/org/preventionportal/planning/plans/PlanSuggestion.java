package org.preventionportal.planning.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.planning.suggestion.Selection;
import org.preventionportal.planning.suggestion.SuggestionSearch;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.PlannableTasks;
import org.springframework.stereotype.Component;

/** Suggests which of the requests that are left to accept, by the weights of the priority policy. */
@Component
class PlanSuggestion {

    private final PlanSituations situations;

    PlanSuggestion(PlanSituations situations) {
        this.situations = situations;
    }

    Suggestion of(QuarterPlan plan, SuggestPlannedDecisionsInput limits, Caller caller, Instant at) {
        PlanEffect effect = PlanEffect.of(
                plan,
                situations.decisions(plan, PlannableTasks.unused(), caller),
                situations.today(plan.quarter(), PlannableTasks.unused(), caller));
        PlanSituation situation = effect.after();
        List<Task> left = situation.requests().stream()
                .filter(task -> PlannedAction.ACCEPT.isPlannable(task, plan.quarter())
                        && plan.decision(task.id()).isEmpty())
                .toList();
        var requests = new SuggestionRequests(left, effect, limits);
        Selection selection = SuggestionSearch.best(requests.problem());
        List<PlannedDecision> decisions = IntStream.range(0, left.size())
                .mapToObj(i -> {
                    Task task = left.get(i);
                    return selection
                            .officer(i)
                            .map(officer ->
                                    accept(task, situation.loads().get(officer).officer(), caller, at))
                            .or(() -> requests.isDeferred(task)
                                    ? Optional.of(
                                            defer(task, plan.quarter().endsOn().plusDays(1), caller, at))
                                    : Optional.empty());
                })
                .flatMap(Optional::stream)
                .toList();
        int room = Math.min(
                decisions.size(), QuarterPlan.MAX_DECISIONS - plan.decisions().size());
        return new Suggestion(decisions.subList(0, room), decisions.size() - room, requests.shortfalls(selection));
    }

    private static PlannedDecision accept(Task task, PersonId officer, Caller caller, Instant at) {
        return new PlannedDecision(
                task.id(), PlannedAction.ACCEPT, officer, null, null, task.version(), caller.id(), at);
    }

    private static PlannedDecision defer(Task task, LocalDate until, Caller caller, Instant at) {
        return new PlannedDecision(task.id(), PlannedAction.DEFER, null, until, null, task.version(), caller.id(), at);
    }
}
