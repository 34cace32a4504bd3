package org.preventionportal.reporting.reports;

/** @param to its new place, 1 for the first */
record MoveReportSectionInput(ReportId reportId, long version, String sectionKey, int position) {}
