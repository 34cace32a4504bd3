package org.preventionportal.tasks.documents;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/**
 * Stores what somebody says about a version of a document.
 *
 * @param key unique within the document, made from the client's idempotency key
 */
record DocumentComment(
        String key,
        int versionNumber,
        PersonId author,
        boolean isFromStaff,
        String text,
        Instant createdAt,
        String fingerprint) {

    static final String PREFIX = "dcm_";
}
