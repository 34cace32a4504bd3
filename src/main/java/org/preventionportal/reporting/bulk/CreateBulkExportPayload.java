package org.preventionportal.reporting.bulk;

import org.preventionportal.platform.graphql.Payload;

/** @param bulkExport the export as it is now */
record CreateBulkExportPayload(BulkExport bulkExport) implements Payload {

    @Override
    public ExportId changed() {
        return bulkExport.id();
    }
}
