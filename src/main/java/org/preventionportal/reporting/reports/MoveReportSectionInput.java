package org.preventionportal.reporting.reports;

/** @param position the new position, from 1 */
record MoveReportSectionInput(ReportId programmeReportId, long version, String sectionKey, int position) {}
