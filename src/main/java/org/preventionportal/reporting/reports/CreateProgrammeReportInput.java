package org.preventionportal.reporting.reports;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;

record CreateProgrammeReportInput(
        @IdempotencyKey String idempotencyKey,
        @Valid ReportDetailsInput details,
        @Nullable ReportTemplate template) {

    ProgrammeReport toReport(List<SectionPlan> sections, Caller caller, Instant at) {
        var id = new ReportId(Ids.ofKey(ReportId.PREFIX, caller.id(), idempotencyKey));
        return ProgrammeReport.create(
                id, details.title(), details.filter(), sections, caller.id(), at, Ids.fingerprint(this));
    }
}
