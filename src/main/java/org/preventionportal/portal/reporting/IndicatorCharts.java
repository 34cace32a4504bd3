package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.child;
import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.number;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.ChartRow;
import org.preventionportal.charts.ChartRow.Disclosed;
import org.preventionportal.charts.ChartRow.RowNumber;
import org.preventionportal.charts.DrawnIndicator;
import org.preventionportal.charts.StackedBar;
import org.preventionportal.portal.api.QueryResult;
import org.springframework.stereotype.Component;

/** Reads indicators as the schema returns them, and arranges those of a section of a report. */
@Component
public class IndicatorCharts {

    private static final String NOTES = "notes";

    public DrawnIndicator<Map<?, ?>> of(Map<?, ?> indicator) {
        return DrawnIndicator.ofPage(
                text(indicator, "key"),
                text(indicator, "title"),
                text(indicator, "unit"),
                texts(indicator, NOTES),
                children(indicator, "rows").map(IndicatorCharts::row).toList());
    }

    private static ChartRow<Map<?, ?>> row(Map<?, ?> row) {
        return new ChartRow<>(
                text(row, "key"),
                text(row, "label"),
                counted(child(row, "number")),
                counted(child(row, "compared")),
                children(row, "answers").map(IndicatorCharts::answer).toList(),
                texts(row, NOTES),
                row);
    }

    /** None if the query has not asked for them. */
    private static List<String> texts(Map<?, ?> parent, String field) {
        return parent.get(field) == null ? List.of() : QueryResult.texts(parent, field);
    }

    private static StackedBar.Item answer(Map<?, ?> answer) {
        return new StackedBar.Item(text(answer, "key"), text(answer, "label"), number(answer, "people"));
    }

    private static @Nullable RowNumber counted(@Nullable Map<?, ?> number) {
        return number == null
                ? null
                : new RowNumber(disclosed(number, "amount"), disclosed(number, "base"), disclosed(number, "percent"));
    }

    private static @Nullable Disclosed disclosed(Map<?, ?> number, String field) {
        return number.get(field) == null ? null : new Disclosed(number(number, field));
    }

    /** The fields of numbers that the table of an indicator has columns for. One that no row has is left out. */
    public List<String> columns(Map<?, ?> indicator) {
        List<Map<?, ?>> numbers = children(indicator, "rows")
                .flatMap(row -> Stream.of("number", "compared").flatMap(period -> children(row, period)))
                .toList();
        return Stream.of("amount", "estimated", "base", "percent")
                .filter(field ->
                        field.equals("amount") || numbers.stream().anyMatch(number -> number.get(field) != null))
                .toList();
    }

    /** Whether a number can be shown beside an amount, where the mark of a suppressed one would be written twice. */
    public boolean isBeside(Map<?, ?> number, String field) {
        return number.get(field) != null && (number(number, field) != null || number(number, "amount") != null);
    }

    /**
     * Returns the indicators of a section in the order that its author gave them. Numbers that are shown large are
     * together if they follow each other.
     *
     * @param filter of the report
     */
    public List<List<Map<?, ?>>> inTurn(Map<?, ?> section, Map<?, ?> filter) {
        List<List<Map<?, ?>>> groups = new ArrayList<>();
        boolean wasLarge = false;
        for (Map<?, ?> placed : children(section, "indicators").toList()) {
            boolean isLarge = isLarge(section, placed, filter);
            if (!isLarge || !wasLarge) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(placed);
            wasLarge = isLarge;
        }
        return groups;
    }

    /** Whether an indicator is a key finding, or a single number that files show large, too. */
    public boolean isLarge(Map<?, ?> section, Map<?, ?> placed, Map<?, ?> filter) {
        if (!(placed.get("indicator") instanceof Map<?, ?> indicator)) {
            return false;
        }
        return "KEY_FINDINGS".equals(section.get("kind"))
                ? DrawnIndicator.isLargeFinding(text(indicator, "key"), (int)
                        children(indicator, "rows").count())
                : of(indicator)
                        .isSingle(Boolean.TRUE.equals(placed.get("isCharted")), filter.get("compareWith") != null);
    }
}
