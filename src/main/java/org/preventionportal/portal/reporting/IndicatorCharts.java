package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.number;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.BarChart.Item;
import org.preventionportal.charts.IndicatorStyle;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.charts.Share;
import org.preventionportal.charts.StackedBar;
import org.preventionportal.charts.TileMap;
import org.preventionportal.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** Draws an indicator as the schema returns it: a bar for each row, in proportion to the greatest number. */
@Component
public class IndicatorCharts {

    private static final String OF_SURVEYS = "surveys.";

    private final Formats formats;

    IndicatorCharts(Formats formats) {
        this.formats = formats;
    }

    /** The fields of numbers that the table of an indicator has columns for. One that no row has is left out. */
    public List<String> columns(Map<?, ?> indicator) {
        List<Map<?, ?>> numbers = numbers(indicator).toList();
        return Stream.of("amount", "estimated", "base", "percent")
                .filter(field ->
                        field.equals("amount") || numbers.stream().anyMatch(number -> number.get(field) != null))
                .toList();
    }

    /** The rows by question, with labels that leave out what all rows of a group share. */
    public List<RowGroup<Map<?, ?>>> groups(Map<?, ?> indicator) {
        return RowGroup.of(children(indicator, "rows").toList(), row -> text(row, "key"), row -> text(row, "label"));
    }

    /** Null if a chart would show no more than the table. */
    public @Nullable BarChart bars(Map<?, ?> indicator, RowGroup<Map<?, ?>> group) {
        String length = style(indicator) == IndicatorStyle.ANSWERS ? "percent" : "amount";
        double greatest = length.equals("percent") ? 100 : greatest(group);
        boolean isCompared = group.rows().stream().anyMatch(row -> row.row().get("compared") != null);
        List<Item> items = new ArrayList<>();
        group.rows().forEach(row -> {
            items.add(item(row.label(), row.row().get("number"), length, greatest, false));
            if (isCompared) {
                items.add(item("", row.row().get("compared"), length, greatest, true));
            }
        });
        BarChart bars = BarChart.of(items);
        return bars.isWorthDrawing() ? bars : null;
    }

    /**
     * Finds a number with the base that all rows of a question of a survey have.
     *
     * @param period {@code number}, or {@code compared} for the days to compare with
     * @return null unless all rows are answers of the same people
     */
    public @Nullable Map<?, ?> base(Map<?, ?> indicator, RowGroup<Map<?, ?>> group, String period) {
        List<Map<?, ?>> based = group.rows().stream()
                .flatMap(row -> children(row.row(), period))
                .filter(number -> number.get("base") != null)
                .toList();
        long bases = based.stream().map(number -> number.get("base")).distinct().count();
        return text(indicator, "key").startsWith(OF_SURVEYS) && bases == 1 ? based.getFirst() : null;
    }

    /** Null if the rows are not about several regions, or are compared with other days. */
    public @Nullable TileMap map(Map<?, ?> indicator) {
        if (children(indicator, "rows").anyMatch(row -> row.get("compared") != null)) {
            return null;
        }
        List<TileMap.Item> items = new ArrayList<>();
        children(indicator, "rows").forEach(row -> {
            Double value = row.get("number") instanceof Map<?, ?> number ? number(number, "amount") : null;
            if (value != null) {
                items.add(new TileMap.Item(text(row, "key"), text(row, "label"), value, formats.number(value)));
            }
        });
        TileMap map = TileMap.of(items);
        return map.isWorthDrawing() ? map : null;
    }

    /** Whether an indicator is drawn as one bar for each statement, of all who answered. */
    public boolean isOfShares(Map<?, ?> indicator) {
        return style(indicator) == IndicatorStyle.STATEMENTS;
    }

    private static IndicatorStyle style(Map<?, ?> indicator) {
        return IndicatorStyle.of(text(indicator, "key"));
    }

    /** Whether a row that is shown large shows its percentage first, and the number of people beside it. */
    public boolean isPercentFirst(Map<?, ?> indicator, Map<?, ?> number) {
        return style(indicator).isOfPeople() && number.get("percent") != null && number.get("base") != null;
    }

    /** The unit that follows a number in a sentence; empty if there is no number, or the title says it. */
    public String unit(Map<?, ?> indicator, @Nullable Map<?, ?> number) {
        Double amount = number(number, "amount");
        return amount == null ? "" : IndicatorStyle.unitAfter(amount, text(indicator, "unit"));
    }

    /** Whether a number can be shown beside an amount, where the mark of a suppressed one would be written twice. */
    public boolean isBeside(Map<?, ?> number, String field) {
        return number.get(field) != null && (number(number, field) != null || number(number, "amount") != null);
    }

    /** Whether an indicator is drawn, by its map or else its groups, since that shows more than its table. */
    public boolean isDrawn(Map<?, ?> indicator, @Nullable TileMap map, List<RowGroup<Map<?, ?>>> groups) {
        if (map != null) {
            return true;
        }
        return isOfShares(indicator)
                ? !groups.isEmpty()
                : groups.stream().anyMatch(group -> bars(indicator, group) != null);
    }

