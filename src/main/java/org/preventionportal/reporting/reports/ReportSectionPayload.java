package org.preventionportal.reporting.reports;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record ReportSectionPayload(ProgrammeReport programmeReport, ReportSection section, List<UserError> userErrors)
        implements Payload {

    ReportSectionPayload(ProgrammeReport report, ReportSection section) {
        this(report, section, List.of());
    }

    @Override
    public ReportId changed() {
        return programmeReport.id();
    }
}
