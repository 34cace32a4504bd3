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
 * @param basis what the intelligence factor is based on besides the need; partners must not see it
 */
public record QueuePosition(
        Score score,
        int priority,
        @Nullable PriorityOverride override,
        int rank,
        @Nullable IntelligenceBasis basis) {

    private static final int HUNDREDTHS = 100;

    public static QueuePosition of(Score score, Weights weights) {
        int priority = score.priority(weights);
        return new QueuePosition(score, priority, null, priority, null);
    }

    public QueuePosition overridden(PriorityOverride override) {
        return new QueuePosition(score, priority, override, override.points() * HUNDREDTHS, basis);
    }

    /** The weighted sum of its score, 0 to 100. */
    public double points() {
        return priority / (double) HUNDREDTHS;
    }

    /** What the queue is ordered by, 0 to 100. */
    public double rankPoints() {
        return rank / (double) HUNDREDTHS;
    }

    public @Nullable Integer overridePoints() {
        return override == null ? null : override.points();
    }

    public QueuePosition restored() {
        return new QueuePosition(score, priority, null, priority, basis);
    }

    /** The better grade counts: that of the need or that of the basis. */
    public QueuePosition rescored(Score next, Weights weights) {
        Score based = basis == null ? next : next.withIntelligence(Math.max(next.intelligence(), basis.points()));
        int priority = based.priority(weights);
        return new QueuePosition(based, priority, override, override == null ? priority : rank, basis);
    }

    /** Counts from the next scoring on. */
    public QueuePosition basedOn(@Nullable IntelligenceBasis other) {
        return new QueuePosition(score, priority, override, rank, other);
    }

    /**
     * @param weights read only if a weight is asked for
     * @param spread the current spread, counted only if the words about it are asked for; null if the score no longer
     *     follows it
     */
    public List<FactorScore> explained(Need need, Supplier<Weights> weights, @Nullable Supplier<Spread> spread) {
        return new Explanation(need, score, basis, weights, spread).factors();
    }

    /** As if the intelligence factor were based on the need only. */
    public List<FactorScore> explainedToPartner(Need need) {
        return new Explanation(need, score.withIntelligence(Score.intelligence(need)), null, null, null).factors();
    }
}
