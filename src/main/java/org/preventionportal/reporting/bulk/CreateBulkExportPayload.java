package org.preventionportal.reporting.bulk;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** @param bulkExport the export as it is now */
record CreateBulkExportPayload(BulkExport bulkExport, List<UserError> userErrors) implements Payload {

    @Override
    public ExportId changed() {
        return bulkExport.id();
    }
}
