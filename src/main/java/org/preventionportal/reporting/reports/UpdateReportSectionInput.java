package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.springframework.graphql.data.ArgumentValue;

record UpdateReportSectionInput(
        ReportId programmeReportId,
        long version,
        String sectionKey,
        ArgumentValue<@NotNull ReportSectionKind> kind,
        ArgumentValue<@NotBlank @OneLine @FreeText(max = 120) String> heading,
        ArgumentValue<@FreeText(max = 4000) String> text) {

    SectionReference section() {
        return new SectionReference(programmeReportId, version, sectionKey);
    }

    SectionPlan applyTo(SectionPlan plan) {
        return plan.withText(
                Patch.required(kind, plan.kind()),
                Patch.required(heading, plan.heading()).strip(),
                Patch.stripToNull(Patch.optional(text, plan.text())));
    }
}
