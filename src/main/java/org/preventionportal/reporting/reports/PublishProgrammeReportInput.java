package org.preventionportal.reporting.reports;

record PublishProgrammeReportInput(ReportId reportId, long version) {}
