package org.preventionportal.tasks.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.SignedIn;
import org.preventionportal.tasks.Portfolio;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.priority.Standing;
import org.preventionportal.tasks.priority.Weights;
import org.springframework.stereotype.Service;

/** Explains why tasks stand where they do: to staff with every figure, to the requesting partner without others' data. */
@Service
class Priorities {

    private final PriorityPolicies policies;
    private final Portfolio portfolio;

    Priorities(PriorityPolicies policies, Portfolio portfolio) {
        this.policies = policies;
        this.portfolio = portfolio;
    }

    /** The tasks that have a standing, explained; the portfolio is counted once for all of them. */
    @SignedIn
    public Map<Task, Priority> explain(List<Task> tasks, Caller caller) {
        Map<Task, Priority> explained = new HashMap<>();
        List<Task> scored =
                tasks.stream().filter(task -> task.standing() != null).toList();
        if (scored.isEmpty()) {
            return explained;
        }
        if (!caller.isOfficer()) {
            standings(scored)
                    .forEach(entry -> explained.put(
                            entry.task(),
                            Priority.redacted(
                                    entry.standing(),
                                    entry.standing()
                                            .explainedToPartner(entry.task().need()))));
            return explained;
        }
        @Nullable Spread spread = scored.stream().anyMatch(Task::isOpen) ? portfolio.spread() : null;
        Map<Integer, Weights> weights = new HashMap<>();
        standings(scored).forEach(entry -> {
            Weights ofScore = weights.computeIfAbsent(
                    entry.standing().score().policy(),
                    version -> policies.version(version).weights());
            var factors = entry.standing()
                    .explained(entry.task().need(), ofScore, entry.task().isOpen() ? spread : null);
            explained.put(entry.task(), Priority.full(entry.standing(), factors));
        });
        return explained;
    }

    private record Entry(Task task, Standing standing) {}

    private static Stream<Entry> standings(List<Task> tasks) {
        return tasks.stream().flatMap(task -> {
            Standing standing = task.standing();
            return standing == null ? Stream.empty() : Stream.of(new Entry(task, standing));
        });
    }
}
