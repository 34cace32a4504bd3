package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.Size;
import java.util.List;

record UpdateReportSectionQuotesInput(
        ReportId reportId,
        long version,
        String sectionKey,
        @Size(max = 20) List<@Size(max = 100) String> quoteIds) {

    SectionReference section() {
        return new SectionReference(reportId, version, sectionKey);
    }
}
