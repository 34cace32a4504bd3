package org.preventionportal.planning.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.planning.quarter.OfficerLoad;
import org.preventionportal.planning.suggestion.SuggestionProblem;
import org.preventionportal.planning.suggestion.SuggestionProblem.Candidate;
import org.preventionportal.planning.suggestion.SuggestionProblem.Minimum;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.progress.ServiceClock;
import org.preventionportal.tasks.progress.WorkingDays;

/** Describes the requests for which nothing is planned as a problem for the search. */
final class SuggestionRequests {

    private static final double HUNDREDTHS = 100;

    private final List<Task> requests;
    private final List<Task> accepted;
    private final PlanSituation situation;
    private final SuggestPlannedDecisionsInput limits;
    private final List<@Nullable Region> regionsOfMinimums = new ArrayList<>();
    private final List<Minimum> minimums = new ArrayList<>();

    /** @param effect of what is planned already: the limits apply to what it accepts, too */
    SuggestionRequests(List<Task> requests, PlanEffect effect, SuggestPlannedDecisionsInput limits) {
        this.requests = requests;
        this.accepted = effect.accepted();
        this.situation = effect.after();
        this.limits = limits;
        if (limits.decidesDue()) {
            Set<Integer> due = indexes(this::isDue);
            addMinimum(null, due, due.size());
        }
        Integer minPerColdSpot = limits.minPerColdSpot();
        if (minPerColdSpot != null) {
            requests.stream()
                    .map(Task::region)
                    .distinct()
                    .sorted()
                    .filter(effect.before().spread()::isColdSpot)
                    .forEach(region -> addMinimum(
                            region,
                            indexes(task -> task.region() == region),
                            SuggestionLimits.left(minPerColdSpot, SuggestionLimits.ofRegion(region, accepted))));
        }
    }

    private void addMinimum(@Nullable Region region, Set<Integer> candidates, int count) {
        regionsOfMinimums.add(region);
        minimums.add(new Minimum(candidates, count));
    }

    private Set<Integer> indexes(Predicate<Task> which) {
        return IntStream.range(0, requests.size())
                .filter(i -> which.test(requests.get(i)))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Whether it has to be decided in the first days of the quarter, or of what is left of it. */
    private boolean isDue(Task request) {
        LocalDate decideBy = decideBy(request);
        LocalDate before = situation.quarter().aheadFrom(situation.today()).minusDays(1);
        return decideBy != null && !decideBy.isAfter(WorkingDays.after(before, ServiceClock.DECIDE_WITHIN));
    }

    private @Nullable LocalDate decideBy(Task request) {
        return MissedTargets.of(request, null, situation.today(), situation.quarter())
                .decideBy();
    }

    /** Whether to defer the request if it is left out. */
    boolean isDeferred(Task request) {
        return (limits.defersOthers() && decideBy(request) != null) || (limits.decidesDue() && isDue(request));
    }

    /** @param added the suggested decisions that the plan has room for */
    List<SuggestionShortfall> shortfalls(List<PlannedDecision> added) {
        Set<TaskId> taken = added.stream()
                .filter(decision -> decision.action() == PlannedAction.ACCEPT)
                .map(PlannedDecision::task)
                .collect(Collectors.toSet());
        return IntStream.range(0, minimums.size())
                .mapToObj(i -> new SuggestionShortfall(regionsOfMinimums.get(i), missing(minimums.get(i), taken)))
                .filter(shortfall -> shortfall.missingCount() > 0)
                .toList();
    }

    private int missing(Minimum minimum, Set<TaskId> taken) {
        long filled = minimum.candidates().stream()
                .filter(i -> taken.contains(requests.get(i).id()))
                .count();
        return minimum.count() - Math.toIntExact(filled);
    }

    SuggestionProblem problem() {
        Weights weights = situation.policy().weights();
        Map<Region, List<Double>> spreadPoints = spreadPoints(weights);
        return new SuggestionProblem(
                requests.stream().map(request -> candidate(request, weights)).toList(),
                situation.loads().stream().map(OfficerLoad::freeDays).toList(),
                limits.limits().leftOfRegions(accepted),
                limits.limits().leftWithoutIntelligence(accepted),
                minimums,
                (region, before) ->
                        Objects.requireNonNull(spreadPoints.get(region)).get(before));
    }

    /** By region, and by the number of its requests taken before; calculated once, because the search asks often. */
    private Map<Region, List<Double>> spreadPoints(Weights weights) {
        Map<Region, Integer> numbers = requests.stream().collect(Collectors.toMap(Task::region, _ -> 1, Integer::sum));
        Map<Region, List<Double>> points = new EnumMap<>(Region.class);
        numbers.forEach((region, number) -> points.put(
                region,
                IntStream.range(0, number)
                        .mapToObj(before -> spreadPoints(situation.spread(), region, before, weights))
                        .toList()));
        return points;
    }

    private Candidate candidate(Task request, Weights weights) {
        QueuePosition position = Objects.requireNonNull(request.queuePosition());
        List<OfficerLoad> loads = situation.loads();
        return new Candidate(
                request.region(),
                points(position, weights),
                situation.days(request),
                SuggestionLimits.hasIntelligence(request),
                IntStream.range(0, loads.size())
                        .filter(officer -> loads.get(officer).mayDeliver(request))
                        .boxed()
                        .toList());
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
        return weights.spread() * spread.plus(region, null, before).regionPart(region) / HUNDREDTHS;
    }
}
