package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;

record UpdateReportSectionInput(
        ReportId programmeReportId,
        long version,
        String sectionKey,
        @NotBlank @FreeText(max = 120) String heading,
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
