package org.preventionportal.tasks.priority;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.need.Need;

/**
 * Explains one factor of a priority. Its words are composed only where they are asked for.
 */
public record FactorScore(Factor factor, Level level, Explanation explanation) {

    /**
     * What a complete need would be scored with. The work for others is left out, since the author could try out every
     * region.
     */
    public static List<FactorScore> expected(Need need) {
        return new Explanation(need, Score.withoutSpread(need), null, null, null)
                .factors().stream()
                        .filter(expected -> expected.factor() != Factor.SPREAD)
                        .toList();
    }

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
