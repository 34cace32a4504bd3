package org.preventionportal.tasks.notifications;

import java.util.List;
import java.util.Map;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.PendingNotifications;
import org.preventionportal.notifications.Template;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecipients;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.intelligence.IntelligenceAccess;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Makes the mails to the officers of a region whose intelligence somebody has opened. They name nobody. */
@Component
class IntelligenceNotifications extends PendingNotifications<IntelligenceAccess> {

    private final TaskRecords tasks;
    private final TaskRecipients recipients;

    IntelligenceNotifications(MongoOperations mongo, TaskRecords tasks, TaskRecipients recipients) {
        super(mongo, IntelligenceAccess.class);
        this.tasks = tasks;
        this.recipients = recipients;
    }

    @Override
    public List<Mail> mails(IntelligenceAccess access) {
        return tasks.any(access.task()).map(task -> mails(access, task)).orElse(List.of());
    }

    private List<Mail> mails(IntelligenceAccess access, Task task) {
        Map<String, String> values = TaskRecipients.values(task);
        return recipients
                .deciders(task)
                .filter(person -> !person.equals(access.officer()))
                .map(person ->
                        new Mail("%s.%s".formatted(access.id(), person), person, Template.INTELLIGENCE_OPENED, values))
                .toList();
    }

    @Override
    public void markNotified(IntelligenceAccess access) {
        unmark(Criteria.where("_id").is(access.id()));
    }
}
