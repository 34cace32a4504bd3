package org.preventionportal.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.reporting.KeyFindings.Name;

/** Tests what the numbers that are shown large are called, and what readers need to know about them. */
class KeyFindingsTests {

    private static final Map<String, Object> REACH = Map.of(
            "key",
            "reach.delivered",
            "title",
            "People reached",
            "definition",
            "People reached directly.",
            "base",
            "All tasks.",
            "notes",
            List.of("Others say over 3,000."),
            "rows",
            List.of(row("PROFESSIONALS", "Professionals", "Counted again."), row("OTHER", "Other")));

    private static final Map<?, ?> SUPPRESSED = Map.of("amount", Map.of("suppressedBecause", "FEWER_THAN_TEN_PEOPLE"));

    private final KeyFindings findings = new KeyFindings(new IndicatorCharts());

    private static Map<String, Object> row(String key, String label, String... notes) {
        return Map.of("key", key, "label", label, "notes", List.of(notes));
    }

    @Test
    void notesNameWhatTheyAreOn() {
        assertThat(findings.notes(Arrays.asList(REACH, null)))
                .containsExactly(
                        "Note on “People reached”: Others say over 3,000.", "Note on “Professionals”: Counted again.");
    }

    @Test
    void aDefinitionSaysWhatTheBaseIs() {
        assertThat(findings.definitions(Arrays.asList(REACH, null)))
                .containsExactly(Map.entry("People reached", "People reached directly. Base: All tasks."));
    }

    private static Map<?, ?> indicator(String key, String title, String row, String label) {
        return Map.of(
                "key", key, "title", title, "rows", List.of(Map.of("key", row, "label", label, "number", SUPPRESSED)));
    }

    private List<Name> names(Map<?, ?> indicator, @Nullable List<Map<?, ?>> welsh) {
        return findings.suppressed(List.of(indicator), welsh);
    }

    @Test
    void whatIsAskedIsNamedWithoutItsIndicator() {
        assertThat(names(indicator("surveys.agreement", "Agreement", "svc_1/useful", "Survey: Useful"), null))
                .containsExactly(new Name("Useful", null));
        assertThat(names(indicator("surveys.respondents", "Who answered, by survey", "svc_1/police", "Police"), null))
                .containsExactly(new Name("Who answered, by survey: Police", null));
        assertThat(names(indicator("surveys.answers", "Answers", "svc_1/attended/yes", "Year: Attended? Yes"), null))
                .containsExactly(new Name("Year: Attended? Yes", null));
        assertThat(names(indicator("surveys.answers", "Answers", "svc_1/how/face", "Year: How? By phone: often"), null))
                .containsExactly(new Name("Year: How? By phone: often", null));
        assertThat(names(
                        indicator("surveys.answers", "Answers", "svc_1/how/face", "Year: How you worked: Alone"), null))
                .containsExactly(new Name("Year: How you worked: Alone", null));
        assertThat(names(indicator("tasks.completed", "Tasks completed", "all", "All"), null))
                .containsExactly(new Name("Tasks completed", null));
    }

    @Test
    void surveysThatAskedTheSameHaveTheirNames() {
        Map<?, ?> agreement = Map.of(
                "key",
                "surveys.agreement",
                "title",
                "Agreement",
                "rows",
                List.of(
                        Map.of("key", "svc_1/useful", "label", "In May: Useful", "number", SUPPRESSED),
                        Map.of("key", "svc_2/useful", "label", "In June: Useful", "number", SUPPRESSED)));

        assertThat(names(agreement, null))
                .containsExactly(new Name("In May: Useful", null), new Name("In June: Useful", null));
    }

    @Test
    void whatIsSuppressedHasItsWelshNameToo() {
        Map<?, ?> reach = indicator("reach.delivered", "People reached", "YOUNG_PEOPLE", "Young people");
        Map<?, ?> welsh = Map.of(
                "indicatorKey", "reach.delivered", "rowKey", "YOUNG_PEOPLE", "text", "Pobl a gyrhaeddwyd: Pobl ifanc");

        assertThat(names(reach, List.of(welsh))).containsExactly(new Name("Pobl a gyrhaeddwyd: Pobl ifanc", null));
        assertThat(names(reach, List.of())).containsExactly(new Name("People reached: Young people", "en"));
    }
}
