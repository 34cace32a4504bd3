package org.preventionportal.planning.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.Task;

/**
 * Holds the situation before and after a plan, from which suggestions and the words about its requests are made.
 *
 * @param accepted the requests that the plan accepts, or has accepted
 * @param limits those of its last suggestion; null if nothing was suggested
 */
record PlanEffect(
        PlanSituation before,
        PlanSituation after,
        List<Task> accepted,
        @Nullable SuggestionLimits limits) {

    static PlanEffect of(QuarterPlan plan, List<DecisionForecast> decisions, PlanSituation before) {
        return new PlanEffect(
                before,
                before.after(decisions),
                decisions.stream()
                        .filter(DecisionForecast::isAccepted)
                        .map(DecisionForecast::task)
                        .toList(),
                plan.suggestionLimits());
    }
}
