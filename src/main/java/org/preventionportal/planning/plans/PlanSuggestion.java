package org.preventionportal.planning.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.planning.quarter.OfficerLoad;
import org.preventionportal.planning.suggestion.Candidate;
import org.preventionportal.planning.suggestion.Selection;
import org.preventionportal.planning.suggestion.SuggestionProblem;
import org.preventionportal.planning.suggestion.SuggestionSearch;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.PlannableTasks;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.priority.Weights;
import org.springframework.stereotype.Component;

/** Suggests which of the requests that are left to accept, by the weights of the priority policy. */
@Component
class PlanSuggestion {

    private static final double HUNDREDTHS = 100;

    private final PlanSituations situations;

    PlanSuggestion(PlanSituations situations) {
        this.situations = situations;
    }

    List<PlannedDecision> decisions(QuarterPlan plan, SuggestPlannedDecisionsInput limits, Caller caller, Instant at) {
        PlanSituation situation = situations
                .today(plan.quarter(), PlannableTasks.unused(), caller)
                .after(situations.decisions(plan, PlannableTasks.unused(), caller));
        List<Task> left = situation.requests().stream()
                .filter(task -> PlannedAction.ACCEPT.isPlannable(task, plan.quarter())
                        && plan.decision(task.id()).isEmpty())
                .toList();
        Selection selection = SuggestionSearch.best(problem(left, situation, limits));
        return IntStream.range(0, left.size())
                .mapToObj(i -> decision(
                        left.get(i),
                        selection
                                .officer(i)
                                .map(index -> situation.loads().get(index).officer())
                                .orElse(null),
                        plan,
                        limits,
                        caller,
                        at))
                .flatMap(Optional::stream)
                .limit(QuarterPlan.MAX_DECISIONS - plan.decisions().size())
                .toList();
    }

    private SuggestionProblem problem(List<Task> left, PlanSituation situation, SuggestPlannedDecisionsInput limits) {
        Weights weights = situation.policy().weights();
        List<OfficerLoad> loads = situation.loads();
        List<Candidate> candidates = left.stream()
                .map(task -> new Candidate(
                        task.region(),
                        points(Objects.requireNonNull(task.queuePosition()), weights),
                        situation.days(task),
                        Objects.requireNonNull(task.queuePosition()).score().intelligence() > 0,
                        IntStream.range(0, loads.size())
                                .filter(officer -> loads.get(officer).mayDeliver(task))
                                .boxed()
                                .toList()))
                .toList();
        return new SuggestionProblem(
                candidates,
                loads.stream().map(OfficerLoad::freeDays).toList(),
                limits.maxPerRegion(),
                limits.maxWithoutIntelligence(),
                (region, before) -> spreadPoints(situation.spread(), region, before, weights));
    }

    /**
     * Without the spread over regions, which depends on what else is accepted. An override is the judgement of an
     * officer.
     */
    private static double points(QueuePosition position, Weights weights) {
        return position.override() == null
                ? (position.score().priority(weights)
                                - weights.spread() * position.score().regionSpread())
                        / HUNDREDTHS
                : position.override().points();
    }

    private static double spreadPoints(Spread spread, Region region, int before, Weights weights) {
        return weights.spread()
                * PlanSituation.with(spread, region, null, before).regionPart(region)
                / HUNDREDTHS;
    }

    /** @param officer who is to deliver it; null if it is left out */
    private static Optional<PlannedDecision> decision(
            Task task,
            @Nullable PersonId officer,
            QuarterPlan plan,
            SuggestPlannedDecisionsInput limits,
            Caller caller,
            Instant at) {
        if (officer != null) {
            return Optional.of(new PlannedDecision(
                    task.id(), PlannedAction.ACCEPT, officer, null, null, task.version(), caller.id(), at));
        }
        LocalDate decideBy = task.progress().clock().decideBy();
        LocalDate endsOn = plan.quarter().endsOn();
        return limits.defersOthers() && decideBy != null && !decideBy.isAfter(endsOn)
                ? Optional.of(new PlannedDecision(
                        task.id(),
                        PlannedAction.DEFER,
                        null,
                        endsOn.plusDays(1),
                        null,
                        task.version(),
                        caller.id(),
                        at))
                : Optional.empty();
    }
}
