package org.preventionportal.tasks.messages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.PendingNotifications;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecipients;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Makes the mails to the other side of a conversation about new messages: one a day for each reader, and another one
 * once the reader has read.
 */
@Component
class MessageNotifications extends PendingNotifications<TaskMessage> {

    private final TaskRecords tasks;
    private final TaskRecipients recipients;
    private final ReadMarks marks;

    MessageNotifications(MongoOperations mongo, TaskRecords tasks, TaskRecipients recipients, ReadMarks marks) {
        super(mongo, TaskMessage.class);
        this.tasks = tasks;
        this.recipients = recipients;
        this.marks = marks;
    }

    @Override
    public List<Mail> mails(TaskMessage message) {
        return tasks.any(message.task()).map(task -> mails(message, task)).orElse(List.of());
    }

    private List<Mail> mails(TaskMessage message, Task task) {
        Map<String, String> values = TaskRecipients.values(task);
        Stream<PersonId> readers =
                message.isFromStaff() ? recipients.of(message.partner(), task) : recipients.inCharge(task);
        List<PersonId> others = readers.filter(person -> !person.equals(message.author()))
                .distinct()
                .toList();
        return marks.of(task.id(), others).entrySet().stream()
                .map(reader -> new Mail(
                        id(message, reader.getKey(), reader.getValue()),
                        reader.getKey(),
                        Template.MESSAGE_RECEIVED,
                        values))
                .toList();
    }

    /** The same for all messages of a conversation on a day until the reader has read, so that one mail is sent. */
    private static String id(TaskMessage message, PersonId reader, Instant readUpTo) {
        return "%s.%s.%s.%s.%d"
                .formatted(
                        message.task(),
                        message.partner(),
                        reader,
                        LondonTime.day(message.createdAt()),
                        readUpTo.toEpochMilli());
    }

    @Override
    public void markNotified(TaskMessage message) {
        unmark(Criteria.where("_id").is(message.id()));
    }
}
