package org.preventionportal.portal.evidence;

import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.number;
import static org.preventionportal.portal.api.QueryResult.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.preventionportal.charts.TrendChart;
import org.preventionportal.charts.TrendChart.Item;
import org.preventionportal.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** Draws a measure as the schema returns it, and writes its numbers as rows of a CSV file. */
@Component
public class MeasureCharts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final int HEIGHT = 120;

    private final Formats formats;

    MeasureCharts(Formats formats) {
        this.formats = formats;
    }

    /** Columns before the change are outlined. */
    public TrendChart draw(Map<?, ?> content) {
        LocalDate change = day(content, "changedIn");
        List<Item> items =
                children(content, "values").map(value -> item(value, change)).toList();
        return TrendChart.of(
                items, items.stream().mapToDouble(Item::value).max().orElse(0), HEIGHT);
    }

    private Item item(Map<?, ?> value, LocalDate change) {
        LocalDate month = day(value, "month");
        double number = Objects.requireNonNull(number(value, "value"));
        return new Item(MONTH.format(month), number, formats.number(number), month.isBefore(change));
    }

    public String csv(Map<?, ?> content) {
        return children(content, "values")
                .map(value -> "%s,%s".formatted(text(value, "month").substring(0, 7), value.get("value")))
                .collect(Collectors.joining("\n"));
    }

    private static LocalDate day(Map<?, ?> of, String field) {
        return LocalDate.parse(text(of, field));
    }
}
