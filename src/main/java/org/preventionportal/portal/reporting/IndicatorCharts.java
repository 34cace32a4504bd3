package org.preventionportal.portal.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.BarChart.Item;
import org.preventionportal.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** Draws an indicator as the schema returns it: a bar for each row, in proportion to the greatest number. */
@Component
public class IndicatorCharts {

    private final Formats formats;

    IndicatorCharts(Formats formats) {
        this.formats = formats;
    }

    /** Whether any row has a number of this kind. A column without one is left out. */
    public boolean has(Map<?, ?> indicator, String field) {
        return numbers(indicator).anyMatch(number -> number.get(field) != null);
    }

    /** Null if a chart would show no more than the table. */
    public @Nullable BarChart bars(Map<?, ?> indicator) {
        double greatest = greatest(indicator);
        boolean isCompared = rows(indicator).anyMatch(row -> row.get("compared") != null);
        List<Item> items = new ArrayList<>();
        rows(indicator).forEach(row -> {
            items.add(item(String.valueOf(row.get("label")), row.get("number"), greatest, false));
            if (isCompared) {
                items.add(item("", row.get("compared"), greatest, true));
            }
        });
        BarChart bars = BarChart.of(items);
        return bars.isWorthDrawing() ? bars : null;
    }

    private Item item(String label, @Nullable Object number, double greatest, boolean isBeside) {
        if (!(number instanceof Map<?, ?> known) || known.get("amount") == null) {
            return new Item(label, null, "none", isBeside);
        }
        Double value = value(known, "amount");
        if (value == null) {
            return new Item(label, null, "suppressed", isBeside);
        }
        Double percent = value(known, "percent");
        String share = percent == null ? "" : " (%s%%)".formatted(formats.number(percent));
        return new Item(label, greatest == 0 ? 0 : value * 100 / greatest, formats.number(value) + share, isBeside);
    }

    private static double greatest(Map<?, ?> indicator) {
        return numbers(indicator)
                .flatMap(number -> Stream.ofNullable(value(number, "amount")))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static Stream<Map<?, ?>> numbers(Map<?, ?> indicator) {
        return rows(indicator)
                .flatMap(row -> Stream.of("number", "compared").map(row::get))
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(number -> (Map<?, ?>) number);
    }

    private static @Nullable Double value(Map<?, ?> number, String field) {
        return number.get(field) instanceof Map<?, ?> indicator && indicator.get("value") instanceof Number known
                ? Double.valueOf(known.doubleValue())
                : null;
    }

    private static Stream<Map<?, ?>> rows(Map<?, ?> indicator) {
        return ((List<?>) Objects.requireNonNull(indicator.get("rows")))
                .stream().<Map<?, ?>>map(row -> (Map<?, ?>) row);
    }
}
