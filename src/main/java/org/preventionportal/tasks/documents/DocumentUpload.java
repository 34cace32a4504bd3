package org.preventionportal.tasks.documents;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores for which task and document a file is to be sent.
 *
 * @param partner whose conversation the document belongs to
 * @param document that gets another version; null for a new document
 * @param title of the new document; null for another version
 * @param name file name given at creation
 */
@Document("documentUploads")
record DocumentUpload(
        @org.springframework.data.annotation.Id DocumentUploadId id,
        TaskId task,
        PartnerId partner,
        @Nullable DocumentId document,
        @Nullable String title,
        String name,
        boolean isReviewed,
        PersonId createdBy,
        Instant createdAt,
        @Nullable String fingerprint)
        implements Keyed {

    static final String PATH = "/document-uploads/";

    public String uploadPath() {
        return PATH + id;
    }

    /** The document that the file goes to. However often it is sent, it makes one document. */
    DocumentId target() {
        return Objects.requireNonNullElseGet(
                document, () -> new DocumentId(Ids.ofKey(DocumentId.PREFIX, id, "document")));
    }
}
