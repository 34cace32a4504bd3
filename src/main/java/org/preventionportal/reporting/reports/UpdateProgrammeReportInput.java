package org.preventionportal.reporting.reports;

import jakarta.validation.Valid;

record UpdateProgrammeReportInput(
        ReportId programmeReportId, long version, @Valid ReportDetailsInput details) {}
