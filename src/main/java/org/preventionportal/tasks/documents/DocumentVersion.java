package org.preventionportal.tasks.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Stores one version of a document. A later version replaces nothing.
 *
 * @param upload which sent it, to recognise a repetition
 * @param received hash of the content that was sent, before it was cleaned
 * @param file null after its removal
 * @param isReviewed whether an officer or programme manager sent it as the result of a review
 */
record DocumentVersion(
        int versionNumber,
        DocumentUploadId upload,
        String received,
        @Nullable DocumentFile file,
        PersonId createdBy,
        boolean isFromStaff,
        boolean isReviewed,
        Instant createdAt,
        @Nullable Removal removal) {

    /** Stores who removed the file of a version. */
    record Removal(PersonId removedBy, Instant removedAt) {}

    DocumentVersion removed(PersonId actor, Instant at) {
        return new DocumentVersion(
                versionNumber,
                upload,
                received,
                null,
                createdBy,
                isFromStaff,
                isReviewed,
                createdAt,
                new Removal(actor, at));
    }
}
