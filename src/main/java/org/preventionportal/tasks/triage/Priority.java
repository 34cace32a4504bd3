package org.preventionportal.tasks.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.priority.FactorScore;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.preventionportal.tasks.priority.QueuePosition;

/**
 * Explains the position of a task in the queue as far as the caller may see it.
 *
 * @param points the weighted sum, 0 to 100; null for partners
 * @param rankPoints what the queue is ordered by; null for partners
 * @param policyVersion the version of the weights; null for partners
 * @param override shown to everybody; its reason is for officers and programme managers only
 */
record Priority(
        @Nullable Double points,
        @Nullable Double rankPoints,
        @Nullable Integer policyVersion,
        List<FactorScore> factors,
        @Nullable PriorityOverride override) {

    static Priority full(QueuePosition position, List<FactorScore> factors) {
        return new Priority(
                position.priority() / 100.0,
                position.rank() / 100.0,
                position.score().policy(),
                factors,
                position.override());
    }

    static Priority redacted(QueuePosition position, List<FactorScore> factors) {
        return new Priority(null, null, null, factors, position.override());
    }
}
