package org.preventionportal.tasks.outcomes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.PartnerMembership;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Component;

/** Finds outcomes that a caller sees: officers on the tasks that they see, members those in their own organisation. */
@Component
public class OutcomeAccess {

    private final OutcomeRecords records;
    private final Tasks tasks;
    private final PartnerMembership membership;

    OutcomeAccess(OutcomeRecords records, Tasks tasks, PartnerMembership membership) {
        this.records = records;
        this.tasks = tasks;
        this.membership = membership;
    }

    public Optional<Outcome> find(String id, Caller caller) {
        return Optional.ofNullable(find(List.of(id), caller).get(id));
    }

    /** The outcomes of these that the caller sees, by their ids. */
    public Map<String, Outcome> find(Collection<String> ids, Caller caller) {
        List<Outcome> found = records.find(ids);
        Map<TaskId, Task> visible = visibleTasks(found, caller);
        return found.stream()
                .filter(outcome -> {
                    Task task = visible.get(outcome.task());
                    return task != null && (caller.isDeliveryStaff() || isOwn(outcome, task, caller));
                })
                .collect(Collectors.toMap(Outcome::id, Function.identity()));
    }

    /** Of an organisation of the caller's, on a task that they see for it. */
    public boolean isOwn(Outcome outcome, Caller caller) {
        return outcome.partner() != null
                && tasks.find(outcome.task(), caller)
                        .filter(task -> isOwn(outcome, task, caller))
                        .isPresent();
    }

    /**
     * Those of an organisation of the caller's that is not suspended, on a task that they see for it.
     *
     * @param seen outcomes that the caller sees
     */
    public Set<Outcome> ofActiveOrganisations(Collection<Outcome> seen, Caller caller) {
        Set<PartnerId> active = membership.activeAmong(
                seen.stream().map(Outcome::partner).filter(Objects::nonNull).toList(), caller);
        Set<Outcome> own = seen.stream()
                .filter(outcome -> outcome.partner() != null && active.contains(outcome.partner()))
                .collect(Collectors.toSet());
        if (own.isEmpty() || !caller.isStaff()) {
            return own; // those who are only members see no other outcomes
        }
        Map<TaskId, Task> visible = visibleTasks(own, caller);
        return own.stream()
                .filter(outcome -> {
                    Task task = visible.get(outcome.task());
                    return task != null && isOwn(outcome, task, caller);
                })
                .collect(Collectors.toSet());
    }

    private Map<TaskId, Task> visibleTasks(Collection<Outcome> some, Caller caller) {
        return tasks.visible(some.stream().map(Outcome::task).distinct().toList(), caller).stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
    }

    /** @param task the task of the outcome, as the caller sees it */
    static boolean isOwn(Outcome outcome, Task task, Caller caller) {
        PartnerId partner = outcome.partner();
        return partner != null && TaskView.isSeenFor(partner, task, caller);
    }
}
