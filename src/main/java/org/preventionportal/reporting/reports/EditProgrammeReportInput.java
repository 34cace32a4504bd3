package org.preventionportal.reporting.reports;

import jakarta.validation.Valid;

record EditProgrammeReportInput(
        ReportId reportId, long version, @Valid ReportDetailsInput details) {}
