package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

record CreateReportSectionInput(
        ReportId programmeReportId,
        long version,
        @Nullable ReportSectionKind kind,
        @NotBlank @OneLine @FreeText(max = 120) String heading,
        @Nullable @FreeText(max = 4000) String text) {

    SectionPlan toPlan() {
        return SectionPlan.of(
                Ids.random("sec_"),
                Objects.requireNonNullElse(kind, ReportSectionKind.OTHER),
                heading.strip(),
                Patch.stripToNull(text));
    }
}
