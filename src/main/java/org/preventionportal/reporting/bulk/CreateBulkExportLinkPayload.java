package org.preventionportal.reporting.bulk;

import java.time.Instant;
import org.preventionportal.platform.graphql.Payload;

record CreateBulkExportLinkPayload(BulkExportLink link, ExportId changed) implements Payload {

    /** Holds a link with its secret, which is shown only once and not stored. */
    record BulkExportLink(String downloadPath, Instant expiresAt) {}
}
