package org.preventionportal.reporting.reports;

import org.preventionportal.platform.graphql.Payload;

record ProgrammeReportPayload(ProgrammeReport programmeReport) implements Payload {

    @Override
    public ReportId changed() {
        return programmeReport.id();
    }
}
