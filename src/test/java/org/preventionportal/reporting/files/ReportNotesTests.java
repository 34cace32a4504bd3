package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportSectionKind;

/** Readers see what a note is on, whatever else has the same note. */
class ReportNotesTests {

    private static final IndicatorRow USEFUL = row("svc_1/useful", "First survey: Useful");
    private static final IndicatorRow CLEAR = row("svc_1/clear", "First survey: Clear");
    private static final IndicatorRow SHORT = row("svc_1/short", "First survey: Short");
    private static final IndicatorRow OTHER = row("svc_2/other", "Second survey: Other");
    private static final IndicatorRow POLICE = row("svc_1/kind/police", "First survey: Where do you work? Police");
    private static final IndicatorRow SCHOOL = row("svc_1/kind/school", "First survey: Where do you work? School");

    private static IndicatorRow row(String key, String label) {
        return ReportFixture.row(key, label, ReportFixture.share(40, 50), null);
    }

    private static IndicatorRow noted(IndicatorRow row) {
        return new IndicatorRow(
                row.key(), row.label(), row.number(), row.compared(), row.answers(), List.of("It was changed."));
    }

    private static List<String> notes(Stream<IndicatorRow> noted, IndicatorRow... others) {
        IndicatorRow[] rows = Stream.concat(noted.map(ReportNotesTests::noted), Arrays.stream(others))
                .toArray(IndicatorRow[]::new);
        return new ReportCharts()
                .notes(ReportFixture.section(
                        ReportSectionKind.OTHER,
                        "Surveys",
                        ReportFixture.table(IndicatorDefinition.SURVEYS_AGREEMENT, rows)));
    }

    @Test
    void aNoteNamesTheSurveyIfItIsOnAllOfIt() {
        assertThat(notes(Stream.of(USEFUL, CLEAR, SHORT), OTHER))
                .containsExactly("Note on “First survey”: It was changed.");
        assertThat(notes(Stream.of(POLICE, SCHOOL)))
                .containsExactly("Note on “First survey: Where do you work?”: It was changed.");
    }

    @Test
    void aNoteOnAllRowsOfAnIndicatorWithoutSurveysNamesIt() {
        IndicatorRow wales = row("WALES", "Wales");
        IndicatorRow london = row("LONDON", "London");

        assertThat(notes(Stream.of(wales, london)))
                .containsExactly(
                        "Note on “%s”: It was changed.".formatted(IndicatorDefinition.SURVEYS_AGREEMENT.title()));
    }

    @Test
    void aNoteOnSomeStatementsNamesThem() {
        assertThat(notes(Stream.of(USEFUL), CLEAR, SHORT)).containsExactly("Note on “Useful”: It was changed.");
        assertThat(notes(Stream.of(USEFUL, CLEAR), SHORT))
                .containsExactly("Note on “Useful” and “Clear”: It was changed.");
        assertThat(notes(Stream.of(USEFUL, CLEAR, OTHER), SHORT))
                .as("of two surveys")
                .containsExactly("Note on “Useful”, “Clear” and “Other”: It was changed.");
        assertThat(notes(Stream.of(POLICE), SCHOOL))
                .as("an answer is named by its question")
                .containsExactly("Note on “First survey: Where do you work?”: It was changed.");
    }
}
