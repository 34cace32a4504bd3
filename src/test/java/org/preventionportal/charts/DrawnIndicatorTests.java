package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.charts.ChartRow.Disclosed;
import org.preventionportal.charts.ChartRow.RowNumber;

/** Tests which charts pages and files show, with which base, and what is shown large. */
class DrawnIndicatorTests {

    private static final RowNumber SUPPRESSED = new RowNumber(new Disclosed(null), null, null);

    private static RowNumber count(double amount) {
        return new RowNumber(new Disclosed(amount), null, null);
    }

    private static RowNumber share(double amount, double base) {
        return new RowNumber(new Disclosed(amount), new Disclosed(base), new Disclosed(amount * 100 / base));
    }

    private static RowNumber mean(double mean, double base) {
        return new RowNumber(new Disclosed(mean), new Disclosed(base), null);
    }

    private static ChartRow<String> row(String key, @Nullable RowNumber number) {
        return row(key, number, null);
    }

    private static ChartRow<String> row(String key, @Nullable RowNumber number, @Nullable RowNumber compared) {
        return new ChartRow<>(key, key, number, compared, List.of(), List.of(), "row of " + key);
    }

    @SafeVarargs
    private static DrawnIndicator<String> indicator(String key, ChartRow<String>... rows) {
        return DrawnIndicator.ofPaper(key, "Title", "TASKS", List.of(), List.of(rows));
    }

    @SafeVarargs
    private static @Nullable String base(String key, ChartRow<String>... rows) {
        DrawnIndicator<String> indicator = indicator(key, rows);
        return indicator.base(indicator.groups().getFirst());
    }

    @Test
    void theBaseOfAQuestionIsThatOfAllItsAnswers() {
        ChartRow<String> yes = row("svc_1/attended/yes", share(38, 58), share(20, 50));
        ChartRow<String> no = row("svc_1/attended/no", share(20, 58), share(30, 40));

        assertThat(base("surveys.answers", yes, no)).isEqualTo("row of svc_1/attended/yes");
        assertThat(base("surveys.answers", yes, row("svc_1/attended/no", share(20, 40))))
                .isNull();
        assertThat(base("tasks.not-completed-by-reason", yes, no)).isNull();
        assertThat(base("surveys.answers", row("svc_1/attended/yes", SUPPRESSED)))
                .isNull();

        DrawnIndicator<String> answers = indicator("surveys.answers", yes, no);
        assertThat(answers.comparedBase(answers.groups().getFirst()))
                .as("the days to compare with have two")
                .isNull();
    }

    @Test
    void onlyAShareOfPeopleShowsItsPercentageFirst() {
        assertThat(indicator("surveys.answers").isPercentFirst(share(38, 58))).isTrue();
        assertThat(indicator("surveys.answers").isPercentFirst(mean(6.4, 38))).isFalse();
        assertThat(indicator("tasks.not-completed-by-reason").isPercentFirst(share(38, 58)))
                .isFalse();
    }

    @Test
    void regionsAreAMapUnlessTheyAreCompared() {
        assertThat(indicator("tasks.by-region", row("WALES", count(3)), row("LONDON", count(2)), row("ALL", count(1)))
                        .map())
                .extracting(TileMap::tiles)
                .asInstanceOf(LIST)
                .hasSize(2);
        assertThat(indicator("tasks.by-region", row("WALES", count(3), count(1)), row("LONDON", count(2)))
                        .map())
                .isNull();
        assertThat(indicator("tasks.by-kind", row("TRAINING", count(3)), row("OTHER", count(2)))
                        .map())
                .isNull();
    }

    @Test
    void aBarIsAsLongAsTheGreatestNumberOrAsAllWhoAnswered() {
        assertThat(lengths("tasks.by-kind", row("TRAINING", share(30, 60)), row("OTHER", share(15, 60))))
                .containsExactly(40.0, 20.0);
        assertThat(lengths("surveys.answers", row("svc/a/yes", share(30, 60)), row("svc/a/no", share(15, 60))))
                .containsExactly(20.0, 10.0);
    }

    @SafeVarargs
    private static List<Double> lengths(String key, ChartRow<String>... rows) {
        DrawnIndicator<String> indicator = indicator(key, rows);
        BarChart bars = indicator.bars(indicator.groups().getFirst());
        return bars == null
                ? List.of()
                : bars.bars().stream().map(BarChart.Bar::length).toList();
    }

    @Test
    void aSuppressedNumberIsMarkedAsThePageOrTheFileMarksIt() {
        List<ChartRow<String>> rows = List.of(row("TRAINING", count(3)), row("OTHER", SUPPRESSED), row("NONE", null));

        assertThat(values(DrawnIndicator.ofPage("tasks.by-kind", "Title", "TASKS", List.of(), rows)))
                .containsExactly("3", "suppressed", "none");
        assertThat(values(DrawnIndicator.ofPaper("tasks.by-kind", "Title", "TASKS", List.of(), rows)))
                .containsExactly("3", "[c]", "none");
    }

    @Test
    void kindsReasonsAndThemesAreDrawnBySizeWithWhatIsLeftOverLast() {
        List<ChartRow<String>> rows = List.of(
                row("A", count(3)),
                row("B", null),
                row("C", SUPPRESSED),
                row("OTHER", count(9)),
                row("D", count(5)),
                row("E", count(3)));

        for (String key : List.of("themes.completed", "tasks.not-completed-by-reason", "tasks.requested-by-kind")) {
            assertThat(values(DrawnIndicator.ofPage(key, "Title", "TASKS", List.of(), rows)))
                    .as(key)
                    .containsExactly("5", "3", "3", "none", "suppressed", "9");
        }
        assertThat(values(DrawnIndicator.ofPage("tasks.requested-by-region", "Title", "TASKS", List.of(), rows)))
                .containsExactly("3", "none", "suppressed", "9", "5", "3");
    }

    private static List<String> values(DrawnIndicator<String> indicator) {
        BarChart bars = indicator.bars(indicator.groups().getFirst());
        return bars == null
                ? List.of()
                : bars.bars().stream().map(BarChart.Bar::value).toList();
    }
}
