package org.preventionportal.reporting.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** @param section null if the client does not select it, since composing it reads every part of the report */
record ReportSectionPayload(
        ProgrammeReport programmeReport, @Nullable ReportSection section, List<UserError> userErrors)
        implements Payload {

    ReportSectionPayload(ProgrammeReport report, @Nullable ReportSection section) {
        this(report, section, List.of());
    }

    @Override
    public ReportId changed() {
        return programmeReport.id();
    }
}
