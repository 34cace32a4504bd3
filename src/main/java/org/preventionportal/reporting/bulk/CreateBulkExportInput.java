package org.preventionportal.reporting.bulk;

import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;

record CreateBulkExportInput(@IdempotencyKey String idempotencyKey, BulkContent content) {

    BulkExport toExport(Caller caller, Instant at) {
        var id = new ExportId(Ids.ofKey(ExportId.PREFIX, caller.id(), idempotencyKey));
        return BulkExport.waiting(id, content, caller.id(), at, Ids.fingerprint(this));
    }
}
