package org.preventionportal.reporting.bulk;

import java.time.Instant;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Keyed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a download link for one person and some minutes.
 *
 * @param digest of the secret, which is not stored
 */
@Document("bulkLinks")
record BulkLink(
        @Id String id,
        String digest,
        ExportId export,
        BulkFormat format,
        PersonId createdBy,
        Instant expiresAt,
        String fingerprint)
        implements Keyed {}
