package org.preventionportal.evidence.outcomes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.outcomes.Outcome;
import org.preventionportal.tasks.outcomes.OutcomeRecords;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Component;

/** Finds outcomes for those who see their tasks. */
@Component
public class VisibleOutcomes {

    private final OutcomeRecords outcomes;
    private final Tasks tasks;

    VisibleOutcomes(OutcomeRecords outcomes, Tasks tasks) {
        this.outcomes = outcomes;
        this.tasks = tasks;
    }

    /** @throws Refusal if a new link leads to no outcome that the caller sees */
    public void require(Collection<String> before, Collection<String> now, Caller caller) {
        List<String> added = now.stream().filter(id -> !before.contains(id)).toList();
        if (!find(added, caller).keySet().containsAll(added)) {
            throw Refusal.notFound("content.outcomeIds", "outcome");
        }
    }

    /** The outcomes of these that the caller sees, by their ids. */
    public Map<String, Outcome> find(Collection<String> ids, Caller caller) {
        if (ids.isEmpty() || !caller.isOfficer()) {
            return Map.of();
        }
        List<Outcome> found = outcomes.find(ids);
        Set<TaskId> visible = tasks
                .visible(found.stream().map(Outcome::task).distinct().toList(), caller)
                .stream()
                .map(Task::id)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(outcome -> visible.contains(outcome.task()))
                .collect(Collectors.toMap(Outcome::id, Function.identity()));
    }
}
