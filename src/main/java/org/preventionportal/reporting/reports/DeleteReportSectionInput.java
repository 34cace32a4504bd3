package org.preventionportal.reporting.reports;

record DeleteReportSectionInput(ReportId programmeReportId, long version, String sectionKey) {}
