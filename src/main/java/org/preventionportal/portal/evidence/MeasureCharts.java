package org.preventionportal.portal.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.charts.MonthChart;
import org.preventionportal.charts.MonthChart.Item;
import org.springframework.stereotype.Component;

/** Draws a measure as the schema returns it, and writes its numbers as rows of a CSV file. */
@Component
public class MeasureCharts {

    public MonthChart draw(Map<?, ?> content) {
        LocalDate change = day(content, "changedIn");
        List<Item> items = values(content)
                .map(value -> new Item(
                        (Integer) Objects.requireNonNull(value.get("value")),
                        !day(value, "month").isBefore(change)))
                .toList();
        return MonthChart.of(items);
    }

    public String csv(Map<?, ?> content) {
        return values(content)
                .map(value -> "%s,%s".formatted(day(value, "month").toString().substring(0, 7), value.get("value")))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Map<?, ?>> values(Map<?, ?> content) {
        return ((List<?>) Objects.requireNonNull(content.get("values")))
                .stream().<Map<?, ?>>map(value -> (Map<?, ?>) value);
    }

    private static LocalDate day(Map<?, ?> of, String field) {
        return LocalDate.parse(String.valueOf(of.get(field)));
    }
}
