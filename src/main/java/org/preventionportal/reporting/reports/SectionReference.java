package org.preventionportal.reporting.reports;

/** Refers to a section of a report at the version that was read. */
record SectionReference(ReportId programmeReportId, long version, String sectionKey) {}
