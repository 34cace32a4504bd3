package org.preventionportal.tasks.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.NotificationSource;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecipients;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.messages.ReadMarks;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Makes the emails to the other side of a conversation about versions and comments. They never name the document. About
 * its comments there is one a day for each reader, and another one once the reader has read.
 */
@Component
class DocumentNotifications implements NotificationSource<TaskDocument> {

    private static final String PENDING = "pendingNotifications";

    private final MongoOperations mongo;
    private final TaskRecords tasks;
    private final TaskRecipients recipients;
    private final ReadMarks marks;

    DocumentNotifications(MongoOperations mongo, TaskRecords tasks, TaskRecipients recipients, ReadMarks marks) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.recipients = recipients;
        this.marks = marks;
    }

    /**
     * What the other side does not know yet.
     *
     * @param commentedAt null for a version
     */
    private record Notice(
            String key,
            PersonId author,
            boolean isFromStaff,
            Template template,
            @Nullable Instant commentedAt) {

        /** Readers have read all comments up to their marks. */
        boolean isRead(@Nullable Instant readUpTo) {
            return commentedAt != null && readUpTo != null && !readUpTo.isBefore(commentedAt);
        }

        /** The same for all comments of a day until the reader has read, so that one email is sent. */
        String occasion(@Nullable Instant readUpTo) {
            return commentedAt == null || readUpTo == null
                    ? key.replace(' ', '-')
                    : "%s.%d".formatted(LondonTime.day(commentedAt), readUpTo.toEpochMilli());
        }

        private static Notice of(DocumentVersion version) {
            return new Notice(
                    TaskDocument.notificationOf(version.versionNumber()),
                    version.createdBy(),
                    version.isFromStaff(),
                    version.isReviewed() ? Template.DOCUMENT_REVIEWED : Template.DOCUMENT_RECEIVED,
                    null);
        }

        private static Notice of(DocumentComment comment) {
            return new Notice(
                    comment.key(),
                    comment.author(),
                    comment.isFromStaff(),
                    Template.DOCUMENT_COMMENT_RECEIVED,
                    comment.createdAt());
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
        return Stream.concat(
                        document.versions().stream().map(Notice::of),
                        document.comments().stream().map(Notice::of))
                .filter(notice -> document.pendingNotifications().contains(notice.key()))
                .flatMap(notice -> mails(notice, document, task))
                .distinct()
                .toList();
    }

    private Stream<Mail> mails(Notice notice, TaskDocument document, Task task) {
        List<PersonId> readers = readers(notice, document, task).distinct().toList();
        Map<PersonId, Instant> read = notice.commentedAt() == null ? Map.of() : marks.of(document.id(), readers);
        return readers.stream()
                .filter(person -> !notice.isRead(read.get(person)))
                .map(person -> new Mail(
                        "%s.%s.%s".formatted(document.id(), notice.occasion(read.get(person)), person),
                        person,
                        notice.template(),
                        TaskRecipients.values(task)));
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
