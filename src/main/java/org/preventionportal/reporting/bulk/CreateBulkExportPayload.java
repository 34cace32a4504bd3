package org.preventionportal.reporting.bulk;

import java.util.List;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

/** @param bulkExport the export as it is now */
record CreateBulkExportPayload(BulkExport bulkExport, List<UserError> userErrors) implements Payload {

    @Override
    public ExportId changed() {
        return bulkExport.id();
    }
}
