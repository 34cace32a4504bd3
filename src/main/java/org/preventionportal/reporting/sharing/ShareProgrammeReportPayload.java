package org.preventionportal.reporting.sharing;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.reporting.reports.ProgrammeReport;
import org.preventionportal.reporting.reports.ReportId;

record ShareProgrammeReportPayload(ProgrammeReport programmeReport) implements Payload {

    @Override
    public ReportId changed() {
        return programmeReport.id();
    }
}
