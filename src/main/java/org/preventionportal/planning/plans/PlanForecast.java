package org.preventionportal.planning.plans;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/**
 * Computes the forecast of a plan: as if the decisions that are not carried out yet were carried out today.
 *
 * @param decisions those that have changed first
 * @param requests in the order of the queue, and then deferred ones that return by the end of the quarter
 * @param hasMoreRequests whether there are others, which the plan does not show yet
 * @param running what officers have to deliver, which can be assigned to others
 * @param hasMoreTasks whether officers have more to deliver than the plan counts
 */
record PlanForecast(
        List<DecisionForecast> decisions,
        List<RequestForecast> requests,
        boolean hasMoreRequests,
        List<RunningForecast> running,
        boolean hasMoreTasks,
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
    static PlanForecast of(QuarterPlan plan, List<DecisionForecast> decisions, PlanSituation before) {
        PlanEffect effect = PlanEffect.of(plan, decisions, before);
        PlanSituation after = effect.after();
        Map<TaskId, PlannedDecision> planned = decisions.stream()
                .filter(decision -> decision.status().isAhead())
                .map(DecisionForecast::planned)
                .collect(Collectors.toMap(PlannedDecision::task, Function.identity()));
        QueueForecast queue = new QueueForecast(after, planned.keySet());
        List<RequestForecast> requests = before.requests().stream()
                .map(task -> RequestForecast.of(task, planned.get(task.id()), effect, queue.place(task)))
                .toList();
        return new PlanForecast(
                decisions.stream().sorted(CHANGED_FIRST).toList(),
                requests,
                before.hasMoreRequests(),
                RunningForecast.of(after, planned),
                before.hasMoreTasks(),
                RegionForecast.of(before, after),
                ThemeForecast.of(before, after),
                PartnerKindForecast.of(before.requests(), decisions),
                OfficerForecast.of(before, after));
    }

    /**
     * The forecast of a request that waits, or else of the first one that is undecided.
     *
     * @param after the request behind which to look for an undecided one; null for the whole queue
     */
    Optional<RequestForecast> request(@Nullable TaskId task, @Nullable TaskId after) {
        return requests.stream()
                .filter(request -> request.isOf(task))
                .findFirst()
                .or(() -> requests.stream()
                        .skip(countUpTo(after))
                        .filter(RequestForecast::isUndecided)
                        .findFirst());
    }

    /** 0 if the request is not among those that wait. */
    private int countUpTo(@Nullable TaskId task) {
        return 1
                + IntStream.range(0, requests.size())
                        .filter(i -> requests.get(i).isOf(task))
                        .findFirst()
                        .orElse(-1);
    }

    Optional<RunningForecast> runningTask(@Nullable TaskId task) {
        return running.stream().filter(one -> one.task().id().equals(task)).findFirst();
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

    /** Those that the plan has decided count as well if a target was missed by then. */
    public int missedTargets() {
        return Math.toIntExact(Stream.concat(
                        requests.stream().filter(RequestForecast::missesTarget).map(RequestForecast::task),
                        decisions.stream()
                                .filter(DecisionForecast::isCarriedOutOnRequest)
                                .map(DecisionForecast::task)
                                .filter(MissedTargets::wasMissed))
                .map(Task::id)
                .distinct()
                .count());
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
        return decisions.stream().filter(DecisionForecast::isAccepted);
    }
}
