package org.preventionportal.tasks.documents;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.TaskId;

/**
 * Prepares the sending of a new document or of another version.
 *
 * @param partnerId in which organisation's conversation; may be left out where there is but one to choose
 * @param documentId that gets another version; a new document has a title instead
 * @param name file name; characters that are unsafe in file names are replaced later
 */
record CreateDocumentUploadInput(
        @IdempotencyKey String idempotencyKey,
        TaskId taskId,
        @Nullable PartnerId partnerId,
        @Nullable DocumentId documentId,
        @Nullable @OneLine @FreeText(max = 120) String title,
        @NotBlank @OneLine @FreeText(max = 200) String name,
        boolean isReviewed) {

    /** Refuses what another version would not change: it has the title and the organisation of its document. */
    void refuseRepeated() {
        if (documentId != null) {
            Refusal.checkAll(this::refuseTitle, this::refusePartner);
        }
    }

    private void refuseTitle() {
        if (title != null) {
            throw new Refusal(UserError.input(
                    "title",
                    ErrorCode.INVALID,
                    "Another version keeps the title of its document. Leave the title out."));
        }
    }

    private void refusePartner() {
        if (partnerId != null) {
            throw new Refusal(UserError.input(
                    "partnerId",
                    ErrorCode.INVALID,
                    "Another version goes to the organisation of its document. Leave the organisation out."));
        }
    }

    DocumentUpload toUpload(PartnerId partner, Caller caller, Instant at) {
        return new DocumentUpload(
                new DocumentUploadId(Ids.ofKey(DocumentUploadId.PREFIX, caller.id(), idempotencyKey)),
                taskId,
                partner,
                documentId,
                documentId == null ? requiredTitle() : null,
                name,
                isReviewed,
                caller.id(),
                at,
                null,
                Ids.fingerprint(this));
    }

    private String requiredTitle() {
        if (title == null || title.isBlank()) {
            throw new Refusal(UserError.input(
                    "title", ErrorCode.REQUIRED, "Say what the document is, such as Safeguarding policy."));
        }
        return title.strip();
    }
}
