package org.preventionportal.tasks.messages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.PendingNotifications;
import org.preventionportal.notifications.Template;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecipients;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Makes the mails to the other side of a conversation about a new message. */
@Component
class MessageNotifications extends PendingNotifications<TaskMessage> {

    private final TaskRecords tasks;
    private final TaskRecipients recipients;

    MessageNotifications(MongoOperations mongo, TaskRecords tasks, TaskRecipients recipients) {
        super(mongo, TaskMessage.class);
        this.tasks = tasks;
        this.recipients = recipients;
    }

    @Override
    public List<Mail> mails(TaskMessage message) {
        return tasks.any(message.task()).map(task -> mails(message, task)).orElse(List.of());
    }

    private List<Mail> mails(TaskMessage message, Task task) {
        Map<String, String> values = TaskRecipients.values(task);
        Stream<PersonId> readers =
                message.isFromStaff() ? recipients.of(message.partner(), task) : recipients.inCharge(task);
        return readers.filter(person -> !person.equals(message.author()))
                .map(person ->
                        new Mail("%s.%s".formatted(message.id(), person), person, Template.MESSAGE_RECEIVED, values))
                .toList();
    }

    @Override
    public void markNotified(TaskMessage message) {
        unmark(Criteria.where("_id").is(message.id()));
    }
}
