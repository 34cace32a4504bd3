package org.preventionportal.reporting.bulk;

/** One form of an export. */
record BulkFile(BulkFormat format, int byteCount) {}
