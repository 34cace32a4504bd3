package org.preventionportal.charts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.ChartRow.Disclosed;
import org.preventionportal.charts.ChartRow.RowNumber;

/**
 * Decides how the rows of an indicator are grouped, drawn and named, the same on pages and in files. Only the layout of
 * bars and the mark of a suppressed number differ.
 *
 * @param unit as the schema names it
 * @param notes on the indicator and on none of its rows
 * @param groups the rows by question, with labels that leave out what all rows of a group share
 */
public record DrawnIndicator<R>(
        String key, String title, String unit, List<String> notes, List<RowGroup<R>> groups, boolean isOnPaper) {

    private static final String OF_SURVEYS = "surveys.";

    public static <R> DrawnIndicator<R> ofPage(
            String key, String title, String unit, List<String> notes, List<ChartRow<R>> rows) {
        return new DrawnIndicator<>(key, title, unit, notes, RowGroup.of(rows), false);
    }

    public static <R> DrawnIndicator<R> ofPaper(
            String key, String title, String unit, List<String> notes, List<ChartRow<R>> rows) {
        return new DrawnIndicator<>(key, title, unit, notes, RowGroup.of(rows), true);
    }

    /** Collects the notes on indicators and their rows. A note on several of them is in the result once. */
    public static List<String> notesOn(Collection<? extends DrawnIndicator<?>> indicators) {
        var notes = new RowNotes();
        indicators.forEach(notes::add);
        return notes.inWords();
    }

    public List<ChartRow<R>> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    private IndicatorStyle style() {
        return IndicatorStyle.of(key);
    }

    private String mark() {
        return isOnPaper ? "[c]" : "suppressed";
    }

    /** Whether a chart shows more than the table. */
    public boolean isDrawn() {
        return isOfShares()
                ? !groups.isEmpty()
                : map() != null || groups.stream().anyMatch(group -> bars(group) != null);
    }

    /** Whether there is one bar for each statement, of all who answered. */
    public boolean isOfShares() {
        return style() == IndicatorStyle.STATEMENTS;
    }

    /** Null if the rows are not about several regions, or are compared with other days. */
    public @Nullable TileMap map() {
        if (rows().stream().anyMatch(row -> row.compared() != null)) {
            return null;
        }
        TileMap map = TileMap.of(tiles().toList());
        return map.isWorthDrawing() ? map : null;
    }

    /** What has no place on the map, such as tasks of all regions, with its numbers. */
    public String besideMap() {
        return tiles().filter(tile -> !TileMap.isPlaced(tile.key()))
                .map(tile -> "%s %s".formatted(tile.label(), tile.value()))
                .collect(Collectors.joining(", "));
    }

    private Stream<TileMap.Item> tiles() {
        return rows().stream().flatMap(row -> {
            Disclosed amount = row.number() == null ? null : row.number().amount();
            Double value = RowNumber.value(amount);
            return amount == null || value == null
                    ? Stream.empty()
                    : Stream.of(new TileMap.Item(row.key(), row.wholeLabel(), value, amount.inWords(mark())));
        });
    }

    /** Null if a chart would show no more than the table. */
    public @Nullable BarChart bars(RowGroup<R> group) {
        List<BarChart.Item> items =
                IndicatorBars.of(IndicatorStyle.drawn(key, group.rows()), style() == IndicatorStyle.ANSWERS, mark());
        BarChart bars = isOnPaper ? BarChart.ofPaper(items) : BarChart.of(items);
        return bars.isWorthDrawing() ? bars : null;
    }

    /** One bar for each statement, with another one for the days to compare with. */
    public List<Share> shares(RowGroup<R> group) {
        return group.rows().stream().map(Share::of).toList();
    }

    /** What the colours of the bars mean; empty if there are none. */
    public List<StackedBar.Answer> scale(RowGroup<R> group) {
        return StackedBar.scale(shares(group));
    }

    /** The row with the base that all rows of a question of a survey have; null unless all have the same. */
    public @Nullable R base(RowGroup<R> group) {
        return base(group, ChartRow::number);
    }

    /** The same for the days to compare with. */
    public @Nullable R comparedBase(RowGroup<R> group) {
        return base(group, ChartRow::compared);
    }

    private @Nullable R base(RowGroup<R> group, Function<ChartRow<R>, @Nullable RowNumber> period) {
        Map<Disclosed, R> bases = new LinkedHashMap<>();
        for (ChartRow<R> row : group.rows()) {
            RowNumber number = period.apply(row);
            if (number != null && number.base() != null) {
                bases.putIfAbsent(number.base(), row.source());
            }
        }
        return key.startsWith(OF_SURVEYS) && bases.size() == 1
                ? bases.values().iterator().next()
                : null;
    }

    /** The rows with numbers that can be shown large. */
    public List<ChartRow<R>> shown() {
        return counted(Predicate.not(RowNumber::isSuppressed));
    }

    /** The rows that are named instead, since a mark in the place of their numbers would be shown large. */
    public List<ChartRow<R>> suppressed() {
        return counted(RowNumber::isSuppressed);
    }

    private List<ChartRow<R>> counted(Predicate<RowNumber> which) {
        return rows().stream()
                .filter(row -> row.number() != null && row.number().amount() != null && which.test(row.number()))
                .toList();
    }

    /** Whether the indicator is not broken down, so that its only row needs no name of its own. */
    public boolean isWhole() {
        List<ChartRow<R>> rows = rows();
        return rows.size() == 1 && IndicatorStyle.isWhole(rows.getFirst().key());
    }

    /** Whether the numbers of an indicator are shown large among key findings. */
    public static boolean isLargeFinding(String indicatorKey, int rows) {
        return IndicatorStyle.of(indicatorKey).isLarge(rows);
    }

    /**
     * Whether the indicator is shown large: one number, without parts, a comparison and a chart.
     *
     * @param isCharted whether it is to be drawn if that shows more than its table
     * @param isCompared whether there are days to compare with
     */
    public boolean isSingle(boolean isCharted, boolean isCompared) {
        return !isCompared
                && rows().size() == 1
                && shown().stream().anyMatch(row -> isWhole() || isMean(row))
                && !(isCharted && isDrawn());
    }

    /** Whether a number of a survey is not a part of all answers. */
    private boolean isMean(ChartRow<R> row) {
        return style() == IndicatorStyle.ANSWERS
                && row.number() != null
                && row.number().percent() == null;
    }

    /** What a row is called where it stands alone. */
    public String name(ChartRow<?> row) {
        return style().name(title, row, groups.size() > 1);
    }

    /** Whether a number is shown as its percentage, with the number of people beside it. */
    public boolean isPercentFirst(@Nullable RowNumber number) {
        return style().isOfPeople()
                && number != null
                && number.base() != null
                && RowNumber.value(number.percent()) != null;
    }

    /** What follows an amount in a sentence; empty if there is none, or the title says what was counted. */
    public String unitAfter(@Nullable Double amount) {
        return amount == null ? "" : IndicatorStyle.unitAfter(amount, unit);
    }
}
