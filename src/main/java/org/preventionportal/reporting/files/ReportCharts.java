package org.preventionportal.reporting.files;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.charts.Share;
import org.preventionportal.charts.StackedBar;
import org.preventionportal.charts.TileMap;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.ReportSectionKind;

/** Decides how the indicators of a report are drawn: a map, shares of all who answered, or bars to compare. */
final class ReportCharts {

    private final ReportWords words = new ReportWords();

    /** The rows by question, with labels that leave out what all rows of a group share. */
    public List<RowGroup<IndicatorRow>> groups(Indicator indicator) {
        return RowGroup.of(indicator.rows(), IndicatorRow::key, IndicatorRow::label);
    }

    /** Null if a chart would show no more than the table. */
    public @Nullable BarChart bars(RowGroup<IndicatorRow> group) {
        return IndicatorChart.of(group, words);
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
                .flatMap(row -> ReportCharts.tile(row, words).stream())
                .filter(Predicate.not(TileMap::isPlaced))
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
        return indicator.key().equals(IndicatorDefinition.SURVEYS_AGREEMENT.key());
    }

    public List<Share> shares(RowGroup<IndicatorRow> group) {
        return group.rows().stream()
                .filter(row -> row.row().number() != null)
                .map(row -> share(
                        row.label(), row.row(), Objects.requireNonNull(row.row().number())))
                .toList();
    }

    private static Share share(String statement, IndicatorRow row, IndicatorNumber number) {
        List<StackedBar.Item> answers = row.answers().stream()
                .map(answer -> new StackedBar.Item(answer.key(), answer.label(), value(answer.people())))
                .toList();
        return Share.of(statement, value(number.amount()), value(number.base()), value(number.percent()), answers);
    }

    /** Whether the colours of the bars need an explanation. */
    public boolean hasScale(RowGroup<IndicatorRow> group) {
        return group.rows().stream().anyMatch(row -> !row.row().answers().isEmpty());
    }

    public List<StackedBar.Answer> scale() {
        return StackedBar.SCALE;
    }

    /** @param key of an answer of the scale */
    public AnswerColour colour(String key) {
        return AnswerColour.of(key);
    }

    private static @Nullable Double value(@Nullable DisclosedNumber number) {
        return number == null || number.isSuppressed() ? null : number.value();
    }

    /** The numbers of a section that are shown large: all key findings, and elsewhere what is one number only. */
    public List<KeyFinding> keyFindings(ReportSection section) {
        boolean isAll = section.kind() == ReportSectionKind.KEY_FINDINGS;
        return section.indicators().stream()
                .filter(placed -> isAll || isSingle(placed))
                .flatMap(placed -> Stream.ofNullable(placed.indicator()))
                .flatMap(indicator -> groups(indicator).stream()
                        .flatMap(group -> group.rows().stream())
                        .flatMap(row -> KeyFinding.of(indicator, row.label(), row.row(), words)))
                .toList();
    }

    /** Whether an indicator is one number, without a comparison and a chart. */
    public boolean isSingle(ReportIndicator placed) {
        Indicator indicator = placed.indicator();
        return indicator != null
                && !placed.isCharted()
                && placed.filter().compareWith() == null
                && indicator.rows().size() == 1
                && indicator.rows().getFirst().key().equals("all");
    }

    /** The notes on indicators and rows of a section. The same note on several rows is shown once. */
    public Set<String> notes(ReportSection section) {
        Map<String, String> notes = new LinkedHashMap<>();
        section.indicators().stream()
                .flatMap(placed -> Stream.ofNullable(placed.indicator()))
                .forEach(indicator -> {
                    indicator.notes().forEach(note -> notes.putIfAbsent(note, "Note: " + note));
                    groups(indicator)
                            .forEach(group -> group.rows()
                                    .forEach(row -> row.row()
                                            .notes()
                                            .forEach(note -> notes.putIfAbsent(note, about(group, row) + note))));
                });
        return new LinkedHashSet<>(notes.values());
    }

    private static String about(RowGroup<IndicatorRow> group, RowGroup.Labelled<IndicatorRow> row) {
        boolean isOfChoice =
                row.row().key().chars().filter(letter -> letter == '/').count() > 1;
        return "Note on “%s”: ".formatted(isOfChoice ? group.title() : row.label());
    }

    /** A charted indicator, whose table is at the end of the report. */
    record Table(String heading, ReportIndicator placed) {}

    public List<Table> tables(PublishedReport report) {
        return report.content().sections().stream()
                .filter(section -> section.kind() != ReportSectionKind.KEY_FINDINGS)
                .flatMap(section -> section.indicators().stream()
                        .filter(ReportIndicator::isCharted)
                        .map(placed -> new Table(section.heading(), placed)))
                .toList();
    }
}
