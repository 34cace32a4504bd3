package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;

record WithdrawProgrammeReportInput(
        ReportId programmeReportId,
        long version,
        @NotBlank @FreeText(max = 1000) String reason) {}
