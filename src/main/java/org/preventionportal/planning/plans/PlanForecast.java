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
 * Computes the forecast of a plan: as if the decisions that are not carried out yet were carried out today. What a page
 * does not ask for is not computed.
 *
 * @param decisions those that have changed first
 * @param requests in the order of the queue, and then deferred ones that return by the end of the quarter
 * @param planned the decisions that are still ahead
 */
record PlanForecast(
        List<DecisionForecast> decisions,
        List<RequestForecast> requests,
        Map<TaskId, PlannedDecision> planned,
        PlanEffect effect) {

    /** The fields of the schema that are computed of requests, planned or not. */
    static final List<String> OF_REQUESTS =
            List.of("requests", "requestCount", "hasMoreRequests", "request", "missedTargetCount", "partnerKinds");

    /** The fields of the schema that show running work. */
    static final List<String> OF_RUNNING = List.of("running", "runningTask");

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
        Map<TaskId, PlannedDecision> planned = decisions.stream()
                .filter(decision -> decision.status().isAhead())
                .map(DecisionForecast::planned)
                .collect(Collectors.toMap(PlannedDecision::task, Function.identity()));
        QueueForecast queue = new QueueForecast(effect.after(), planned.keySet());
        return new PlanForecast(
                decisions.stream().sorted(CHANGED_FIRST).toList(),
                before.requests().stream()
                        .map(task -> new RequestForecast(task, planned.get(task.id()), effect, queue))
                        .toList(),
                planned,
                effect);
    }

    public int requestCount() {
        return requests.size();
    }

    /** Whether there are other requests, which the plan does not show yet. */
    public boolean hasMoreRequests() {
        return effect.before().hasMoreRequests();
    }

    /** What officers have to deliver, which can be assigned to others. */
    public List<RunningForecast> running() {
        return RunningForecast.of(effect.after(), planned);
    }

    /** Whether officers have more to deliver than the plan counts. */
    public boolean hasMoreTasks() {
        return effect.before().hasMoreTasks();
    }

    public List<RegionForecast> regions() {
        return RegionForecast.of(effect.before(), effect.after());
    }

    public List<ThemeForecast> themes() {
        return ThemeForecast.of(effect.before(), effect.after());
    }

    public List<PartnerKindForecast> partnerKinds() {
        return PartnerKindForecast.of(effect.before().requests(), decisions);
    }

    public List<OfficerForecast> officers() {
        return OfficerForecast.of(effect.before(), effect.after());
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
        return task == null
                ? Optional.empty()
                : running().stream().filter(one -> one.task().id().equals(task)).findFirst();
    }

    public int acceptedCount() {
        return Math.toIntExact(accepted().count());
    }

    public int coldSpotCountBefore() {
        return effect.before().spread().coldSpots();
    }

    public int coldSpotCountAfter() {
        return effect.after().spread().coldSpots();
    }

    /** Those that the plan has decided count as well if a target was missed by then. */
    public int missedTargetCount() {
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
    public int overbookedOfficerCount() {
        return Math.toIntExact(effect.after().loads().stream()
                .filter(load -> load.freeDays() < 0)
                .count());
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
