package org.preventionportal.evidence.outcomes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * The outcomes that are linked after a change. Links to outcomes that the caller does not see stay as they are.
     *
     * @param now the outcomes of the input
     * @param field the field of the input that has the outcomes
     * @throws Refusal if the input has an outcome that the caller does not see, linked or not: the answer would say so
     */
    public List<String> change(Collection<String> before, Collection<String> now, String field, Caller caller) {
        Set<String> visible = find(
                        Stream.concat(before.stream(), now.stream()).distinct().toList(), caller)
                .keySet();
        if (!visible.containsAll(now)) {
            throw Refusal.notFound(field, "outcome");
        }
        return Stream.concat(before.stream().filter(id -> !visible.contains(id)), now.stream())
                .distinct()
                .toList();
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
