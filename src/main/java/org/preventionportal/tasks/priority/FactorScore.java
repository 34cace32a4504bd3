package org.preventionportal.tasks.priority;

import org.jspecify.annotations.Nullable;

/**
 * Explains one factor of a priority. Its words are composed only where they are asked for.
 */
public record FactorScore(Factor factor, Level level, Explanation explanation) {

    /** 0 to 100; null if they would disclose the work for others to a partner. */
    public @Nullable Integer points() {
        return explanation.points(factor);
    }

    /** Per cent; null for partners. */
    public @Nullable Integer weight() {
        return explanation.weight(factor);
    }

    public String evidence() {
        return explanation.evidence(factor);
    }

    public String toRaise() {
        return explanation.toRaise(factor);
    }
}
