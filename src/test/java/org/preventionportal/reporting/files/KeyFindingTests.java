package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.reports.ReportSectionKind;

/** Tests what the numbers that are shown large are called. {@code IndicatorChartsTests} has the same for the portal. */
class KeyFindingTests {

    private static final IndicatorNumber SOME = ReportFixture.share(29, 73);

    private static KeyFinding finding(IndicatorDefinition definition, String row, String label) {
        var section = ReportFixture.section(
                ReportSectionKind.KEY_FINDINGS,
                "Key findings",
                ReportFixture.table(definition, ReportFixture.row(row, label, SOME, null)));
        return new KeyFindings().shown(section).getFirst();
    }

    @Test
    void onlyAStatementIsNamedWithoutItsIndicator() {
        assertThat(finding(IndicatorDefinition.SURVEYS_AGREEMENT, "svc_1/useful", "Survey: Useful"))
                .isEqualTo(new KeyFinding("40%", "Useful", List.of("29 of 73 people")));
        assertThat(finding(IndicatorDefinition.SURVEYS_RESPONDENTS, "svc_1/kind/police", "Survey: Work? Police"))
                .isEqualTo(new KeyFinding("29 of 73", "Who answered, by survey: Police", List.of("40%")));
        assertThat(finding(IndicatorDefinition.TASKS_COMPLETED, "all", "All"))
                .isEqualTo(new KeyFinding("29 of 73", "Tasks completed", List.of("40%")));
    }
}
