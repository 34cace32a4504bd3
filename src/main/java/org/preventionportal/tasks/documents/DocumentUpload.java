package org.preventionportal.tasks.documents;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.files.FileProblem;
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
 * @param problem why the last file was refused; null if none was
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
        @Nullable Problem problem,
        @Nullable String fingerprint)
        implements Keyed {

    static final String PATH = "/document-uploads/";

    /** How far an upload has come. It does not change while a file is being sent. */
    enum State {
        WAITING_FOR_FILE,
        DONE,
        REFUSED
    }

    /** @param advice what the sender was answered, which says the limit of this type of file */
    record Problem(FileProblem code, String advice) {}

    public String uploadPath() {
        return PATH + id;
    }

    /** @param isReceived whether the document has the version */
    State state(boolean isReceived) {
        if (isReceived) {
            return State.DONE;
        }
        return problem == null ? State.WAITING_FOR_FILE : State.REFUSED;
    }

    /** The document that the file goes to. However often it is sent, it makes one document. */
    DocumentId target() {
        return Objects.requireNonNullElseGet(
                document, () -> new DocumentId(Ids.ofKey(DocumentId.PREFIX, id, "document")));
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
