package org.preventionportal.reporting.reports;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record ProgrammeReportPayload(ProgrammeReport programmeReport, List<UserError> userErrors) implements Payload {

    ProgrammeReportPayload(ProgrammeReport report) {
        this(report, List.of());
    }

    @Override
    public ReportId changed() {
        return programmeReport.id();
    }
}
