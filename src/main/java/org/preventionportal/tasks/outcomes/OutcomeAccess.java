package org.preventionportal.tasks.outcomes;

import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Component;

/** Finds outcomes that a caller sees: officers on the tasks that they see, members those in their own organisation. */
@Component
public class OutcomeAccess {

    private final OutcomeRecords records;
    private final Tasks tasks;

    OutcomeAccess(OutcomeRecords records, Tasks tasks) {
        this.records = records;
        this.tasks = tasks;
    }

    public Optional<Outcome> find(String id, Caller caller) {
        return records.find(List.of(id)).stream()
                .filter(outcome ->
                        caller.isOfficer() ? tasks.find(outcome.task(), caller).isPresent() : isOwn(outcome, caller))
                .findFirst();
    }

    /** Of an organisation of the caller's, on a task that they see for it. */
    public boolean isOwn(Outcome outcome, Caller caller) {
        PartnerId partner = outcome.partner();
        return partner != null
                && tasks.find(outcome.task(), caller)
                        .filter(task -> TaskView.organisations(task, caller).contains(partner))
                        .isPresent();
    }
}
