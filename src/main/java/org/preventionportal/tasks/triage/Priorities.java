package org.preventionportal.tasks.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.tasks.priority.FactorScore;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.queue.Portfolio;
import org.preventionportal.tasks.queue.QueueRecords;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * Explains priorities: to officers and programme managers with every number, to the requesting partner without others'
 * data. The portfolio is counted and each version of the weights read only if asked for, and once for all tasks.
 */
@Service
class Priorities {

    private final PriorityPolicies policies;
    private final Portfolio portfolio;
    private final QueueRecords records;

    Priorities(PriorityPolicies policies, Portfolio portfolio, QueueRecords records) {
        this.records = records;
        this.policies = policies;
        this.portfolio = portfolio;
    }

    /** The factors of each of these priorities, in the same order. */
    @SignedIn
    public List<List<FactorScore>> factors(List<Priority> priorities) {
        Supplier<Spread> spread = SingletonSupplier.of(portfolio::spread);
        Map<Integer, Weights> weights = new ConcurrentHashMap<>();
        return priorities.stream()
                .map(priority -> priority.isFull()
                        ? priority.position()
                                .explained(
                                        priority.task().need(),
                                        () -> weights.computeIfAbsent(
                                                priority.position().score().policy(), this::weights),
                                        priority.task().isOpen() ? spread : null)
                        : priority.position().explainedToPartner(priority.task().need()))
                .toList();
    }

    /**
     * The places of those requests that wait for a decision. Officers read the same in the queue of this region alone,
     * which leaves out what excludes them.
     */
    @SignedIn
    public Map<Priority, RegionPlace> places(List<Priority> priorities, Caller caller) {
        Map<Priority, RegionPlace> places = new HashMap<>();
        priorities.stream()
                .filter(priority -> priority.task().state() == TaskState.REQUESTED)
                .collect(Collectors.groupingBy(priority -> priority.task().region()))
                .forEach((region, some) -> {
                    int waiting = records.countWaiting(region, caller, KeysetPaging.MAX_COUNT);
                    if (waiting >= RegionPlace.MIN_WAITING) {
                        some.forEach(priority -> places.put(
                                priority,
                                new RegionPlace(
                                        records.countWaitingBefore(priority.task(), caller, KeysetPaging.MAX_COUNT - 1)
                                                + 1,
                                        waiting)));
                    }
                });
        return places;
    }

    private Weights weights(int policy) {
        return policies.version(policy).weights();
    }
}
