package org.preventionportal.reporting.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** @param programmeReport always null; after a conflict, {@code MutationErrors} puts the current report here */
record DeleteProgrammeReportPayload(
        @Nullable ProgrammeReport programmeReport, ReportId deletedProgrammeReportId, List<UserError> userErrors)
        implements Payload {

    DeleteProgrammeReportPayload(ReportId deleted) {
        this(null, deleted, List.of());
    }

    @Override
    public ReportId changed() {
        return deletedProgrammeReportId;
    }
}
