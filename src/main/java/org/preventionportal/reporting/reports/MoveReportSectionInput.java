package org.preventionportal.reporting.reports;

/** @param position the new position, from 1 */
record MoveReportSectionInput(ReportId reportId, long version, String sectionKey, int position) {}
