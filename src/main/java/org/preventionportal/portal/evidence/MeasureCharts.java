package org.preventionportal.portal.evidence;

import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.number;
import static org.preventionportal.portal.api.QueryResult.text;
import static org.preventionportal.portal.api.QueryResult.whole;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.TrendChart;
import org.preventionportal.charts.TrendChart.Item;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** Draws a measure as the schema returns it, and writes its numbers as rows of a CSV file. */
@Component
public class MeasureCharts {

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

    /** The column of several months is as high as their mean, so that it can be compared with the others. */
    private Item item(Map<?, ?> value, LocalDate change) {
        LocalDate month = day(value, "month");
        LocalDate last = day(value, "lastMonth");
        double mean = Objects.requireNonNull(number(value, "value")) / whole(value, "monthCount");
        String label = month.equals(last)
                ? DateWords.shortMonth(month)
                : DateWords.shortMonth(month) + "–" + DateWords.shortMonth(last);
        return new Item(label, mean, formats.number(Math.round(10 * mean) / 10.0), month.isBefore(change));
    }

    /** Names the months of a number, and says how many have one if some between them have none. */
    public String months(Map<?, ?> value) {
        return months(text(value, "month"), text(value, "lastMonth"), whole(value, "monthCount"));
    }

    /** @param pending the first days of months that are left out until later ones come */
    public String months(List<?> pending) {
        return months(String.valueOf(pending.getFirst()), String.valueOf(pending.getLast()), pending.size());
    }

    private String months(String first, String lastMonth, int count) {
        LocalDate month = LocalDate.parse(first);
        LocalDate last = LocalDate.parse(lastMonth);
        if (month.equals(last)) {
            return formats.month(month);
        }
        String months = "%s to %s".formatted(formats.month(month), formats.month(last));
        return count > ChronoUnit.MONTHS.between(month, last) ? months : "%s (%d months)".formatted(months, count);
    }

    /** Says the mean of a month in words; a suppressed sum is null. */
    public String mean(@Nullable Map<?, ?> span, String unit) {
        return span == null
                ? "1 to 4 %s in all".formatted(unit)
                : "%s %s a month".formatted(formats.number(number(span, "mean")), unit);
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
