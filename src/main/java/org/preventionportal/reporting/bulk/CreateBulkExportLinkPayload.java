package org.preventionportal.reporting.bulk;

import java.time.Instant;
import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record CreateBulkExportLinkPayload(BulkExportLink link, ExportId changed, List<UserError> userErrors)
        implements Payload {

    /** Holds a link with its secret, which is shown only once and not stored. */
    record BulkExportLink(String downloadPath, Instant expiresAt) {}
}
