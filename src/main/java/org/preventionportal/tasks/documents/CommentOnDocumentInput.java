package org.preventionportal.tasks.documents;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;

/** Says something about a version of a document. */
record CommentOnDocumentInput(
        @IdempotencyKey String idempotencyKey,
        DocumentId documentId,
        int versionNumber,
        @NotBlank @FreeText(max = 2000) String text) {

    DocumentComment toComment(boolean isFromStaff, Caller caller, Instant at) {
        return new DocumentComment(
                Ids.ofKey(DocumentComment.PREFIX, caller.id(), idempotencyKey),
                versionNumber,
                caller.id(),
                isFromStaff,
                text.strip(),
                at,
                Ids.fingerprint(this));
    }
}
