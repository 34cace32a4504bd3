package org.preventionportal.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.reporting.IndicatorCharts.Name;

/** Tests what the numbers that are shown large are called. */
class IndicatorChartsTests {

    private static final Map<?, ?> SUPPRESSED = Map.of("amount", Map.of("suppressedBecause", "FEWER_THAN_TEN_PEOPLE"));

    private final IndicatorCharts charts = new IndicatorCharts(new Formats());

    private static Map<?, ?> indicator(String key, String title, String row, String label) {
        return Map.of(
                "key", key, "title", title, "rows", List.of(Map.of("key", row, "label", label, "number", SUPPRESSED)));
    }

    private List<Name> names(Map<?, ?> indicator, @Nullable List<Map<?, ?>> welsh) {
        return charts.suppressed(List.of(indicator), welsh);
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

    @Test
    void theBaseOfAQuestionIsThatOfAllItsAnswers() {
        Map<?, ?> base = Map.of("value", 58);
        Map<?, ?> yes = Map.of("amount", Map.of("value", 38), "base", base);
        Map<?, ?> no = Map.of("amount", Map.of("value", 20), "base", base);
        Map<?, ?> others = Map.of("amount", Map.of("value", 20), "base", Map.of("value", 40));

        assertThat(base("surveys.answers", yes, no)).isEqualTo(yes);
        assertThat(base("surveys.respondents", yes, others)).isNull();
        assertThat(base("tasks.not-completed-by-reason", yes, no)).isNull();
        assertThat(base("surveys.answers", SUPPRESSED, SUPPRESSED)).isNull();
    }

    private @Nullable Map<?, ?> base(String key, Map<?, ?> one, Map<?, ?> two) {
        Map<?, ?> indicator = Map.of(
                "key",
                key,
                "rows",
                List.of(
                        Map.of("key", "svc_1/attended/yes", "label", "Year: Attended? Yes", "number", one),
                        Map.of("key", "svc_1/attended/no", "label", "Year: Attended? No", "number", two)));
        return charts.base(indicator, charts.groups(indicator).getFirst(), "number");
    }

    @Test
    void onlyAShareOfPeopleShowsItsPercentageFirst() {
        Map<?, ?> answers = indicator("surveys.answers", "Answers", "svc_1/attended/yes", "Year: Attended? Yes");
        Map<?, ?> reasons = indicator("tasks.not-completed-by-reason", "Reasons", "OTHER", "Other");
        Map<?, ?> share = Map.of("amount", 38, "base", 58, "percent", 66);
        Map<?, ?> mean = Map.of("amount", 6.4, "base", 38);

        assertThat(charts.isPercentFirst(answers, share)).isTrue();
        assertThat(charts.isPercentFirst(answers, mean)).isFalse();
        assertThat(charts.isPercentFirst(reasons, share)).isFalse();
    }
}
