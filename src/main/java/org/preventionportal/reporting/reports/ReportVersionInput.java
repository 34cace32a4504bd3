package org.preventionportal.reporting.reports;

/** @param version of the report that was looked at */
record ReportVersionInput(ReportId reportId, long version) {}