    /** One bar for each statement, with another one for the days to compare with. */
    public List<Share> shares(RowGroup<Map<?, ?>> group) {
        return group.rows().stream()
                .map(row -> share(row.label(), row.row(), row.row().get("number"))
                        .beside(
                                row.row().get("compared") == null
                                        ? null
                                        : share(row.label(), Map.of(), row.row().get("compared"))))
                .toList();
    }

    /** What the colours of the bars mean; empty if there are none. */
    public List<StackedBar.Answer> scale(List<Share> shares) {
        return StackedBar.scale(shares);
    }

    private static Share share(String statement, Map<?, ?> row, @Nullable Object counted) {
        if (!(counted instanceof Map<?, ?> number)) {
            return Share.notAsked(statement);
        }
        List<StackedBar.Item> answers = children(row, "answers")
                .map(answer ->
                        new StackedBar.Item(text(answer, "key"), text(answer, "label"), number(answer, "people")))
                .toList();
        return Share.of(
                statement, number(number, "amount"), number(number, "base"), number(number, "percent"), answers);
    }

    /**
     * What a number that is shown large counts.
     *
     * @param lang the language of the text; null if it is that of the page
     */
    public record Name(String text, @Nullable String lang) {}

    /** Names the key findings that are suppressed, since a mark in their place would be shown large. */
    public List<Name> suppressed(List<?> indicators, @Nullable List<Map<?, ?>> welsh) {
        return indicators.stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(indicator -> (Map<?, ?>) indicator)
                .flatMap(indicator -> groups(indicator).stream()
                        .flatMap(group -> group.rows().stream()
                                .filter(line -> line.row().get("number") instanceof Map<?, ?> number
                                        && number.get("amount") != null
                                        && !isShown(line.row()))
                                .map(line -> name(indicator, line, welsh))))
                .toList();
    }

    /**
     * Returns the indicators of a section in the order that its author gave them. Numbers that are shown large are
     * together if they follow each other.
     */
    public List<List<Map<?, ?>>> inTurn(Map<?, ?> section) {
        List<List<Map<?, ?>>> groups = new ArrayList<>();
        boolean wasLarge = false;
        for (Map<?, ?> placed : children(section, "indicators").toList()) {
            boolean isLarge = isLarge(section, placed);
            if (!isLarge || !wasLarge) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(placed);
            wasLarge = isLarge;
        }
        return groups;
    }

    /** Whether an indicator is a key finding, or a single number that can be shown. */
    public boolean isLarge(Map<?, ?> section, Map<?, ?> placed) {
        if (!(placed.get("indicator") instanceof Map<?, ?> indicator)) {
            return false;
        }
        List<Map<?, ?>> rows = children(indicator, "rows").toList();
        return "KEY_FINDINGS".equals(section.get("kind")) || (rows.size() == 1 && isShown(rows.getFirst()));
    }

    /** Whether a row has a number that can be shown large. */
    public boolean isShown(Map<?, ?> row) {
        return row.get("number") instanceof Map<?, ?> number
                && number(number, "amount") != null
                && (number.get("percent") == null || number(number, "percent") != null);
    }

    /** @param welsh the names in Welsh that are known; null on a page in English */
    public Name name(Map<?, ?> indicator, RowGroup.Labelled<Map<?, ?>> line, @Nullable List<Map<?, ?>> welsh) {
        String key = text(line.row(), "key");
        String english = style(indicator)
                .name(text(indicator, "title"), line, key, groups(indicator).size() > 1);
        return welsh == null
                ? new Name(english, null)
                : welsh.stream()
                        .filter(label -> text(label, "indicatorKey").equals(text(indicator, "key"))
                                && text(label, "rowKey").equals(key))
                        .map(label -> new Name(text(label, "text"), null))
                        .findFirst()
                        .orElseGet(() -> new Name(english, "en"));
    }

    private Item item(String label, @Nullable Object number, String length, double greatest, boolean isBeside) {
        if (!(number instanceof Map<?, ?> known) || known.get("amount") == null) {
            return new Item(label, null, "none", isBeside);
        }
        Double value = number(known, "amount");
        if (value == null) {
            return new Item(label, null, "suppressed", isBeside);
        }
        Double percent = number(known, "percent");
        String share = percent == null ? "" : " (%s%%)".formatted(formats.number(percent));
        Double drawn = number(known, length);
        return new Item(
                label,
                drawn == null || greatest == 0 ? 0 : drawn * 100 / greatest,
                formats.number(value) + share,
                isBeside);
    }

    private static double greatest(RowGroup<Map<?, ?>> group) {
        return group.rows().stream()
                .flatMap(row -> Stream.of("number", "compared").map(row.row()::get))
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(number -> (Map<?, ?>) number)
                .flatMap(number -> Stream.ofNullable(number(number, "amount")))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static Stream<Map<?, ?>> numbers(Map<?, ?> indicator) {
        return children(indicator, "rows")
                .flatMap(row -> Stream.of("number", "compared").map(row::get))
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(number -> (Map<?, ?>) number);
    }
}
