package org.preventionportal.reporting.files;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.DrawnIndicator;
import org.preventionportal.charts.PaperDrawings;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.charts.Share;
import org.preventionportal.charts.StackedBar;
import org.preventionportal.charts.TileMap;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportIndicator;

/** Writes indicators into a Word document as charts, or as tables if there is nothing to draw. */
final class WordCharts {

    private static final String SCALE =
            "Colours of the bars, from those who agree strongly to those who disagree strongly.";

    private final ReportWords words = new ReportWords();
    private final ReportCharts charts = new ReportCharts();
    private final PaperDrawings drawings = new PaperDrawings(true);
    private final WordWriter word;
    private final ChartTables chartTables;
    private final WordTables tables;

    WordCharts(WordWriter word, ChartTables chartTables) {
        this.word = word;
        this.chartTables = chartTables;
        this.tables = new WordTables(word);
    }

    /** The indicator as its author chose: as a chart, or as a table. */
    void indicator(ReportIndicator placed) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        word.heading(2, indicator.title());
        if (charts.isDrawn(placed)) {
            chart(placed, charts.of(placed));
            word.paragraph(
                    WordStyles.NOTE,
                    indicator.base() == null
                            ? indicator.definition()
                            : "%s Base: %s".formatted(indicator.definition(), indicator.base()));
        } else {
            tables.table(placed);
        }
    }

    private void chart(ReportIndicator placed, DrawnIndicator<IndicatorRow> drawn) {
        TileMap map = drawn.map();
        if (map != null) {
            String title = "Map of " + drawn.title();
            picture(drawings.map(map, title), withTable(title, placed));
            String beside = drawn.besideMap();
            if (!beside.isEmpty()) {
                word.paragraph(WordStyles.NOTE, "Not on the map: %s.".formatted(beside));
            }
            return;
        }
        for (RowGroup<IndicatorRow> group : drawn.groups()) {
            if (!group.title().isEmpty()) {
                word.heading(3, group.title());
            }
            if (drawn.isOfShares()) {
                shares(drawn.shares(group), placed.filter().compareWith());
            } else {
                bars(placed, drawn, group);
            }
        }
    }

    private void bars(ReportIndicator placed, DrawnIndicator<IndicatorRow> drawn, RowGroup<IndicatorRow> group) {
        BarChart bars = drawn.bars(group);
        if (bars == null) {
            String sentence = charts.sentenceBesideCharts(placed, group);
            if (sentence == null) {
                tables.rows(group, placed);
            } else {
                word.text(sentence);
            }
            return;
        }
        String title = "Bar chart of " + (group.title().isEmpty() ? drawn.title() : group.title());
        picture(drawings.bars(bars, title), withTable(title, placed));
        List<String> legend = charts.legend(placed, group);
        if (!legend.isEmpty()) {
            word.paragraph(WordStyles.NOTE, String.join(" ", legend));
        }
    }

    private void shares(List<Share> shares, @Nullable DateRange other) {
        List<StackedBar.Answer> scale = StackedBar.scale(shares);
        if (!scale.isEmpty()) {
            picture(drawings.scale(scale, SCALE), SCALE);
        }
        if (other != null) {
            word.paragraph(
                    WordStyles.NOTE, "Outlined bars: who agrees or strongly agrees, %s.".formatted(words.days(other)));
        }
        shares.forEach(share -> {
            share(share);
            if (other != null && share.compared() != null) {
                compared(share.compared(), words.days(other));
            }
        });
    }

    private void share(Share share) {
        word.paragraph(WordStyles.STATEMENT, share.statement());
        StackedBar bar = share.bar();
        String percent = share.percent() == null ? "" : words.whole(share.percent()) + "%";
        if (bar != null) {
            picture(drawings.stacked(bar, bar.words()), bar.words() + ".");
        } else if (share.percent() != null) {
            String description = percent + " agree or strongly agree.";
            picture(drawings.share(share.percent(), description), description);
        }
        // as text also below a picture that shows it, since authors edit the file
        word.paragraph(WordStyles.NOTE, share.inWords());
    }

    private void compared(Share share, String days) {
        if (share.percent() != null) {
            String description = "%s: %s%% agree or strongly agree.".formatted(days, words.whole(share.percent()));
            picture(drawings.compared(share.percent(), description), description);
        }
        word.paragraph(WordStyles.NOTE, "%s: %s".formatted(days, share.inWords()));
    }

    private String withTable(String title, ReportIndicator placed) {
        return "%s, with the same numbers as Table %d in the appendix.".formatted(title, chartTables.number(placed));
    }

    /** @param description says what the picture shows */
    void picture(String svg, String description) {
        word.picture(ChartPicture.png(ReportPage.allowed(svg)), description);
    }
}
