package org.preventionportal.reporting.reports;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Payload;

/** @param section null if the client does not select it, since composing it reads every part of the section */
record ReportSectionPayload(
        ProgrammeReport programmeReport, @Nullable ReportSection section) implements Payload {

    @Override
    public ReportId changed() {
        return programmeReport.id();
    }
}
