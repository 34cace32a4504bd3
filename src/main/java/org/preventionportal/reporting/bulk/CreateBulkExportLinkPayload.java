package org.preventionportal.reporting.bulk;

import java.time.Instant;
import java.util.List;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

record CreateBulkExportLinkPayload(BulkExportLink link, ExportId changed, List<UserError> userErrors)
        implements Payload {

    /** A link with its secret, which is told here and kept nowhere. */
    record BulkExportLink(String path, Instant expiresAt) {}
}
