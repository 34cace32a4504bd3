package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.reports.ReportSectionKind;

/** Tests what the numbers that are shown large are called. */
class KeyFindingTests {

    private static final IndicatorNumber SOME = ReportFixture.share(29, 73);

    private static KeyFinding finding(IndicatorDefinition definition, String row, String label) {
        return finding(definition, row, label, SOME);
    }

    private static KeyFinding finding(
            IndicatorDefinition definition, String row, String label, IndicatorNumber number) {
        var section = ReportFixture.section(
                ReportSectionKind.KEY_FINDINGS,
                "Key findings",
                ReportFixture.table(definition, ReportFixture.row(row, label, number, null)));
        return new KeyFindings().shown(section).getFirst();
    }

    @Test
    void aStatementIsNamedWithoutItsIndicator() {
        assertThat(finding(IndicatorDefinition.SURVEYS_AGREEMENT, "svc_1/useful", "Survey: Useful"))
                .isEqualTo(new KeyFinding("40%", "Useful", List.of("29 of 73 people")));
        assertThat(finding(IndicatorDefinition.SURVEYS_RESPONDENTS, "svc_1/kind/police", "Survey: Work? Police"))
                .isEqualTo(new KeyFinding("29 of 73", "Who answered, by survey: Police", List.of("40%")));
        assertThat(finding(IndicatorDefinition.TASKS_COMPLETED, "all", "All"))
                .isEqualTo(new KeyFinding("29 of 73", "Tasks completed", List.of("40%")));
    }

    @Test
    void anAnswerIsNamedWithItsQuestionAndAMeanHasItsBase() {
        var mean = new IndicatorNumber(DisclosedNumber.of(6.4), DisclosedNumber.of(38), null, null);

        assertThat(finding(IndicatorDefinition.SURVEYS_ANSWERS, "svc_1/attended/yes", "Year: Attended? Yes"))
                .isEqualTo(new KeyFinding("40%", "Year: Attended? Yes", List.of("29 of 73 people")));
        assertThat(finding(IndicatorDefinition.SURVEYS_ANSWERS, "svc_1/how/face", "Year: How you worked: Face to face"))
                .isEqualTo(new KeyFinding("40%", "Year: How you worked: Face to face", List.of("29 of 73 people")));
        assertThat(finding(IndicatorDefinition.SURVEYS_ANSWERS, "svc_1/with/mean", "Year: With how many? Mean", mean))
                .isEqualTo(new KeyFinding("6.4", "Year: With how many? Mean", List.of("Base: 38")));
    }
}
