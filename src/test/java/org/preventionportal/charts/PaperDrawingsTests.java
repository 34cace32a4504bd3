package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Charts on paper are 620 pixels wide, those of a page as wide as it is, and all say in words what they show. */
class PaperDrawingsTests {

    private final PaperDrawings onPage = new PaperDrawings(false);
    private final PaperDrawings onPaper = new PaperDrawings(true);

    private static BarChart chart(BarChart.Item... items) {
        return BarChart.ofPaper(List.of(items));
    }

    @Test
    void onlyAPrintedPictureHasTheAttributeOfThePdfLibrary() {
        BarChart chart = chart(new BarChart.Item("Wales", 50.0, "12"));

        assertThat(onPage.bars(chart, "Tasks"))
                .contains(" aria-label=\"Tasks\">")
                .doesNotContain(" alt=");
        assertThat(onPaper.bars(chart, "Tasks")).contains(" aria-label=\"Tasks\" alt=\"Tasks\">");
    }

    @Test
    void aBarBeginsBesideItsLabelAndHasItsValueBehindIt() {
        assertThat(onPaper.bars(chart(new BarChart.Item("Wales", 50.0, "12")), "Tasks"))
                .contains("viewBox=\"0 0 620 28\"")
                .contains("font-size=\"14\" x=\"0\" y=\"14\" fill=\"#0b0c0c\">Wales</text>")
                .contains("<rect x=\"254.2\" y=\"0\" width=\"124.0\" height=\"18\" fill=\"#1d4f76\"/>")
                .contains("x=\"378.2\" y=\"14\" dx=\"8\" fill=\"#0b0c0c\">12</text></svg>")
                .doesNotContain("narrow");
    }

    @Test
    void onATelephoneABarBeginsBelowItsLabel() {
        assertThat(onPage.bars(chart(new BarChart.Item("Wales", 50.0, "12")), "Tasks"))
                .contains("class=\"chart wide\"", "viewBox=\"0 0 620 28\"")
                .contains("class=\"chart narrow\" height=\"52\"")
                .contains("font-size=\"14\" x=\"0\" y=\"14\" fill=\"#0b0c0c\">Wales</text>"
                        + "<rect x=\"0.0%\" y=\"20\" width=\"34.0%\"");
    }

    @Test
    void aSuppressedNumberHasNoBar() {
        assertThat(onPaper.bars(chart(new BarChart.Item("Wales", null, "[c]")), "Tasks"))
                .contains("x=\"254.2\" y=\"14\" dx=\"0\" fill=\"#0b0c0c\">[c]</text>")
                .doesNotContain("<rect");
    }

    @Test
    void aNumberToCompareWithIsAnOutline() {
        assertThat(onPaper.bars(chart(new BarChart.Item("Wales", 50.0, "12", true)), "Tasks"))
                .contains("x=\"254.2\" y=\"1\" width=\"124.0\" height=\"16\""
                        + " fill=\"#ffffff\" stroke=\"#1d4f76\" stroke-width=\"2\" transform=\"translate(1)\"/>");
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
        assertThat(onPaper.share(10, ""))
                .contains(" x=\"62.0\" y=\"20\" dx=\"8\" font-weight=\"bold\" fill=\"#0b0c0c\">10% agree<");
        assertThat(onPage.share(10, ""))
                .contains(" x=\"10.0%\" y=\"20\" dx=\"8\" font-weight=\"bold\" fill=\"#0b0c0c\">10% agree<");
        assertThat(onPaper.share(90, ""))
                .contains(" x=\"0\" y=\"20\" dx=\"8\" font-weight=\"bold\" fill=\"#ffffff\">90% agree<");
    }

    @Test
    void thePlacesOfTwoAnswersAreBesideEachOtherOnATelephone() {
        List<StackedBar.Answer> answers = List.of(
                new StackedBar.Answer("agree", "Agree"),
                new StackedBar.Answer("neither", "Neither"),
                new StackedBar.Answer("disagree", "Disagree"));

        assertThat(onPage.scale(answers, ""))
                .contains("class=\"chart narrow\" height=\"48\"")
                .contains("x=\"50.0%\" y=\"15\" dx=\"20\" fill=\"#0b0c0c\">Neither<")
                .contains("x=\"0.0%\" y=\"39\" dx=\"20\" fill=\"#0b0c0c\">Disagree<");
        assertThat(onPaper.scale(answers, "")).doesNotContain("narrow");
    }

    @Test
    void whatPeopleHaveTypedIsEscaped() {
        assertThat(onPage.bars(chart(new BarChart.Item("<b>Tom & “Jerry”</b>", 50.0, "12")), "\"Tasks\""))
                .contains(">&lt;b&gt;Tom &amp; “Jerry”&lt;/b&gt;</text>", " aria-label=\"&quot;Tasks&quot;\">");
    }
}
