package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preventionportal.charts.TrendChart.Column;
import org.preventionportal.charts.TrendChart.Item;

class TrendChartTests {

    private static Item item(double value) {
        return new Item("Apr", value, String.valueOf(value), false);
    }

    @Test
    void columnsStandOnTheBaselineInProportionToTheGreatest() {
        TrendChart chart = TrendChart.of(List.of(item(0), item(5), item(10)), 20, 100);

        assertThat(chart.columns()).extracting(Column::height).containsExactly(0, 25, 50);
        assertThat(chart.columns())
                .allSatisfy(column -> assertThat(column.y() + column.height()).isEqualTo(chart.baseline()));
        assertThat(chart.columns()).extracting(Column::isGreatest).containsExactly(false, false, true);
        assertThat(chart.columns().getLast().x() + chart.columns().getLast().width())
                .isLessThan(100);
    }

    @Test
    void ofManyColumnsOnlySomeAreLabelled() {
        List<Item> months =
                IntStream.range(0, 60).mapToObj(TrendChartTests::item).toList();

        assertThat(TrendChart.of(months, 59, 100).columns())
                .filteredOn(Column::isLabelled)
                .hasSize(12);
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(TrendChart.of(List.of(item(0), item(0)), 0, 100).columns())
                .extracting(Column::height)
                .containsOnly(0);
    }
}
