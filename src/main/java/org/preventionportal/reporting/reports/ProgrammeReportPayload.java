package org.preventionportal.reporting.reports;

import java.util.List;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

record ProgrammeReportPayload(ProgrammeReport programmeReport, List<UserError> userErrors) implements Payload {

    ProgrammeReportPayload(ProgrammeReport report) {
        this(report, List.of());
    }

    @Override
    public ReportId changed() {
        return programmeReport.id();
    }
}
