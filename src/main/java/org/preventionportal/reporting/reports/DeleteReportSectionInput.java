package org.preventionportal.reporting.reports;

record DeleteReportSectionInput(ReportId reportId, long version, String sectionKey) {}
