package org.preventionportal.reporting.sharing;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.reporting.reports.ProgrammeReport;
import org.preventionportal.reporting.reports.ReportId;

record ShareProgrammeReportPayload(ProgrammeReport programmeReport, List<UserError> userErrors) implements Payload {

    @Override
    public ReportId changed() {
        return programmeReport.id();
    }
}
