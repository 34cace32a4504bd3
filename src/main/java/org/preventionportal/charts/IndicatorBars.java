package org.preventionportal.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart.Item;
import org.preventionportal.charts.ChartRow.Disclosed;
import org.preventionportal.charts.ChartRow.RowNumber;

/**
 * Makes a bar for each row of a group, in proportion to the greatest number, or to all who answered a question, and an
 * outline for the days to compare with.
 *
 * @param isOfBase whether the length of a bar is its percentage
 * @param greatest number of the group
 * @param mark what is shown in place of a suppressed number
 */
record IndicatorBars(boolean isOfBase, double greatest, String mark) {

    static List<Item> of(List<? extends ChartRow<?>> rows, boolean isOfBase, String mark) {
        var bars = new IndicatorBars(isOfBase, isOfBase ? 100 : greatest(rows), mark);
        boolean isCompared = rows.stream().anyMatch(row -> row.compared() != null);
        List<Item> items = new ArrayList<>();
        for (ChartRow<?> row : rows) {
            items.add(bars.item(row.label(), row.number(), false));
            if (isCompared) {
                items.add(bars.item("", row.compared(), true));
            }
        }
        return items;
    }

    private static double greatest(List<? extends ChartRow<?>> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.number(), row.compared()))
                .filter(Objects::nonNull)
                .mapToDouble(number -> known(number.amount()))
                .max()
                .orElse(0);
    }

    private Item item(String label, @Nullable RowNumber number, boolean isComparison) {
        Disclosed amount = number == null ? null : number.amount();
        if (number == null || amount == null) {
            return new Item(label, null, "none", isComparison);
        }
        Disclosed percent = number.percent();
        String share = percent == null || percent.value() == null ? "" : " (%s%%)".formatted(percent.inWords(mark));
        Double length = amount.value() == null || greatest == 0
                ? null
                : Double.valueOf(known(isOfBase ? percent : amount) * 100 / greatest);
        return new Item(label, length, amount.inWords(mark) + share, isComparison);
    }

    private static double known(@Nullable Disclosed part) {
        Double value = RowNumber.value(part);
        return value == null ? 0 : value;
    }
}
