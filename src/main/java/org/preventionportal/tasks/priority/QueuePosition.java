package org.preventionportal.tasks.priority;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.need.Need;

/**
 * Records what orders a request in the queue.
 *
 * @param priority the weighted sum of its score, in hundredths of a point
 * @param override an officer's judgement in place of the priority
 * @param rank what the queue is ordered by: the override if there is one, otherwise the priority; in hundredths
 */
public record QueuePosition(
        Score score, int priority, @Nullable PriorityOverride override, int rank) {

    public static QueuePosition of(Score score, Weights weights) {
        int priority = score.priority(weights);
        return new QueuePosition(score, priority, null, priority);
    }

    public QueuePosition overridden(PriorityOverride override) {
        return new QueuePosition(score, priority, override, override.points() * 100);
    }

    public @Nullable Integer overridePoints() {
        return override == null ? null : override.points();
    }

    public QueuePosition restored() {
        return new QueuePosition(score, priority, null, priority);
    }

    public QueuePosition rescored(Score next, Weights weights) {
        int priority = next.priority(weights);
        return new QueuePosition(next, priority, override, override == null ? priority : rank);
    }

    /**
     * @param weights read only if a weight is asked for
     * @param spread the current spread, counted only if the words about it are asked for; null if the score no longer
     *     follows it
     */
    public List<FactorScore> explained(Need need, Supplier<Weights> weights, @Nullable Supplier<Spread> spread) {
        return new Explanation(need, score, weights, spread).factors();
    }

    public List<FactorScore> explainedToPartner(Need need) {
        return new Explanation(need, score, null, null).factors();
    }
}
