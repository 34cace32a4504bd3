package org.preventionportal.reporting.reports;

record PublishProgrammeReportInput(ReportId programmeReportId, long version) {}
