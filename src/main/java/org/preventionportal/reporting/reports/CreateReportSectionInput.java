package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;

record CreateReportSectionInput(
        ReportId programmeReportId,
        long version,
        @NotBlank @FreeText(max = 120) String heading,
        @Nullable @FreeText(max = 4000) String text) {

    SectionPlan toPlan() {
        return SectionPlan.of(Ids.random("sec_"), heading.strip(), UpdateReportSectionInput.words(text));
    }
}
