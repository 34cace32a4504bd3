package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.charts.BarChart.Bar;
import org.preventionportal.charts.BarChart.Item;
import org.preventionportal.charts.BarChart.Line;

class BarChartTests {

    private static final List<Item> ITEMS = List.of(
            new Item("Yes", 100.0, "58"),
            new Item("", 50.0, "20", true),
            new Item("I attended or co-ordinated a training session, workshop or presentation", 10.0, "5"),
            new Item("No", null, "[c]"));

    @Test
    void labelsAreAboveTheBars() {
        BarChart chart = BarChart.of(ITEMS);

        assertThat(chart.bars()).extracting(Bar::x).containsOnly(0.0);
        assertThat(chart.bars()).extracting(Bar::y).containsExactly(20, 42, 134, 186);
        assertThat(chart.height()).isEqualTo(218);
    }

    @Test
    void onPaperLabelsAreBesideTheBarsAndNeverReachTheNextOnes() {
        BarChart chart = BarChart.ofPaper(ITEMS);

        assertThat(chart.bars()).extracting(Bar::x).containsOnly(41.0);
        assertThat(chart.bars()).extracting(Bar::y).containsExactly(0, 22, 48, 116);
        assertThat(chart.bars()).extracting(Bar::length).containsExactly(40.0, 20.0, 4.0, 0.0);
        assertThat(chart.bars().get(2).lines()).extracting(Line::y).containsExactly(62, 82, 102);
        assertThat(chart.height()).isEqualTo(144);
    }
}
