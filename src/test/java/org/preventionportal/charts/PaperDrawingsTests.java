package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Charts on paper are 620 pixels wide, and say in words what they show. */
class PaperDrawingsTests {

    private final PaperDrawings onPage = new PaperDrawings(false);

    private static BarChart chart(BarChart.Item... items) {
        return BarChart.ofPaper(List.of(items));
    }

    @Test
    void onlyAPrintedPictureHasTheAttributeOfThePdfLibrary() {
        BarChart chart = chart(new BarChart.Item("Wales", 50.0, "12"));

        assertThat(onPage.bars(chart, "Tasks"))
                .contains(" aria-label=\"Tasks\">")
                .doesNotContain(" alt=");
        assertThat(new PaperDrawings(true).bars(chart, "Tasks")).contains(" aria-label=\"Tasks\" alt=\"Tasks\">");
    }

    @Test
    void aBarBeginsBesideItsLabelAndHasItsValueBehindIt() {
        assertThat(onPage.bars(chart(new BarChart.Item("Wales", 50.0, "12")), "Tasks"))
                .contains("viewBox=\"0 0 620 28\"")
                .contains("font-size=\"14\" x=\"0\" y=\"14\" fill=\"#0b0c0c\">Wales</text>")
                .contains("<rect x=\"254.2\" y=\"0\" width=\"124.0\" height=\"18\" fill=\"#1d4f76\"/>")
                .contains("x=\"386.2\" y=\"14\" fill=\"#0b0c0c\">12</text></svg>");
    }

    @Test
    void aSuppressedNumberHasNoBar() {
        assertThat(onPage.bars(chart(new BarChart.Item("Wales", null, "[c]")), "Tasks"))
                .contains("x=\"254.2\" y=\"14\" fill=\"#0b0c0c\">[c]</text>")
                .doesNotContain("<rect");
    }

    @Test
    void aNumberToCompareWithIsAnOutline() {
        assertThat(onPage.bars(chart(new BarChart.Item("Wales", 50.0, "12", true)), "Tasks"))
                .contains("x=\"255.2\" y=\"1\" width=\"124.0\" height=\"16\""
                        + " fill=\"#ffffff\" stroke=\"#1d4f76\" stroke-width=\"2\"/>");
    }

    @Test
    void whatIsNotDisclosedIsAPartOfItsOwn() {
        StackedBar bar = Objects.requireNonNull(
                StackedBar.ofAgreement(List.of(new StackedBar.Item("agree", "Agree", 30.0)), 30.0, 40.0));

        assertThat(onPage.stacked(bar, bar.words()))
                .contains("aria-label=\"Agree 75%, the rest suppressed\"")
                .contains("text-anchor=\"middle\" fill=\"#0b0c0c\">75%</text>", ">[c]</text>");
    }

    @Test
    void aShortBarHasItsWordsBehindIt() {
        assertThat(onPage.share(10, ""))
                .contains(" x=\"70.0\" y=\"20\" font-weight=\"bold\" fill=\"#0b0c0c\">10% agree<");
        assertThat(onPage.share(90, ""))
                .contains(" x=\"8.0\" y=\"20\" font-weight=\"bold\" fill=\"#ffffff\">90% agree<");
    }

    @Test
    void whatPeopleHaveTypedIsEscaped() {
        assertThat(onPage.bars(chart(new BarChart.Item("<b>Tom & “Jerry”</b>", 50.0, "12")), "\"Tasks\""))
                .contains(">&lt;b&gt;Tom &amp; “Jerry”&lt;/b&gt;</text>", " aria-label=\"&quot;Tasks&quot;\">");
    }
}
