package org.preventionportal.reporting.reports;

record RemoveReportSectionInput(ReportId reportId, long version, String sectionId) {}
