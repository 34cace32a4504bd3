package org.preventionportal.reporting.bulk;

import org.preventionportal.platform.IdempotencyKey;

record OpenBulkExportLinkInput(@IdempotencyKey String idempotencyKey, ExportId exportId, BulkFormat format) {}
