package org.preventionportal.portal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.BarChart.Item;
import org.preventionportal.charts.StackedBar;
import org.preventionportal.charts.TileMap;
import org.preventionportal.charts.TrendChart;

/** A drawing has the lengths of its chart, and no markup but its own. */
class ChartDrawingsTests {

    private final ChartDrawings drawings = new ChartDrawings();

    @Test
    void barsHaveTheirLengthAndTheirValueBeside() {
        assertThat(drawings.bars(BarChart.of(List.of(new Item("Wales", 50.0, "12"))), "Tasks"))
                .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" role=\"img\" focusable=\"false\""
                        + " class=\"portal-bars\" height=\"52\" aria-label=\"Tasks\">"
                        + "<text x=\"0\" y=\"14\">Wales</text>"
                        + "<rect class=\"portal-chart__value\" x=\"0\" y=\"20\" width=\"34.0%\" height=\"18\"/>"
                        + "<text dx=\"6\" x=\"34.0%\" y=\"34\">12</text></svg>");
    }

    @Test
    void barsToCompareWithAreOutlined() {
        assertThat(drawings.bars(BarChart.of(List.of(new Item("Wales", 50.0, "12", true))), "Tasks"))
                .contains("<rect class=\"portal-chart__comparison\" x=\"1\" y=\"21\" width=\"34.0%\" height=\"16\"/>")
                .doesNotContain("portal-chart__value");
    }

    @Test
    void numbersThatAreSuppressedOrZeroHaveNoBar() {
        BarChart chart = BarChart.of(List.of(new Item("Wales", null, "suppressed"), new Item("London", 0.0, "0")));

        assertThat(drawings.bars(chart, "Tasks"))
                .contains("<text class=\"portal-bars__suppressed\" x=\"0\" y=\"34\">suppressed</text>", ">0</text>")
                .doesNotContain("<rect");
        assertThat(drawings.parts(chart, "Tasks")).containsOnlyOnce("<rect class=\"portal-chart__ground\"");
    }

    @Test
    void partsHaveTheWholeAsTheirGroundAndTheirValuesBesideIt() {
        assertThat(drawings.parts(BarChart.of(List.of(new Item("Wales", 50.0, "12"))), "Tasks"))
                .contains("<rect class=\"portal-chart__ground\" x=\"0\" y=\"20\" width=\"68.0%\" height=\"18\"/>"
                        + "<rect class=\"portal-chart__value\" x=\"0\" y=\"20\" width=\"34.0%\" height=\"18\"/>"
                        + "<text dx=\"6\" x=\"68.0%\" y=\"34\">12</text>");
    }

    @Test
    void partsOfAStackedBarHaveTheirNumbersIfTheyAreWideEnough() {
        StackedBar bar = new StackedBar(List.of(
                new StackedBar.Part("agree", "Agree", 0, 95, 95),
                new StackedBar.Part("suppressed", "Suppressed", 95, 5, 5)));

        assertThat(drawings.stacked(bar))
                .contains("aria-label=\"Agree 95%, the rest suppressed\">")
                .contains(
                        "<text y=\"22\" text-anchor=\"middle\" class=\"portal-stacked__number portal-number--agree\" x=\"47.5%\">95%</text>")
                .contains("class=\"portal-scale portal-scale--suppressed\" x=\"95.0%\" width=\"5.0%\"/></svg>");
    }

    @Test
    void aMapHasATileForEachRegion() {
        assertThat(drawings.map(TileMap.of(List.of(new TileMap.Item("WALES", "Wales", 0, "0"))), "Tasks"))
                .contains("<rect class=\"portal-map__tile\" x=\"0.0%\" y=\"192\" width=\"24.0%\" height=\"90\""
                        + " fill-opacity=\"0.1\"/><text dx=\"6\" x=\"0.0%\" y=\"210\">Wales</text>"
                        + "<text class=\"portal-map__number\" dx=\"6\" x=\"0.0%\" y=\"274\">0</text>");
    }

    @Test
    void columnsHaveTheirNumbersAndLabelsIfThereIsRoom() {
        TrendChart chart = TrendChart.of(
                List.of(new TrendChart.Item("Apr", 4, "4", false), new TrendChart.Item("May", 0, "0", true)), 8, 120);

        assertThat(drawings.columns(chart, "Tasks", true))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" role=\"img\" focusable=\"false\""
                        + " class=\"portal-trend\" height=\"158\" aria-label=\"Tasks\">"
                        + "<line class=\"portal-trend__base\" x1=\"0\" x2=\"100%\" y1=\"138\" y2=\"138\"/>"
                        + "<rect class=\"portal-chart__value\" x=\"6.25%\" y=\"78\" width=\"37.5%\" height=\"60\"/>"
                        + "<text class=\"portal-trend__number portal-trend__number--greatest\" text-anchor=\"middle\""
                        + " x=\"25.0%\" y=\"74\">4</text>"
                        + "<text text-anchor=\"middle\" x=\"25.0%\" y=\"153\">Apr</text>"
                        + "<text class=\"portal-trend__number\" text-anchor=\"middle\" x=\"75.0%\" y=\"134\">0</text>");
        assertThat(drawings.columns(chart, "Tasks", false)).doesNotContain("<text");
    }

    @Test
    void aRegionOnAMapLeadsToItsRequests() {
        assertThat(drawings.regions(List.of(tile("Wales", "3", false))))
                .isEqualTo("<li class=\"portal-region-map__tile--wales\"><a class=\"portal-region-map__link\""
                        + " href=\"/triage?tab=decide&amp;filter.regions=WALES\">"
                        + "<svg class=\"portal-region-map__shade\" width=\"100%\" height=\"100%\" aria-hidden=\"true\""
                        + " focusable=\"false\"><rect class=\"portal-map__tile\" width=\"100%\" height=\"100%\""
                        + " fill-opacity=\"0.5\"/></svg>"
                        + "<span class=\"portal-region-map__words\">Wales</span>"
                        + " <strong class=\"portal-region-map__words\">12"
                        + "<span class=\"govuk-visually-hidden\"> to decide</span>"
                        + " (3<span class=\"govuk-visually-hidden\"> overdue</span>)</strong>"
                        + " <span class=\"portal-region-map__words\">5 tasks</span></a>"
                        + "<a class=\"govuk-link portal-region-map__more\""
                        + " href=\"/tasks?filter.regions=WALES&amp;filter.states=ACCEPTED\">7 to deliver"
                        + "<span class=\"govuk-visually-hidden\"> in Wales</span></a></li>");
        assertThat(drawings.regions(List.of(tile("Wales", "", true))))
                .contains(" to decide</span></strong>", ">5 tasks, your region</span>")
                .doesNotContain("overdue");
    }

    private static RegionTile tile(String name, String overdue, boolean isOwn) {
        return new RegionTile(
                "WALES",
                name,
                0.5,
                "/triage?tab=decide&filter.regions=WALES",
                "12",
                "to decide",
                overdue,
                "5 tasks",
                isOwn,
                "7 to deliver",
                "/tasks?filter.regions=WALES&filter.states=ACCEPTED");
    }

    @Test
    void wordsAreEscaped() {
        assertThat(drawings.bars(BarChart.of(List.of(new Item("<b>Tom</b>", null, "<i>"))), "\"><script>"))
                .contains("aria-label=\"&quot;&gt;&lt;script&gt;\"", ">&lt;b&gt;Tom&lt;/b&gt;<", ">&lt;i&gt;<")
                .doesNotContain("<script>", "<b>", "<i>");
        assertThat(drawings.regions(List.of(tile("<i>", "<b>", true))))
                .contains(">&lt;i&gt;</span>", " (&lt;b&gt;<")
                .doesNotContain("<i>", "<b>");
    }
}
