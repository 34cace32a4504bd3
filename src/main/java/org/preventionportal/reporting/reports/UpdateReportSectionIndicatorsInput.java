package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/** @param chartedKeys indicators to show as a chart; they need not be among {@code indicatorKeys} */
record UpdateReportSectionIndicatorsInput(
        ReportId programmeReportId,
        long version,
        String sectionKey,
        @Size(max = 60) List<@Size(max = 100) String> indicatorKeys,
        @Size(max = 60) List<@Size(max = 100) String> chartedKeys) {

    SectionReference section() {
        return new SectionReference(programmeReportId, version, sectionKey);
    }

    List<String> all() {
        return Stream.concat(indicatorKeys.stream(), chartedKeys.stream())
                .distinct()
                .toList();
    }
}
