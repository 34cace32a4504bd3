package org.preventionportal.tasks.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.NotificationSource;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecipients;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Makes the emails to the other side of a conversation about versions and comments. They never name the document. */
@Component
class DocumentNotifications implements NotificationSource<TaskDocument> {

    private static final String PENDING = "pendingNotifications";

    private final MongoOperations mongo;
    private final TaskRecords tasks;
    private final TaskRecipients recipients;

    DocumentNotifications(MongoOperations mongo, TaskRecords tasks, TaskRecipients recipients) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.recipients = recipients;
    }

    /** What the other side does not know yet. */
    private record Notice(String key, PersonId author, boolean isFromStaff, Template template) {

        private static Notice of(DocumentVersion version) {
            return new Notice(
                    TaskDocument.notificationOf(version.versionNumber()),
                    version.createdBy(),
                    version.isFromStaff(),
                    version.isReviewed() ? Template.DOCUMENT_REVIEWED : Template.DOCUMENT_RECEIVED);
        }

        private static Notice of(DocumentComment comment) {
            return new Notice(
                    comment.key(), comment.author(), comment.isFromStaff(), Template.DOCUMENT_COMMENT_RECEIVED);
        }
    }

    @Override
    public List<TaskDocument> pending(int limit) {
        return StoredRecords.find(
                mongo, Query.query(Criteria.where(PENDING).gt("")).limit(limit), TaskDocument.class);
    }

    @Override
    public List<Mail> mails(TaskDocument document) {
        return tasks.any(document.task()).map(task -> mails(document, task)).orElse(List.of());
    }

    private List<Mail> mails(TaskDocument document, Task task) {
        Map<String, String> values = TaskRecipients.values(task);
        return Stream.concat(
                        document.versions().stream().map(Notice::of),
                        document.comments().stream().map(Notice::of))
                .filter(notice -> document.pendingNotifications().contains(notice.key()))
                .flatMap(notice -> readers(notice, document, task)
                        .map(person -> new Mail(
                                "%s.%s.%s".formatted(document.id(), notice.key().replace(' ', '-'), person),
                                person,
                                notice.template(),
                                values)))
                .toList();
    }

    private Stream<PersonId> readers(Notice notice, TaskDocument document, Task task) {
        Stream<PersonId> others =
                notice.isFromStaff() ? recipients.of(document.partner(), task) : recipients.inCharge(task);
        return others.filter(person -> !person.equals(notice.author()));
    }

    /** Leaves what has been added since the document was read. */
    @Override
    public void markNotified(TaskDocument document) {
        var same = Query.query(Criteria.where("_id").is(document.id().value()));
        var notified =
                new Update().pullAll(PENDING, document.pendingNotifications().toArray());
        // With the class, Spring Data would count a new version, which this is not.
        mongo.updateFirst(same, notified, mongo.getCollectionName(TaskDocument.class));
    }
}
