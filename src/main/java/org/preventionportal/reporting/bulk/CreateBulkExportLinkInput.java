package org.preventionportal.reporting.bulk;

import org.preventionportal.platform.graphql.IdempotencyKey;

record CreateBulkExportLinkInput(@IdempotencyKey String idempotencyKey, ExportId bulkExportId, BulkFormat format) {}
