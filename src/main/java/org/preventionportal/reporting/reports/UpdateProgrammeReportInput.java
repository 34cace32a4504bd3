package org.preventionportal.reporting.reports;

import jakarta.validation.Valid;

record UpdateProgrammeReportInput(
        ReportId reportId, long version, @Valid ReportDetailsInput details) {}
