package org.preventionportal.tasks.outcomes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.preventionportal.access.Directory;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.notifications.Template;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.Tasks;
import org.preventionportal.tasks.access.TaskRecipients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notifies the organisation of an outcome to verify, and the officer of its answer. */
@Component
class OutcomeNotifier {

    private static final Logger log = LoggerFactory.getLogger(OutcomeNotifier.class);
    private static final int BATCH_SIZE = 200;

    private final MongoOperations mongo;
    private final Tasks tasks;
    private final Outbox outbox;
    private final TaskRecipients recipients;

    OutcomeNotifier(MongoOperations mongo, Tasks tasks, Outbox outbox, TaskRecipients recipients) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.outbox = outbox;
        this.recipients = recipients;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void run() {
        var pending =
                Query.query(Criteria.where("pendingNotification").is(true)).limit(BATCH_SIZE);
        try {
            mongo.find(pending, Outcome.class).forEach(this::notifyRecipients);
        } catch (Directory.Unavailable later) {
            log.warn("Notifications of outcomes wait: Keycloak cannot be reached");
        }
    }

    private void notifyRecipients(Outcome outcome) {
        tasks.any(outcome.task()).ifPresent(task -> outbox.post(mails(outcome, task)));
        var asRead = Criteria.where("_id").is(outcome.id()).and("version").is(outcome.version());
        String outcomes = mongo.getCollectionName(Outcome.class); // with the class it would be a new version
        mongo.updateFirst(Query.query(asRead), new Update().unset("pendingNotification"), outcomes);
    }

    private List<Mail> mails(Outcome outcome, Task task) {
        boolean answered = outcome.verification() != Outcome.Verification.AWAITED;
        Map<String, String> values = Map.of(
                "task", task.id().value(),
                "kind", Objects.requireNonNull(task.need().kind()).words(),
                "answer", outcome.verification().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        Stream<PersonId> readers = answered ? recipients.ofStaff(task) : recipients.of(outcome.partner(), task);
        return readers.map(person -> new Mail(
                        "%s.%d.%s".formatted(outcome.id(), outcome.version(), person),
                        person,
                        answered ? Template.OUTCOME_ANSWERED : Template.OUTCOME_RECORDED,
                        values))
                .toList();
    }
}
