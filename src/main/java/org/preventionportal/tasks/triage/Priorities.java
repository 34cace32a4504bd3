package org.preventionportal.tasks.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.SignedIn;
import org.preventionportal.tasks.priority.FactorScore;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.queue.Portfolio;
import org.springframework.stereotype.Service;

/**
 * Explains priorities: to officers and programme managers with every number, to the requesting partner without others'
 * data. The portfolio is counted and each version of the weights read once for all tasks.
 */
@Service
class Priorities {

    private final PriorityPolicies policies;
    private final Portfolio portfolio;

    Priorities(PriorityPolicies policies, Portfolio portfolio) {
        this.policies = policies;
        this.portfolio = portfolio;
    }

    /** The factors of each of these priorities, in the same order. */
    @SignedIn
    public List<List<FactorScore>> factors(List<Priority> priorities) {
        @Nullable Spread spread = priorities.stream().anyMatch(Priorities::isMoving) ? portfolio.spread() : null;
        Map<Integer, Weights> weights = new HashMap<>();
        return priorities.stream()
                .map(priority -> priority.isFull()
                        ? inFull(
                                priority,
                                weights.computeIfAbsent(
                                        priority.position().score().policy(),
                                        version -> policies.version(version).weights()),
                                spread)
                        : priority.position().explainedToPartner(priority.task().need()))
                .toList();
    }

    /**
     * Whether the explanation counts the work for all regions and themes, which the score of an open request follows.
     */
    private static boolean isMoving(Priority priority) {
        return priority.isFull() && priority.task().isOpen();
    }

    private static List<FactorScore> inFull(Priority priority, Weights weights, @Nullable Spread spread) {
        return priority.position()
                .explained(priority.task().need(), weights, priority.task().isOpen() ? spread : null);
    }
}
