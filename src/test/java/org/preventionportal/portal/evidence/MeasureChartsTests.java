package org.preventionportal.portal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.charts.TrendChart.Column;
import org.preventionportal.portal.frame.Formats;

/** Tests how months that are added up are named and drawn. */
class MeasureChartsTests {

    private final MeasureCharts charts = new MeasureCharts(new Formats());

    private static Map<String, Object> value(String month, String lastMonth, int monthCount, int value) {
        return Map.of("month", month, "lastMonth", lastMonth, "monthCount", monthCount, "value", value);
    }

    @Test
    void aColumnIsTheMeanOfTheMonthsThatHaveANumber() {
        List<Map<String, Object>> values =
                List.of(value("2019-12-01", "2019-12-01", 1, 5), value("2020-01-01", "2020-09-01", 2, 5));

        assertThat(charts.draw(Map.of("changedIn", "2020-01-01", "values", values))
                        .columns())
                .extracting(Column::label, Column::number)
                .containsExactly(tuple("Dec", "5"), tuple("Jan–Sep", "2.5"));
    }

    @Test
    void monthsWithoutANumberAreNotCounted() {
        assertThat(charts.months(value("2020-01-01", "2020-01-01", 1, 5))).isEqualTo("January 2020");
        assertThat(charts.months(value("2020-01-01", "2020-02-01", 2, 5))).isEqualTo("January 2020 to February 2020");
        assertThat(charts.months(value("2020-01-01", "2020-04-01", 2, 5)))
                .isEqualTo("January 2020 to April 2020 (2 months)");
    }
}
