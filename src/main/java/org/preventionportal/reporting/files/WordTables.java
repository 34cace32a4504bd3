package org.preventionportal.reporting.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportIndicator;

/** Writes the numbers of indicators into a Word document, with the columns of the page. */
final class WordTables {

    private static final String ESTIMATED = "Of these estimated";
    private static final String BASE = "Out of";
    private static final String PERCENT = "Percent";

    private final ReportWords words = new ReportWords();
    private final ReportCharts charts = new ReportCharts();
    private final WordWriter word;

    WordTables(WordWriter word) {
        this.word = word;
    }

    /** All rows, and everything that is needed to understand them. */
    void table(ReportIndicator placed) {
        List<RowGroup<IndicatorRow>> groups = charts.of(placed).groups();
        for (RowGroup<IndicatorRow> group : groups) {
            String sentence = charts.sentence(placed, group);
            if (sentence != null) {
                word.text(sentence);
                continue;
            }
            if (!group.title().isEmpty()) {
                word.paragraph(WordStyles.STATEMENT, group.title());
            }
            rows(group, placed);
        }
        if (groups.isEmpty()) {
            word.text("There is nothing to count.");
        }
        word.paragraph(WordStyles.NOTE, words.source(placed));
    }

    /** The rows of one group. */
    void rows(RowGroup<IndicatorRow> group, ReportIndicator placed) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        DateRange other = placed.filter().compareWith();
        List<List<String>> rows = new ArrayList<>();
        String unit = other == null
                ? words.unit(indicator)
                : words.days(placed.filter().period());
        rows.add(row(
                indicator.rowHeading(),
                columns(group, unit, ESTIMATED, BASE, PERCENT),
                other == null ? List.of() : columns(group, words.days(other), ESTIMATED, BASE, PERCENT)));
        group.rows()
                .forEach(row -> rows.add(row(
                        row.label(),
                        numbers(group, row.source().number()),
                        other == null ? List.of() : numbers(group, row.source().compared()))));
        word.table(rows);
    }

    private static List<String> row(String label, List<String> numbers, List<String> compared) {
        return Stream.of(List.of(label), numbers, compared)
                .flatMap(List::stream)
                .toList();
    }

    private List<String> numbers(RowGroup<IndicatorRow> group, @Nullable IndicatorNumber number) {
        IndicatorNumber known = Objects.requireNonNullElse(number, IndicatorNumber.NOTHING);
        return columns(
                group,
                words.number(known.amount()),
                words.number(known.estimated()),
                words.number(known.base()),
                words.percent(known.percent()));
    }

    /** Leaves out columns in which no row has a number. */
    private List<String> columns(
            RowGroup<IndicatorRow> group, String number, String estimated, String base, String percent) {
        List<String> columns = new ArrayList<>(List.of(number));
        if (words.hasEstimate(group)) {
            columns.add(estimated);
        }
        if (words.hasBase(group)) {
            columns.add(base);
        }
        if (words.hasPercent(group)) {
            columns.add(percent);
        }
        return columns;
    }
}
