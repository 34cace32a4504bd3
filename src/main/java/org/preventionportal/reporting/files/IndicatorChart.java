package org.preventionportal.reporting.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.BarChart.Item;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;

/**
 * Draws rows of an indicator: a bar for each row, in proportion to the greatest number, or to all who answered a
 * question, and an outline for the days to compare with.
 */
final class IndicatorChart {

    private IndicatorChart() {}

    /**
     * Null if the chart would show no more than the table.
     *
     * @param isOfBase whether the length of a bar is its percentage
     */
    static @Nullable BarChart of(RowGroup<IndicatorRow> group, boolean isOfBase, ReportWords words) {
        List<IndicatorRow> rows =
                group.rows().stream().map(RowGroup.Labelled::row).toList();
        double greatest = isOfBase
                ? 100
                : rows.stream()
                        .flatMap(row -> Stream.of(row.number(), row.compared()))
                        .filter(Objects::nonNull)
                        .mapToDouble(number -> value(number.amount()))
                        .max()
                        .orElse(0);
        boolean isCompared = rows.stream().anyMatch(row -> row.compared() != null);
        List<Item> items = new ArrayList<>();
        for (RowGroup.Labelled<IndicatorRow> row : group.rows()) {
            items.add(item(row.label(), row.row().number(), isOfBase, greatest, false, words));
            if (isCompared) {
                items.add(item("", row.row().compared(), isOfBase, greatest, true, words));
            }
        }
        BarChart bars = BarChart.ofPaper(items);
        return bars.isWorthDrawing() ? bars : null;
    }

    private static Item item(
            String label,
            @Nullable IndicatorNumber number,
            boolean isOfBase,
            double greatest,
            boolean isBeside,
            ReportWords words) {
        DisclosedNumber known = number == null ? null : number.amount();
        if (number == null || known == null) {
            return new Item(label, null, "none", isBeside);
        }
        Double length = known.number().isEmpty() || greatest == 0
                ? null
                : Double.valueOf(length(number, isOfBase) * 100 / greatest);
        String share = number.percent() == null || number.percent().isSuppressed()
                ? ""
                : " (%s)".formatted(words.percent(number.percent()));
        return new Item(label, length, words.number(known) + share, isBeside);
    }

    private static double length(IndicatorNumber number, boolean isOfBase) {
        return value(isOfBase ? number.percent() : number.amount());
    }

    private static double value(@Nullable DisclosedNumber number) {
        return number == null ? 0 : number.number().orElse(0);
    }
}
