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

/** Draws what the schema answers of a figure: a bar for each line, as long as its number beside the greatest. */
@Component
public class FigureCharts {

    private final Formats formats;

    FigureCharts(Formats formats) {
        this.formats = formats;
    }

    /** Whether any line has a number of this kind: a column without one is left out. */
    public boolean has(Map<?, ?> figure, String what) {
        return numbers(figure).anyMatch(number -> number.get(what) != null);
    }

    /** Null where a chart would tell no more than the table. */
    public @Nullable BarChart bars(Map<?, ?> figure) {
        double greatest = greatest(figure);
        boolean isCompared = rows(figure).anyMatch(row -> row.get("compared") != null);
        List<Item> items = new ArrayList<>();
        rows(figure).forEach(row -> {
            items.add(item(String.valueOf(row.get("label")), row.get("number"), greatest, false));
            if (isCompared) {
                items.add(item("", row.get("compared"), greatest, true));
            }
        });
        BarChart bars = BarChart.of(items);
        return bars.isWorthDrawing() ? bars : null;
    }

    private Item item(String label, @Nullable Object number, double greatest, boolean isBeside) {
        if (!(number instanceof Map<?, ?> told) || told.get("value") == null) {
            return new Item(label, null, "none", isBeside);
        }
        Double value = value(told, "value");
        if (value == null) {
            return new Item(label, null, "kept back", isBeside);
        }
        Double percent = value(told, "percent");
        String share = percent == null ? "" : " (%s%%)".formatted(formats.number(percent));
        return new Item(label, greatest == 0 ? 0 : value * 100 / greatest, formats.number(value) + share, isBeside);
    }

    private static double greatest(Map<?, ?> figure) {
        return numbers(figure)
                .flatMap(number -> Stream.ofNullable(value(number, "value")))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static Stream<Map<?, ?>> numbers(Map<?, ?> figure) {
        return rows(figure)
                .flatMap(row -> Stream.of("number", "compared").map(row::get))
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(number -> (Map<?, ?>) number);
    }

    private static @Nullable Double value(Map<?, ?> number, String what) {
        return number.get(what) instanceof Map<?, ?> figure && figure.get("value") instanceof Number told
                ? Double.valueOf(told.doubleValue())
                : null;
    }

    private static Stream<Map<?, ?>> rows(Map<?, ?> figure) {
        return ((List<?>) Objects.requireNonNull(figure.get("rows"))).stream().<Map<?, ?>>map(row -> (Map<?, ?>) row);
    }
}
