package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param chartedKeys indicators to show as a chart; they need not be among {@code indicatorKeys}
 * @param questionKeys null to leave them as they are
 */
record UpdateReportSectionIndicatorsInput(
        ReportId programmeReportId,
        long version,
        String sectionKey,
        @Size(max = 60) List<@Size(max = 100) String> indicatorKeys,
        @Size(max = 60) List<@Size(max = 100) String> chartedKeys,
        @Nullable @Size(max = 60) List<@Pattern(regexp = "[a-z0-9-]{1,100}") String> questionKeys) {

    SectionReference section() {
        return new SectionReference(programmeReportId, version, sectionKey);
    }

    List<String> all() {
        return Stream.concat(indicatorKeys.stream(), chartedKeys.stream())
                .distinct()
                .toList();
    }
}
