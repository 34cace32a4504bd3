package org.preventionportal.tasks.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.SignedIn;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.queue.Portfolio;
import org.springframework.stereotype.Service;

/** Explains priorities: to officers and programme managers with every number, to the requesting partner without others' data. */
@Service
class Priorities {

    private final PriorityPolicies policies;
    private final Portfolio portfolio;

    Priorities(PriorityPolicies policies, Portfolio portfolio) {
        this.policies = policies;
        this.portfolio = portfolio;
    }

    /** Explains the tasks that have a position in the queue. */
    @SignedIn
    public Map<Task, Priority> explain(List<Task> tasks, Caller caller) {
        return caller.isOfficer() ? inFull(tasks) : redacted(tasks);
    }

    private static Map<Task, Priority> redacted(List<Task> tasks) {
        Map<Task, Priority> explained = new HashMap<>();
        for (Task task : tasks) {
            QueuePosition position = task.queuePosition();
            if (position != null) {
                explained.put(task, Priority.redacted(position, position.explainedToPartner(task.need())));
            }
        }
        return explained;
    }

    /** Counts the portfolio and reads each version of the weights once for all tasks. */
    private Map<Task, Priority> inFull(List<Task> tasks) {
        @Nullable Spread spread = tasks.stream().anyMatch(Task::isOpen) ? portfolio.spread() : null;
        Map<Integer, Weights> weights = new HashMap<>();
        Map<Task, Priority> explained = new HashMap<>();
        for (Task task : tasks) {
            QueuePosition position = task.queuePosition();
            if (position != null) {
                Weights ofScore = weights.computeIfAbsent(
                        position.score().policy(),
                        version -> policies.version(version).weights());
                var factors = position.explained(task.need(), ofScore, task.isOpen() ? spread : null);
                explained.put(task, Priority.full(position, factors));
            }
        }
        return explained;
    }
}
