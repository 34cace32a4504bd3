package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.reporting.files.ReportFixture.mean;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.reports.ReportSectionKind;

/** Tests what the numbers that are shown large are called, and what a sentence in the place of a table says. */
class KeyFindingTests {

    private static final String LAST_YEAR = "1 April 2025 to 31 March 2026";

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
        return new KeyFindings(new ReportCharts()).shown(section).getFirst();
    }

    @Test
    void aStatementIsNamedWithoutItsIndicator() {
        assertThat(finding(IndicatorDefinition.SURVEYS_AGREEMENT, "svc_1/useful", "Survey: Useful"))
                .isEqualTo(new KeyFinding("40%", "Useful", List.of("29 of 73 people agree or strongly agree")));
        assertThat(finding(IndicatorDefinition.SURVEYS_RESPONDENTS, "svc_1/kind/police", "Survey: Work? Police"))
                .isEqualTo(new KeyFinding("29 of 73", "Who answered, by survey: Police", List.of("40%")));
        assertThat(finding(IndicatorDefinition.TASKS_COMPLETED, "all", "All"))
                .isEqualTo(new KeyFinding("29 of 73", "Tasks completed", List.of("40%")));
    }

    @Test
    void surveysThatAskedTheSameHaveTheirNames() {
        ReportIndicator placed = ReportFixture.table(
                IndicatorDefinition.SURVEYS_AGREEMENT,
                ReportFixture.row("svc_1/useful", "In May: Useful", SOME, null),
                ReportFixture.row("svc_2/useful", "In June: Useful", SOME, null),
                ReportFixture.row("svc_3/useful", "In July: Useful", ReportFixture.suppressed(), null));
        var section = ReportFixture.section(ReportSectionKind.KEY_FINDINGS, "Key findings", placed);

        assertThat(new KeyFindings(new ReportCharts()).shown(section))
                .extracting(KeyFinding::label)
                .containsExactly("In May: Useful", "In June: Useful");
        assertThat(new KeyFindings(new ReportCharts()).suppressed(section)).endsWith(": In July: Useful.");
    }

    @Test
    void anAnswerIsNamedWithItsQuestionAndAMeanHasItsBase() {
        assertThat(finding(IndicatorDefinition.SURVEYS_ANSWERS, "svc_1/attended/yes", "Year: Attended? Yes"))
                .isEqualTo(new KeyFinding("40%", "Year: Attended? Yes", List.of("29 of 73 people")));
        assertThat(finding(IndicatorDefinition.SURVEYS_ANSWERS, "svc_1/how/face", "Year: How you worked: Face to face"))
                .isEqualTo(new KeyFinding("40%", "Year: How you worked: Face to face", List.of("29 of 73 people")));
        assertThat(finding(
                        IndicatorDefinition.SURVEYS_ANSWERS,
                        "svc_1/with/mean",
                        "Year: With how many? Mean",
                        mean(6.4, 38)))
                .isEqualTo(new KeyFinding("6.4", "Year: With how many? Mean", List.of("Base: 38")));
    }

    private static @Nullable String sentence(
            IndicatorDefinition definition, @Nullable IndicatorNumber number, @Nullable IndicatorNumber compared) {
        String key = definition == IndicatorDefinition.SURVEYS_ANSWERS ? "svc_1/with/mean" : "all";
        String label = definition == IndicatorDefinition.SURVEYS_ANSWERS ? "Year: With how many? Mean" : "All";
        ReportIndicator placed = ReportFixture.table(definition, ReportFixture.row(key, label, number, compared));
        var charts = new ReportCharts();
        return charts.sentence(placed, charts.of(placed).groups().getFirst());
    }

    @Test
    void aSentenceHasTheBaseAndTheEstimateOfBothPeriods() {
        assertThat(sentence(IndicatorDefinition.ACKNOWLEDGED_MEDIAN, mean(4, 12), mean(3, 9)))
                .startsWith("Time to acknowledge, median: 4")
                .contains("(Base: 12); %s: 3".formatted(LAST_YEAR))
                .endsWith("(Base: 9).");
        assertThat(sentence(IndicatorDefinition.SURVEYS_ANSWERS, mean(6.4, 38), mean(5.9, 30)))
                .isEqualTo("Year: With how many? Mean: 6.4 (Base: 38); %s: 5.9 (Base: 30).".formatted(LAST_YEAR));
        assertThat(sentence(
                        IndicatorDefinition.REACH_DELIVERED,
                        ReportFixture.estimated(30, 20),
                        ReportFixture.estimated(9, 4)))
                .endsWith("30 (Of these estimated: 20); %s: 9 (Of these estimated: 4).".formatted(LAST_YEAR));
        assertThat(sentence(
                        IndicatorDefinition.TASKS_AGAINST_TARGET,
                        ReportFixture.share(30, 40),
                        ReportFixture.share(20, 40)))
                .endsWith(": 30 of 40 (75%%); %s: 20 of 40 (50%%).".formatted(LAST_YEAR));
    }

    @Test
    void aNumberHasTheUnitThatItsNameDoesNotSay() {
        assertThat(sentence(IndicatorDefinition.ACKNOWLEDGED_MEDIAN, mean(4, 12), mean(1, 9)))
                .isEqualTo("Time to acknowledge, median: 4 working days (Base: 12); %s: 1 working day (Base: 9)."
                        .formatted(LAST_YEAR));
        assertThat(sentence(IndicatorDefinition.REACH_POTENTIAL, ReportFixture.count(1_200), null))
                .endsWith(": 1,200 views and copies.");
        assertThat(sentence(IndicatorDefinition.TASKS_REQUESTED, ReportFixture.count(7), null))
                .endsWith(": 7.");
        assertThat(finding(IndicatorDefinition.ACKNOWLEDGED_MEDIAN, "all", "All", mean(4, 12)))
                .isEqualTo(new KeyFinding("4 working days", "Time to acknowledge, median", List.of("Base: 12")));
    }

    @Test
    void aSentenceSaysForWhichDaysThereIsNoNumber() {
        assertThat(sentence(IndicatorDefinition.SURVEYS_ANSWERS, null, mean(5.9, 30)))
                .isEqualTo("Year: With how many? Mean: none; %s: 5.9 (Base: 30).".formatted(LAST_YEAR));
        assertThat(sentence(IndicatorDefinition.ACKNOWLEDGED_MEDIAN, mean(4, 12), IndicatorNumber.NOTHING))
                .endsWith("(Base: 12); %s: none.".formatted(LAST_YEAR));
        assertThat(sentence(IndicatorDefinition.SURVEYS_ANSWERS, null, null)).isNull();
    }

    @Test
    void aSentenceKeepsTheBaseOfASuppressedNumber() {
        var few = DisclosedNumber.tooFew();
        DisclosedNumber base = DisclosedNumber.of(58);

        assertThat(sentence(IndicatorDefinition.SURVEYS_COMPLETE, new IndicatorNumber(few, base, few, null), null))
                .endsWith(": [c] of 58.");
        assertThat(sentence(IndicatorDefinition.SURVEYS_ANSWERS, new IndicatorNumber(few, base, null, null), null))
                .endsWith(": [c] (Base: 58).");
        assertThat(sentence(IndicatorDefinition.SURVEYS_COMPLETE, ReportFixture.suppressed(), null))
                .endsWith(": [c].");
        assertThat(sentence(IndicatorDefinition.REACH_DELIVERED, ReportFixture.narrow(), null))
                .endsWith(": [c].");
    }
}
