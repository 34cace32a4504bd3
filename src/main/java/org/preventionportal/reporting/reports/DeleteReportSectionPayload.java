package org.preventionportal.reporting.reports;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record DeleteReportSectionPayload(ProgrammeReport programmeReport, String deletedSectionKey, List<UserError> userErrors)
        implements Payload {

    DeleteReportSectionPayload(ProgrammeReport report, String deletedSectionKey) {
        this(report, deletedSectionKey, List.of());
    }

    @Override
    public ReportId changed() {
        return programmeReport.id();
    }
}
