package org.preventionportal.reporting.reports;

record DeleteProgrammeReportInput(ReportId programmeReportId, long version) {}
