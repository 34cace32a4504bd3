package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

record UpdateReportSectionInput(
        ReportId programmeReportId,
        long version,
        String sectionKey,
        @Nullable ReportSectionKind kind,
        @NotBlank @OneLine @FreeText(max = 120) String heading,
        @Nullable @FreeText(max = 4000) String text) {

    SectionReference section() {
        return new SectionReference(programmeReportId, version, sectionKey);
    }

    @Nullable
    String words() {
        return words(text);
    }

    static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
