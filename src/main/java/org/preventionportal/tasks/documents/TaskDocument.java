package org.preventionportal.tasks.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a document that an organisation and the programme exchange about a task, with all its versions and the
 * comments on them.
 *
 * @param partner whose conversation it belongs to
 * @param versions oldest first, numbered from 1 without gaps
 * @param comments oldest first
 * @param reviewedAt when the first reviewed version was sent that still has its file; null if there is none
 * @param pendingNotifications versions and comments about which no email has been posted
 * @param place one of the places that a conversation has for documents, unique, so that nobody passes the limit; null
 *     if the document was stored before there were places
 */
@Document("taskDocuments")
record TaskDocument(
        @org.springframework.data.annotation.Id DocumentId id,
        @Version long version,
        TaskId task,
        PartnerId partner,
        String title,
        List<DocumentVersion> versions,
        List<DocumentComment> comments,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant reviewedAt,
        List<String> pendingNotifications,
        @Nullable String place)
        implements Versioned {

    static final int MAX_VERSIONS = 20;
    static final int MAX_COMMENTS = 100;

    static TaskDocument create(DocumentUpload upload, @Nullable String place, Instant at) {
        return new TaskDocument(
                upload.target(),
                0,
                upload.task(),
                upload.partner(),
                Objects.requireNonNull(upload.title()),
                List.of(),
                List.of(),
                at,
                at,
                null,
                List.of(),
                place);
    }

    static String notificationOf(int versionNumber) {
        return "version " + versionNumber;
    }

    List<DocumentVersion> newestFirst() {
        return versions.reversed();
    }

    List<DocumentComment> commentsOn(int versionNumber) {
        return comments.stream()
                .filter(comment -> comment.versionNumber() == versionNumber)
                .toList();
    }

    Optional<DocumentVersion> version(int number) {
        return versions.stream()
                .filter(version -> version.versionNumber() == number)
                .findFirst();
    }

    Optional<DocumentVersion> sentBy(DocumentUploadId upload) {
        return versions.stream()
                .filter(version -> version.upload().equals(upload))
                .findFirst();
    }

    boolean hasVersionOf(DocumentUpload upload) {
        return sentBy(upload.id()).isPresent();
    }

    /** Refuses a review of what the organisation has not sent or has removed, and a version too many. */
    void refuseVersion(boolean isReviewed) {
        if (isReviewed && versions.stream().noneMatch(version -> !version.isFromStaff() && version.file() != null)) {
            throw new Refusal(UserError.input(
                    "isReviewed", ErrorCode.INVALID, "A reviewed version answers a file that the organisation sent."));
        }
        if (versions.size() >= MAX_VERSIONS) {
            throw new Refusal(UserError.input(
                    "documentId",
                    ErrorCode.FULL,
                    "The document has %d versions, which is the maximum. Send a new document."
                            .formatted(MAX_VERSIONS)));
        }
    }

    TaskDocument with(DocumentUpload upload, String received, DocumentFile file, boolean isFromStaff, Instant at) {
        refuseVersion(upload.isReviewed());
        var next = new DocumentVersion(
                versions.size() + 1,
                upload.id(),
                received,
                file,
                upload.createdBy(),
                isFromStaff,
                upload.isReviewed(),
                at,
                null);
        Instant reviewed = reviewedAt == null && upload.isReviewed() ? at : reviewedAt;
        return changed(plus(versions, next), comments, at, reviewed, notificationOf(next.versionNumber()));
    }

    /** Whether the comment repeats one, perhaps with other words. */
    boolean has(DocumentComment comment) {
        return same(comment).isPresent();
    }

    /** What the same key made before. */
    Optional<DocumentComment> same(DocumentComment comment) {
        return comments.stream()
                .filter(other -> other.key().equals(comment.key()))
                .findFirst();
    }

    /** Returns the document unchanged if it has the comment already. */
    TaskDocument with(DocumentComment comment) {
        Optional<DocumentComment> same = same(comment);
        if (same.isPresent()) {
            if (!same.get().fingerprint().equals(comment.fingerprint())) {
                throw Refusal.keyReused();
            }
            return this;
        }
        if (version(comment.versionNumber()).isEmpty()) {
            throw Refusal.notFound("versionNumber", "version");
        }
        if (comments.size() >= MAX_COMMENTS) {
            throw new Refusal(UserError.input(
                    "documentId",
                    ErrorCode.FULL,
                    "The document has %d comments, which is the maximum. Send a message.".formatted(MAX_COMMENTS)));
        }
        return changed(versions, plus(comments, comment), comment.createdAt(), reviewedAt, comment.key());
    }

    /**
     * Removes the file of a version. Retention does not start again. A review whose file is gone does not count.
     * Returns the document unchanged if somebody else has removed the file.
     */
    TaskDocument without(int versionNumber, PersonId actor, Instant at) {
        if (version(versionNumber).map(DocumentVersion::file).isEmpty()) {
            return this;
        }
        List<DocumentVersion> left = versions.stream()
                .map(version -> version.versionNumber() == versionNumber ? version.removed(actor, at) : version)
                .toList();
        Instant reviewed = left.stream()
                .filter(version -> version.isReviewed() && version.file() != null)
                .map(DocumentVersion::createdAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return changed(left, comments, updatedAt, reviewed, null);
    }

    private TaskDocument changed(
            List<DocumentVersion> nextVersions,
            List<DocumentComment> nextComments,
            Instant at,
            @Nullable Instant reviewed,
            @Nullable String pending) {
        return new TaskDocument(
                id,
                version,
                task,
                partner,
                title,
                nextVersions,
                nextComments,
                createdAt,
                at.isBefore(updatedAt) ? updatedAt : at, // nodes may have different clocks
                reviewed,
                pending == null ? pendingNotifications : plus(pendingNotifications, pending),
                place);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
