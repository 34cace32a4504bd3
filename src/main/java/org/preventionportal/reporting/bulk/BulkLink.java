package org.preventionportal.reporting.bulk;

import java.time.Instant;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Keyed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A way to a file of an export, for one person and for minutes.
 *
 * @param digest of its secret, which is not kept
 */
@Document("bulkLinks")
record BulkLink(
        @Id String id,
        @Indexed String digest,
        ExportId export,
        BulkFormat format,
        PersonId createdBy,
        @Indexed Instant expiresAt,
        String fingerprint)
        implements Keyed {}
