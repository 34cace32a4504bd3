package org.preventionportal.reporting.files;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.ChartRow;
import org.preventionportal.charts.ChartRow.Disclosed;
import org.preventionportal.charts.ChartRow.RowNumber;
import org.preventionportal.charts.DrawnIndicator;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.charts.StackedBar;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorAnswer;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.ReportSectionKind;

/** Draws the indicators of a report, and says in words what belongs to the charts. */
final class ReportCharts {

    /** Said once in a report, since each share has its interval. */
    static final String INTERVAL =
            "The range in which a share would probably lie if more people like those who answered had been asked. The fewer answered, the wider it is. It does not show whether people who did not answer would say the same.";

    private final ReportWords words = new ReportWords();

    /** By identity: a template asks for the same indicator many times, and to hash one reads all of its rows. */
    private final IdentityHashMap<ReportIndicator, DrawnIndicator<IndicatorRow>> drawn = new IdentityHashMap<>();

    private final IdentityHashMap<ReportIndicator, Boolean> isWorthDrawing = new IdentityHashMap<>();

    public String interval() {
        return INTERVAL;
    }

    public DrawnIndicator<IndicatorRow> of(ReportIndicator placed) {
        return drawn.computeIfAbsent(placed, ReportCharts::drawn);
    }

    private static DrawnIndicator<IndicatorRow> drawn(ReportIndicator placed) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        return DrawnIndicator.ofPaper(
                indicator.key(),
                indicator.title(),
                indicator.unit().name(),
                indicator.notes(),
                indicator.rows().stream().map(ReportCharts::row).toList());
    }

    private static ChartRow<IndicatorRow> row(IndicatorRow row) {
        return new ChartRow<>(
                row.key(),
                row.label(),
                number(row.number()),
                number(row.compared()),
                row.answers().stream().map(ReportCharts::answer).toList(),
                row.notes(),
                row);
    }

    private static StackedBar.Item answer(IndicatorAnswer answer) {
        return new StackedBar.Item(answer.key(), answer.label(), answer.people().value());
    }

    private static @Nullable RowNumber number(@Nullable IndicatorNumber number) {
        return number == null
                ? null
                : new RowNumber(disclosed(number.amount()), disclosed(number.base()), disclosed(number.percent()));
    }

    private static @Nullable Disclosed disclosed(@Nullable DisclosedNumber number) {
        return number == null ? null : new Disclosed(number.value());
    }

    /** Whether an indicator is shown as a chart. If a chart would show no more than the table, the table is shown. */
    public boolean isDrawn(ReportIndicator placed) {
        return placed.indicator() != null
                && placed.isCharted()
                && isWorthDrawing.computeIfAbsent(placed, _ -> of(placed).isDrawn());
    }

    /**
     * The only row of a group as a sentence. Null if the group needs a table: each behind a chart does, since the
     * chart's note says that there is one.
     */
    public @Nullable String sentence(ReportIndicator placed, RowGroup<IndicatorRow> group) {
        return isDrawn(placed) ? null : sentence(placed, group, ChartRow::wholeLabel);
    }

    /** The only row of a group among charts, below the heading of the group; null if the group needs a table. */
    public @Nullable String sentenceBesideCharts(ReportIndicator placed, RowGroup<IndicatorRow> group) {
        return sentence(placed, group, ChartRow::label);
    }

    private @Nullable String sentence(
            ReportIndicator placed, RowGroup<IndicatorRow> group, Function<ChartRow<IndicatorRow>, String> labelOf) {
        return KeyFinding.sentence(of(placed), group, labelOf, placed.filter().compareWith());
    }

    /** What readers need to know below a bar chart: the base of a question of a survey, and what is outlined. */
    public List<String> legend(ReportIndicator placed, RowGroup<IndicatorRow> group) {
        DrawnIndicator<IndicatorRow> drawn = of(placed);
        DateRange other = placed.filter().compareWith();
        return Stream.of(
                        base(drawn.base(group), IndicatorRow::number),
                        other == null ? "" : "Outlined bars: %s.".formatted(words.days(other)),
                        other == null ? "" : base(drawn.comparedBase(group), IndicatorRow::compared))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private String base(@Nullable IndicatorRow row, Function<IndicatorRow, @Nullable IndicatorNumber> period) {
        IndicatorNumber number = row == null ? null : period.apply(row);
        return number == null ? "" : "Base: %s.".formatted(words.number(number.base()));
    }

    /** Whether a share is drawn, so that {@link #INTERVAL} has something to explain. */
    public boolean hasIntervals(PublishedReport report) {
        return report.content().sections().stream()
                .filter(section -> section.kind() != ReportSectionKind.KEY_FINDINGS)
                .flatMap(section -> section.indicators().stream())
                .anyMatch(placed -> isDrawn(placed) && of(placed).isOfShares());
    }

    /** The notes on the indicators and rows of a section. */
    public List<String> notes(ReportSection section) {
        return DrawnIndicator.notesOn(section.indicators().stream()
                .filter(placed -> placed.indicator() != null)
                .map(this::of)
                .toList());
    }
}
