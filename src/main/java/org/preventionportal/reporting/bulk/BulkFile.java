package org.preventionportal.reporting.bulk;

/** Describes a file of a bulk export. */
record BulkFile(BulkFormat format, int byteCount) {}
