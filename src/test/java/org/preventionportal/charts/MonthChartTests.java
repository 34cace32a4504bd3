package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.charts.MonthChart.Item;

/** The layout of columns: in proportion to their numbers, side by side, divided where the change was. */
class MonthChartTests {

    private final MonthChart chart =
            MonthChart.of(List.of(new Item(2, false), new Item(0, false), new Item(8, true), new Item(4, true)));

    @Test
    void columnsStandOnTheBaselineInProportion() {
        assertThat(chart.columns()).extracting(MonthChart.Column::height).containsExactly(40, 0, 160, 80);
        assertThat(chart.columns())
                .allSatisfy(column -> assertThat(column.y() + column.height()).isEqualTo(chart.baseline()));
    }

    @Test
    void theLineIsBeforeTheFirstMonthAfterTheChange() {
        assertThat(chart.change()).isEqualTo(50);
        assertThat(chart.columns().get(1).x() + chart.columns().get(1).width()).isLessThan(chart.change());
        assertThat(chart.columns().get(2).x()).isGreaterThan(chart.change());
    }

    @Test
    void nothingIsAnEmptyChart() {
        assertThat(MonthChart.of(List.of()).columns()).isEmpty();
        assertThat(MonthChart.of(List.of(new Item(0, true)))
                        .columns()
                        .getFirst()
                        .height())
                .isZero();
    }
}
