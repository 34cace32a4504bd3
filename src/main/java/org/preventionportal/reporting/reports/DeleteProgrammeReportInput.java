package org.preventionportal.reporting.reports;

record DeleteProgrammeReportInput(ReportId reportId, long version) {}
