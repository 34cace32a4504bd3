package org.preventionportal.reporting.reports;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Payload;

/** @param programmeReport always null; after a conflict, {@code MutationErrors} puts the current report here */
record DeleteProgrammeReportPayload(@Nullable ProgrammeReport programmeReport, ReportId deletedProgrammeReportId)
        implements Payload {

    DeleteProgrammeReportPayload(ReportId deleted) {
        this(null, deleted);
    }

    @Override
    public ReportId changed() {
        return deletedProgrammeReportId;
    }
}
