package org.preventionportal.planning.plans;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/**
 * Computes the forecast of a plan: as if the decisions that are not carried out yet were carried out today.
 *
 * @param decisions those that have changed first
 * @param requests in the order of the queue
 * @param running what officers have to deliver, which can be assigned to others
 */
record PlanForecast(
        List<DecisionForecast> decisions,
        List<RequestForecast> requests,
        List<RunningForecast> running,
        List<RegionForecast> regions,
        List<ThemeForecast> themes,
        List<PartnerKindForecast> partnerKinds,
        List<OfficerForecast> officers) {

    private static final Comparator<DecisionForecast> CHANGED_FIRST =
            Comparator.comparingInt(decision -> switch (decision.status()) {
                case OVERTAKEN -> 0;
                case CHANGED -> 1;
                case PLANNED -> 2;
                case CARRIED_OUT -> 3;
            });

    /** @param decisions those whose tasks the reader may see */
    static PlanForecast of(List<DecisionForecast> decisions, PlanSituation before, Quarter quarter) {
        List<DecisionForecast> ahead = decisions.stream()
                .filter(decision -> decision.status().isAhead())
                .toList();
        PlanSituation after = before;
        for (DecisionForecast decision : ahead) {
            after = after.after(decision.planned(), decision.task());
        }
        Map<TaskId, PlannedDecision> planned = ahead.stream()
                .map(DecisionForecast::planned)
                .collect(Collectors.toMap(PlannedDecision::task, Function.identity()));
        PlanSituation end = after;
        List<RequestForecast> requests = before.waiting().stream()
                .map(task -> RequestForecast.of(task, planned.get(task.id()), end, quarter))
                .toList();
        return new PlanForecast(
                decisions.stream().sorted(CHANGED_FIRST).toList(),
                requests,
                RunningForecast.of(before),
                RegionForecast.of(before, end),
                ThemeForecast.of(before, end),
                PartnerKindForecast.of(requests),
                OfficerForecast.of(before, end));
    }

    public int acceptedCount() {
        return Math.toIntExact(accepted().count());
    }

    public int coldSpotsBefore() {
        return Math.toIntExact(
                regions.stream().filter(RegionForecast::isColdSpotBefore).count());
    }

    public int coldSpotsAfter() {
        return Math.toIntExact(
                regions.stream().filter(RegionForecast::isColdSpotAfter).count());
    }

    public int missedTargets() {
        return count(RequestForecast::missesTarget);
    }

    /** Officers who would have more to do than there is time for. */
    public int overbookedOfficers() {
        return Math.toIntExact(
                officers.stream().filter(officer -> officer.freeDaysAfter() < 0).count());
    }

    public int peopleReached() {
        return accepted()
                .mapToInt(decision -> decision.task().need().reach() == null
                        ? 0
                        : decision.task().need().reach().people())
                .sum();
    }

    /** Those that are carried out count as well, so that a plan does not look poorer the more of it is done. */
    private Stream<DecisionForecast> accepted() {
        return decisions.stream()
                .filter(decision -> decision.action() == PlannedAction.ACCEPT)
                .filter(decision -> decision.status() != DecisionStatus.OVERTAKEN);
    }

    /** The first request of the queue for which nothing is planned; null if something is planned for each. */
    public @Nullable RequestForecast next() {
        return requests.stream()
                .filter(request -> request.action() == null)
                .findFirst()
                .orElse(null);
    }

    private int count(Predicate<RequestForecast> which) {
        return Math.toIntExact(requests.stream().filter(which).count());
    }

    /** Shows what was done since to the tasks that have changed. */
    PlanForecast with(Map<TaskId, Task> changed) {
        return new PlanForecast(
                decisions.stream()
                        .map(decision -> Optional.ofNullable(
                                        changed.get(decision.task().id()))
                                .map(decision::with)
                                .orElse(decision))
                        .toList(),
                requests,
                running,
                regions,
                themes,
                partnerKinds,
                officers);
    }
}
