package org.preventionportal.tasks.documents;

import java.time.Instant;
import java.util.List;
import org.preventionportal.access.PartnerId;
import org.preventionportal.files.FileType;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.Task;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Stores documents as an upload would, but without a file. */
public final class StoredDocuments {

    private StoredDocuments() {}

    /** A document with one version that the account has sent for the partner. Returns its id. */
    public static String insert(MongoTemplate mongo, Task task, PartnerId partner, Account author, Instant at) {
        return mongo.insert(document(task, partner, author, at)).id().value();
    }

    /** The same with a title. */
    public static String insert(
            MongoTemplate mongo, Task task, PartnerId partner, Account author, Instant at, String title) {
        DocumentUpload upload = upload("dup_" + task.id().value().substring(4), task, partner, author, at, title);
        return mongo.insert(TaskDocument.create(upload, null, at).with(upload, "00", file(), false, at))
                .id()
                .value();
    }

    static TaskDocument document(Task task, PartnerId partner, Account author, Instant at) {
        DocumentUpload upload = upload(task, partner, author, at);
        return TaskDocument.create(upload, null, at).with(upload, "00", file(), false, at);
    }

    static DocumentUpload upload(Task task, PartnerId partner, Account author, Instant at) {
        return upload("dup_" + task.id().value().substring(4) + partner.hashCode(), task, partner, author, at);
    }

    private static DocumentUpload upload(String id, Task task, PartnerId partner, Account author, Instant at) {
        return upload(id, task, partner, author, at, "Safeguarding policy");
    }

    private static DocumentUpload upload(
            String id, Task task, PartnerId partner, Account author, Instant at, String title) {
        return new DocumentUpload(
                new DocumentUploadId(id),
                task.id(),
                partner,
                null,
                title,
                "policy.pdf",
                false,
                author.id(),
                at,
                null,
                null);
    }

    /** An upload of a new document of the north. */
    static DocumentUpload first(Task task, String id) {
        return upload(id, task, Given.NORTH, Account.PARTNER_NORTH, task.updatedAt());
    }

    /** An upload of another version. */
    static DocumentUpload next(TaskDocument document, String id, boolean isReviewed, Account author) {
        return new DocumentUpload(
                new DocumentUploadId(id),
                document.task(),
                document.partner(),
                document.id(),
                null,
                "policy.pdf",
                isReviewed,
                author.id(),
                document.createdAt(),
                null,
                null);
    }

    static DocumentFile file() {
        return new DocumentFile(DocumentFileId.random(), "policy.pdf", FileType.PDF, 10, "00");
    }

    static List<Integer> numbers(TaskDocument document) {
        return document.versions().stream().map(DocumentVersion::versionNumber).toList();
    }
}
