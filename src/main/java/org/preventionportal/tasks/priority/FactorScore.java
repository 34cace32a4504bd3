package org.preventionportal.tasks.priority;

import org.jspecify.annotations.Nullable;

/**
 * Explains one factor of a priority. Its words are composed only where they are asked for.
 *
 * @param points 0 to 100; null if they would disclose the work for others to a partner
 */
public record FactorScore(
        Factor factor, Level level, @Nullable Integer points, Explanation explanation) {

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
