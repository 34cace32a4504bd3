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
import org.preventionportal.charts.TileMap;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.ReportSectionKind;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.preventionportal.surveys.results.SurveyQuotes;

/** Writes a report as a Word document that people can go on editing. What was published stays as it is. */
final class ReportDocument {

    private final ReportWords words = new ReportWords();
    private final ReportCharts charts = new ReportCharts();
    private final ReportPage page;
    private final WordWriter word;

    private ReportDocument(ReportPage page, WordWriter word) {
        this.page = page;
        this.word = word;
    }

    static byte[] docx(VerifiedReport verified, ReportPage page) {
        PublishedReport report = verified.report();
        String days = new ReportWords().days(report.filter().period());
        try (var word = new WordWriter(report.title(), "%s, %s".formatted(report.title(), days))) {
            new ReportDocument(page, word).write(verified, days);
            return word.bytes();
        }
    }

    private void write(VerifiedReport verified, String days) {
        PublishedReport report = verified.report();
        word.paragraph(WordStyles.TITLE, report.title());
        word.text(days);
        word.text(words.scope(report.filter().scope()));
        word.text("Published %s. This copy can be changed; what was published cannot."
                .formatted(words.time(report.publishedAt())));
        word.text("%s: %s".formatted(ReportWords.SUPPRESSED, words.rule(report)));
        report.content().sections().forEach(this::section);
        tables(report);
        word.paragraph(WordStyles.NOTE, "Checksum (SHA-256) of the JSON file: " + verified.checksum());
    }

    private void section(ReportSection section) {
        boolean isAppendix = section.kind() == ReportSectionKind.APPENDIX;
        word.headingOnNewPage(isAppendix ? "Appendix: " + section.heading() : section.heading());
        section.passages().forEach(passage -> {
            if (passage.heading() != null) {
                word.heading(2, passage.heading());
            }
            passage.paragraphs().forEach(word::text);
            passage.items().forEach(word::item);
        });
        charts.keyFindings(section).forEach(this::finding);
        if (section.kind() != ReportSectionKind.KEY_FINDINGS) {
            section.indicators().stream()
                    .filter(placed -> !charts.isSingle(placed))
                    .forEach(this::indicator);
        }
        charts.notes(section).forEach(word::text);
        section.quotes().forEach(this::quote);
        section.caseStudies().forEach(this::caseStudy);
    }

    private void finding(KeyFinding finding) {
        word.paragraph(WordStyles.NUMBER, finding.number());
        word.text(finding.detail() == null ? finding.label() : "%s (%s)".formatted(finding.label(), finding.detail()));
    }

    private void indicator(ReportIndicator placed) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        word.heading(2, indicator.title());
        if (placed.isCharted()) {
            chart(indicator);
        } else {
            table(placed);
        }
        word.paragraph(WordStyles.NOTE, indicator.definition());
    }

    private void chart(Indicator indicator) {
        TileMap map = charts.map(indicator);
        if (map != null) {
            picture("map", Map.of("map", map), "Map of " + indicator.title());
            return;
        }
        for (RowGroup<IndicatorRow> group : charts.groups(indicator)) {
            if (!group.title().isEmpty()) {
                word.heading(3, group.title());
            }
            if (charts.isOfShares(indicator)) {
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
        if (share.percent() != null) {
            word.picture(
                    ChartPicture.png(page.chart("share", Map.of("share", share, "label", ""))),
                    words.whole(share.percent()) + "% agree or strongly agree.");
        }
        word.paragraph(WordStyles.NOTE, share.words());
    }

    private void picture(String kind, Map<String, Object> values, String title) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("label", title);
        word.picture(
                ChartPicture.png(page.chart(kind, all)),
                title + ", with the same numbers as the table in the appendix.");
    }

    private void table(ReportIndicator placed) {
        Indicator indicator = Objects.requireNonNull(placed.indicator());
        for (RowGroup<IndicatorRow> group : charts.groups(indicator)) {
            if (!group.title().isEmpty()) {
                word.paragraph(WordStyles.STATEMENT, group.title());
            }
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("Line", words.unit(indicator), "Out of", "Percent"));
            group.rows().forEach(row -> rows.add(cells(row.label(), row.row().number())));
            if (placed.filter().compareWith() != null) {
                rows.add(List.of(words.days(placed.filter().compareWith()), "", "", ""));
                group.rows()
                        .forEach(row -> rows.add(cells(row.label(), row.row().compared())));
            }
            word.table(rows);
        }
    }

    private List<String> cells(String label, @Nullable IndicatorNumber number) {
        return number == null
                ? List.of(label, "", "", "")
                : List.of(
                        label,
                        words.number(number.amount()),
                        words.number(number.base()),
                        words.percent(number.percent()));
    }

    private void quote(SurveyQuotes.SurveyQuote quote) {
        word.paragraph(WordStyles.QUOTE, "“%s” (%s)".formatted(quote.text(), words.signature(quote)));
    }

    private void caseStudy(ReportCaseStudy study) {
        word.heading(2, "Case study: " + study.title());
        words.paragraphs(study.summary()).forEach(text -> word.paragraph(WordStyles.BOX, text));
        study.sections().forEach(part -> {
            word.heading(3, part.heading());
            words.paragraphs(part.text()).forEach(text -> word.paragraph(WordStyles.BOX, text));
        });
        study.quotes().forEach(this::quote);
    }

    private void tables(PublishedReport report) {
        List<ReportCharts.Table> all = charts.tables(report);
        if (!all.isEmpty()) {
            word.headingOnNewPage("Appendix: the tables behind the charts");
            all.forEach(table -> {
                word.heading(
                        2,
                        "%s (“%s”)"
                                .formatted(
                                        Objects.requireNonNull(table.placed().indicator())
                                                .title(),
                                        table.heading()));
                table(table.placed());
            });
        }
    }
}
