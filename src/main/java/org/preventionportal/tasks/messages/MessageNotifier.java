package org.preventionportal.tasks.messages;

import java.util.List;
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

/** Notifies the other side of a conversation by mail of a new message. */
@Component
class MessageNotifier {

    private static final Logger log = LoggerFactory.getLogger(MessageNotifier.class);
    private static final int BATCH_SIZE = 200;

    private final MongoOperations mongo;
    private final Tasks tasks;
    private final Outbox outbox;
    private final TaskRecipients recipients;

    MessageNotifier(MongoOperations mongo, Tasks tasks, Outbox outbox, TaskRecipients recipients) {
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
            for (TaskMessage message : mongo.find(pending, TaskMessage.class)) {
                tasks.any(message.task()).ifPresent(task -> outbox.post(mails(message, task)));
                var notified = Query.query(Criteria.where("_id").is(message.id()));
                mongo.updateFirst(notified, new Update().unset("pendingNotification"), TaskMessage.class);
            }
        } catch (Directory.Unavailable later) {
            log.warn("Notifications of messages wait: Keycloak cannot be reached");
        }
    }

    private List<Mail> mails(TaskMessage message, Task task) {
        Stream<PersonId> readers =
                message.isFromStaff() ? recipients.of(message.partner(), task) : recipients.ofStaff(task);
        return readers.filter(person -> !person.equals(message.author()))
                .map(person -> new Mail(
                        "%s.%s".formatted(message.id(), person),
                        person,
                        Template.MESSAGE_RECEIVED,
                        Map.of(
                                "task",
                                task.id().value(),
                                "kind",
                                Objects.requireNonNull(task.need().kind()).words())))
                .toList();
    }
}
