package org.preventionportal.tasks.outcomes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.PendingNotifications;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecipients;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Makes the mails to the organisation about an outcome to verify, and to the officer about its answer. */
@Component
class OutcomeNotifications extends PendingNotifications<Outcome> {

    private final TaskRecords tasks;
    private final TaskRecipients recipients;

    OutcomeNotifications(MongoOperations mongo, TaskRecords tasks, TaskRecipients recipients) {
        super(mongo, Outcome.class);
        this.tasks = tasks;
        this.recipients = recipients;
    }

    @Override
    public List<Mail> mails(Outcome outcome) {
        return tasks.any(outcome.task()).map(task -> mails(outcome, task)).orElse(List.of());
    }

    private List<Mail> mails(Outcome outcome, Task task) {
        boolean answered = outcome.verification() != Outcome.Verification.AWAITED;
        Map<String, String> values = TaskRecipients.values(task);
        values.put("answer", EnumWords.of(outcome.verification()));
        Stream<PersonId> readers = answered ? recipients.inCharge(task) : recipients.of(outcome.partner(), task);
        return readers.map(person -> new Mail(
                        "%s.%d.%s".formatted(outcome.id(), outcome.version(), person),
                        person,
                        answered ? Template.OUTCOME_ANSWERED : Template.OUTCOME_RECORDED,
                        values))
                .toList();
    }

    @Override
    public void markNotified(Outcome outcome) {
        unmark(Criteria.where("_id").is(outcome.id()).and("version").is(outcome.version()));
    }
}
