package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record UpdateReportSectionQuotesInput(
        ReportId programmeReportId,
        long version,
        String sectionKey,
        @Size(max = 20) List<@Size(max = 100) String> commentIds,
        @Nullable @Size(max = 20) List<@Size(max = 100) String> evidenceQuoteKeys) {

    SectionReference section() {
        return new SectionReference(programmeReportId, version, sectionKey);
    }
}
