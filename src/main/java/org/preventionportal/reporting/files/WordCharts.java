package org.preventionportal.reporting.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.charts.Share;
import org.preventionportal.charts.StackedBar;
import org.preventionportal.charts.TileMap;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportIndicator;

/** Writes charts and tables of indicators into a Word document. */
final class WordCharts {

    private static final String SCALE =
            "Colours of the bars, from those who agree strongly to those who disagree strongly.";

    private final ReportWords words = new ReportWords();
    private final ReportCharts charts = new ReportCharts();
    private final ReportPage page;
    private final WordWriter word;

    WordCharts(ReportPage page, WordWriter word) {
        this.page = page;
        this.word = word;
    }

    /** The indicator as its author chose: as a chart or as a table. */
    void indicator(ReportIndicator placed) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        word.heading(2, indicator.title());
        if (placed.isCharted()) {
            chart(indicator);
        } else {
            table(placed);
        }
        word.paragraph(
                WordStyles.NOTE,
                indicator.base() == null
                        ? indicator.definition()
                        : "%s Base: %s".formatted(indicator.definition(), indicator.base()));
    }

    private void chart(Indicator indicator) {
        TileMap map = charts.map(indicator);
        if (map != null) {
            picture("map", Map.of("map", map), "Map of " + indicator.title());
            String beside = charts.besideMap(indicator);
            if (!beside.isEmpty()) {
                word.paragraph(WordStyles.NOTE, "Not on the map: %s.".formatted(beside));
            }
            return;
        }
        for (RowGroup<IndicatorRow> group : charts.groups(indicator)) {
            if (!group.title().isEmpty()) {
                word.heading(3, group.title());
            }
            if (charts.isOfShares(indicator)) {
                if (charts.hasScale(group)) {
                    word.picture(ChartPicture.png(page.chart("scale", Map.of("label", ""))), SCALE);
                }
                charts.shares(group).forEach(this::share);
            } else {
                BarChart bars = charts.bars(group);
                if (bars != null) {
                    picture("bars", Map.of("chart", bars), "Bar chart of " + indicator.title());
                }
            }
        }
    }

    private void share(Share share) {
        word.paragraph(WordStyles.STATEMENT, share.statement());
        StackedBar bar = share.bar();
        String percent = share.percent() == null ? "" : words.whole(share.percent()) + "%";
        if (bar != null) {
            word.picture(ChartPicture.png(page.chart("stacked", Map.of("bar", bar, "label", ""))), bar.words() + ".");
        } else if (share.percent() != null) {
            word.picture(
                    ChartPicture.png(page.chart("share", Map.of("share", share, "label", ""))),
                    percent + " agree or strongly agree.");
        }
        // as text also below a picture that shows it, since authors edit the file
        word.paragraph(WordStyles.NOTE, percent.isEmpty() ? share.words() : "%s. %s".formatted(percent, share.words()));
    }

    private void picture(String kind, Map<String, Object> values, String title) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("label", title);
        word.picture(
                ChartPicture.png(page.chart(kind, all)),
                title + ", with the same numbers as the table in the appendix.");
    }

    void table(ReportIndicator placed) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        for (RowGroup<IndicatorRow> group : charts.groups(indicator)) {
            if (!group.title().isEmpty()) {
                word.paragraph(WordStyles.STATEMENT, group.title());
            }
            List<List<String>> rows = new ArrayList<>();
            rows.add(cells(indicator, "Line", words.unit(indicator), "Out of", "Percent"));
            group.rows()
                    .forEach(row ->
                            rows.add(cells(indicator, row.label(), row.row().number())));
            if (placed.filter().compareWith() != null) {
                rows.add(cells(indicator, words.days(placed.filter().compareWith()), "", "", ""));
                group.rows()
                        .forEach(row ->
                                rows.add(cells(indicator, row.label(), row.row().compared())));
            }
            word.table(rows);
        }
    }

    private List<String> cells(Indicator indicator, String label, @Nullable IndicatorNumber number) {
        return number == null
                ? cells(indicator, label, "", "", "")
                : cells(
                        indicator,
                        label,
                        words.number(number.amount()),
                        words.number(number.base()),
                        words.percent(number.percent()));
    }

    /** Leaves out columns in which no row has a number. */
    private List<String> cells(Indicator indicator, String label, String number, String base, String percent) {
        List<String> cells = new ArrayList<>(List.of(label, number));
        if (words.hasBase(indicator)) {
            cells.add(base);
        }
        if (words.hasPercent(indicator)) {
            cells.add(percent);
        }
        return cells;
    }
}
