package org.preventionportal.reporting.reports;

/** A part of a report, as it was read. */
record SectionReference(ReportId reportId, long version, String sectionKey) {}
