package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowGroupTests {

    private static List<RowGroup<String>> groups(String... keysAndLabels) {
        List<ChartRow<String>> rows = new ArrayList<>();
        for (int i = 0; i < keysAndLabels.length; i += 2) {
            rows.add(new ChartRow<>(keysAndLabels[i], keysAndLabels[i + 1], null, null, List.of(), List.of(), ""));
        }
        return RowGroup.of(rows);
    }

    private static List<String> labels(RowGroup<?> group) {
        return group.rows().stream().map(ChartRow::label).toList();
    }

    @Test
    void rowsOfOneQuestionLeaveOutWhatTheyShare() {
        var groups = groups(
                "svc_1/region/wales", "Year 1: Where do you work? Wales",
                "svc_1/region/london", "Year 1: Where do you work? London",
                "svc_1/contact/none", "Year 1: What contact? None");

        assertThat(groups)
                .extracting(RowGroup::title)
                .containsExactly("Year 1: Where do you work?", "Year 1: What contact?");
        assertThat(labels(groups.getFirst())).containsExactly("Wales", "London");
    }

    @Test
    void statementsOfTwoSurveysAreTwoGroups() {
        var groups =
                groups("svc_1/a", "Year 1: I know more", "svc_1/b", "Year 1: I do more", "svc_2/a", "Events: Useful");

        assertThat(groups).extracting(RowGroup::title).containsExactly("Year 1", "Events");
        assertThat(labels(groups.getFirst())).containsExactly("I know more", "I do more");
    }

    @Test
    void aColonInAnAnswerIsNoPartOfTheQuestion() {
        var groups = groups(
                "svc_1/heard/other", "Year 1: How did you hear? Other: by chance",
                "svc_1/heard/email", "Year 1: How did you hear? By email");

        assertThat(groups).extracting(RowGroup::title).containsExactly("Year 1: How did you hear?");
        assertThat(labels(groups.getFirst())).containsExactly("Other: by chance", "By email");
    }

    @Test
    void rowsWithoutAQuestionAreOneGroupWithTheirLabels() {
        var groups = groups("WALES", "Wales", "LONDON", "London");

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().title()).isEmpty();
        assertThat(labels(groups.getFirst())).containsExactly("Wales", "London");
    }
}
