package org.preventionportal.reporting.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

/** @param programmeReport as it is now; null where it is gone */
record ProgrammeReportPayload(@Nullable ProgrammeReport programmeReport, ReportId changed, List<UserError> userErrors)
        implements Payload {

    ProgrammeReportPayload(ProgrammeReport report) {
        this(report, report.id(), List.of());
    }

    static ProgrammeReportPayload gone(ReportId report) {
        return new ProgrammeReportPayload(null, report, List.of());
    }
}
