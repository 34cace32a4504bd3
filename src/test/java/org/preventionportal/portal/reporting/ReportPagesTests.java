package org.preventionportal.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.documents.Contract;

/** Checks that a page sends every field of a report or section that can change: what is left out stays. */
class ReportPagesTests {

    @Test
    void everyFieldIsSent() {
        assertThat(Contract.fields("ReportDetailsInput")).containsExactlyInAnyOrderElementsOf(ReportPages.DETAILS);
        assertThat(section("UpdateReportSectionInput")).containsExactlyInAnyOrderElementsOf(ReportSectionPages.TEXT);
        assertThat(section("UpdateReportSectionQuotesInput"))
                .containsExactlyInAnyOrderElementsOf(ReportSectionPages.QUOTES);
        assertThat(section("UpdateReportSectionCaseStudiesInput"))
                .containsExactlyInAnyOrderElementsOf(ReportSectionPages.CASE_STUDIES);
        assertThat(section("UpdateReportSectionIndicatorsInput"))
                .containsExactlyInAnyOrderElementsOf(SectionIndicatorPages.FIELDS);
    }

    private static List<String> section(String input) {
        return Contract.fields(input, "programmeReportId", "version", "sectionKey");
    }
}
