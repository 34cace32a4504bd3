package org.preventionportal.reporting.reports;

import org.preventionportal.platform.graphql.Payload;

record DeleteReportSectionPayload(ProgrammeReport programmeReport, String deletedSectionKey) implements Payload {

    @Override
    public ReportId changed() {
        return programmeReport.id();
    }
}
