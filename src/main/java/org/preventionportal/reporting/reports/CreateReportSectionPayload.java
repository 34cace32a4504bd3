package org.preventionportal.reporting.reports;

import java.util.List;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

record CreateReportSectionPayload(ProgrammeReport programmeReport, ReportSection section, List<UserError> userErrors)
        implements Payload {

    CreateReportSectionPayload(ProgrammeReport report, ReportSection section) {
        this(report, section, List.of());
    }

    @Override
    public ReportId changed() {
        return programmeReport.id();
    }
}
