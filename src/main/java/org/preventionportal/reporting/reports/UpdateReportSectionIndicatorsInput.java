package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/** @param chartedIds those to be drawn; they are there whether or not they are named among the others, too */
record UpdateReportSectionIndicatorsInput(
        ReportId reportId,
        long version,
        String sectionId,
        @Size(max = 60) List<@Size(max = 100) String> figureIds,
        @Size(max = 60) List<@Size(max = 100) String> chartedIds) {

    SectionReference section() {
        return new SectionReference(reportId, version, sectionId);
    }

    List<String> all() {
        return Stream.concat(figureIds.stream(), chartedIds.stream()).distinct().toList();
    }
}
