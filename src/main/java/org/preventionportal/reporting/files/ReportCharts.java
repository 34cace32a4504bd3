package org.preventionportal.reporting.files;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.IndicatorStyle;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.charts.Share;
import org.preventionportal.charts.StackedBar;
import org.preventionportal.charts.TileMap;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorAnswer;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportIndicator;

/** Decides how the indicators of a report are drawn: a map, shares of all who answered, or bars to compare. */
final class ReportCharts {

    private final ReportWords words = new ReportWords();

    /** The rows by question, with labels that leave out what all rows of a group share. */
    public List<RowGroup<IndicatorRow>> groups(Indicator indicator) {
        return RowGroup.of(indicator.rows(), IndicatorRow::key, IndicatorRow::label);
    }

    /** Whether an indicator is shown as a chart. If a chart would show no more than the table, the table is shown. */
    public boolean isDrawn(ReportIndicator placed) {
        Indicator indicator = placed.indicator();
        if (indicator == null || !placed.isCharted() || indicator.rows().isEmpty()) {
            return false;
        }
        return isOfShares(indicator)
                || map(indicator) != null
                || groups(indicator).stream().anyMatch(group -> bars(indicator, group) != null);
    }

    /** Null if a chart would show no more than the table. */
    public @Nullable BarChart bars(Indicator indicator, RowGroup<IndicatorRow> group) {
        boolean isOfBase = IndicatorStyle.of(indicator.key()) == IndicatorStyle.ANSWERS;
        return IndicatorChart.of(group, isOfBase, words);
    }

    /**
     * The only row of a group as a sentence. Null if the group needs a table: each behind a chart does, since the
     * chart's note says that there is one.
     */
    public @Nullable String sentence(ReportIndicator placed, RowGroup<IndicatorRow> group) {
        return isDrawn(placed) ? null : sentence(placed, group, RowGroup.Labelled::wholeLabel);
    }

    /** The only row of a group among charts, below the heading of the group; null if the group needs a table. */
    public @Nullable String sentenceBesideCharts(ReportIndicator placed, RowGroup<IndicatorRow> group) {
        return sentence(placed, group, RowGroup.Labelled::label);
    }

    private static @Nullable String sentence(
            ReportIndicator placed,
            RowGroup<IndicatorRow> group,
            Function<RowGroup.Labelled<IndicatorRow>, String> labelOf) {
        return KeyFinding.sentence(
                Objects.requireNonNull(placed.indicator()),
                group,
                labelOf,
                placed.filter().compareWith());
    }

    /** What readers need to know below a bar chart: the base of a question of a survey, and what is outlined. */
    public List<String> legend(ReportIndicator placed, RowGroup<IndicatorRow> group) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        DateRange other = placed.filter().compareWith();
        return Stream.of(
                        base(indicator, group, IndicatorRow::number),
                        other == null ? "" : "Outlined bars: %s.".formatted(words.days(other)),
                        other == null ? "" : base(indicator, group, IndicatorRow::compared))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** Empty unless all rows are answers of the same people. */
    private String base(
            Indicator indicator,
            RowGroup<IndicatorRow> group,
            Function<IndicatorRow, @Nullable IndicatorNumber> period) {
        List<DisclosedNumber> bases = group.rows().stream()
                .flatMap(row -> Stream.ofNullable(period.apply(row.row())))
                .flatMap(number -> Stream.ofNullable(number.base()))
                .distinct()
                .toList();
        return indicator.topic() == IndicatorTopic.SURVEYS && bases.size() == 1
                ? "Base: %s.".formatted(words.number(bases.getFirst()))
                : "";
    }

    /** Null if the rows are not about several regions, or are compared with other days. */
    public @Nullable TileMap map(Indicator indicator) {
        if (indicator.rows().stream().anyMatch(row -> row.compared() != null)) {
            return null;
        }
        var map = TileMap.of(indicator.rows().stream()
                .flatMap(row -> ReportCharts.tile(row, words).stream())
                .toList());
        return map.isWorthDrawing() ? map : null;
    }

    /** What has no place on the map, such as tasks of all regions, with its numbers. */
    public String besideMap(Indicator indicator) {
        return indicator.rows().stream()
                .filter(row -> !TileMap.isPlaced(row.key()))
                .flatMap(row -> ReportCharts.tile(row, words).stream())
                .map(item -> "%s %s".formatted(item.label(), item.value()))
                .collect(Collectors.joining(", "));
    }

    private static List<TileMap.Item> tile(IndicatorRow row, ReportWords words) {
        DisclosedNumber number = row.number() == null ? null : row.number().amount();
        Double value = value(number);
        return value == null
                ? List.of()
                : List.of(new TileMap.Item(row.key(), row.label(), value, words.number(number)));
    }

    /** Whether an indicator is drawn as one bar for each statement, of all who answered. */
    public boolean isOfShares(Indicator indicator) {
        return IndicatorStyle.of(indicator.key()) == IndicatorStyle.STATEMENTS;
    }

    /** One bar for each statement, with another one for the days to compare with. */
    public List<Share> shares(RowGroup<IndicatorRow> group) {
        return group.rows().stream()
                .map(row -> share(row.label(), row.row().number(), row.row().answers())
                        .beside(
                                row.row().compared() == null
                                        ? null
                                        : share(row.label(), row.row().compared(), List.of())))
                .toList();
    }

    private static Share share(String statement, @Nullable IndicatorNumber number, List<IndicatorAnswer> answers) {
        if (number == null) {
            return Share.notAsked(statement);
        }
        List<StackedBar.Item> parts = answers.stream()
                .map(answer -> new StackedBar.Item(answer.key(), answer.label(), value(answer.people())))
                .toList();
        return Share.of(statement, value(number.amount()), value(number.base()), value(number.percent()), parts);
    }

    /** What the colours of the bars mean; empty if there are none. */
    public List<StackedBar.Answer> scale(RowGroup<IndicatorRow> group) {
        return StackedBar.scale(shares(group));
    }

    private static @Nullable Double value(@Nullable DisclosedNumber number) {
        return number == null || number.isSuppressed() ? null : number.value();
    }
}
