package org.preventionportal.reporting.files;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.charts.FlowDiagram;
import org.preventionportal.charts.PaperDrawings;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.ReportSectionKind;
import org.preventionportal.reporting.theory.ReportTheory;

/** Writes a report as a Word document that people can go on editing. What was published stays as it is. */
final class ReportDocument {

    private static final String TABLES = "Appendix: the tables behind the charts";

    /** Others follow on the page, so that what goes on there for a few lines does not leave the rest empty. */
    private static final Set<ReportSectionKind> STARTING_PAGES =
            EnumSet.of(ReportSectionKind.EVALUATION_QUESTION, ReportSectionKind.THEORY_OF_CHANGE);

    private final ReportWords words = new ReportWords();
    private final ReportCharts charts = new ReportCharts();
    private final KeyFindings keyFindings = new KeyFindings(charts);
    private final WordWriter word;
    private final ChartTables chartTables;
    private final WordCharts figures;
    private final ReportTheory theory = new ReportTheory();
    private final ReportRenderer.Copy copy;
    private final PublishedReport report;

    private ReportDocument(WordWriter word, ReportRenderer.Copy copy) {
        this.word = word;
        this.copy = copy;
        this.report = copy.report();
        this.chartTables = new ChartTables(report, charts);
        this.figures = new WordCharts(word, chartTables);
    }

    static byte[] docx(ReportRenderer.Copy copy) {
        try (var word = new WordWriter(copy.report().title(), copy.runningHead())) {
            new ReportDocument(word, copy).write();
            return word.bytes();
        }
    }

    private void write() {
        word.paragraph(WordStyles.TITLE, report.title());
        word.text(words.days(report.filter().period()));
        if (report.filter().compareWith() != null) {
            word.text("Compared with " + words.days(report.filter().compareWith()));
        }
        word.text(words.scope(report.filter().scope()));
        word.text(copy.origin());
        words.paragraphs(words.markedRule(report)).forEach(word::text);
        if (charts.hasIntervals(report)) {
            word.text("95% confidence interval: " + ReportCharts.INTERVAL);
        }
        word.contents(headings());
        List<ReportSection> sections = report.content().sections();
        for (int place = 0; place < sections.size(); place++) {
            section(sections.get(place), place == 0);
        }
        tables();
        if (!copy.isDraft()) {
            word.paragraph(WordStyles.NOTE, "Checksum (SHA-256) of the JSON file: " + copy.checksum());
        }
    }

    private List<String> headings() {
        return Stream.concat(
                        report.content().sections().stream().map(ReportDocument::heading),
                        chartTables.all().isEmpty() ? Stream.empty() : Stream.of(TABLES))
                .toList();
    }

    private static String heading(ReportSection section) {
        return section.kind().isAppendix() ? "Appendix: " + section.heading() : section.heading();
    }

    private void section(ReportSection section, boolean isFirst) {
        if (isFirst || STARTING_PAGES.contains(section.kind())) {
            word.sectionOnNewPage(heading(section));
        } else {
            word.section(heading(section));
        }
        if (copy.isDraft() && !section.isComplete()) {
            word.paragraph(WordStyles.BOX, ReportWords.INCOMPLETE);
        }
        section.passages().forEach(passage -> {
            if (passage.heading() != null) {
                word.heading(2, passage.heading());
            }
            passage.paragraphs().forEach(word::text);
            passage.items().forEach(word::item);
        });
        if (!section.theoryElements().isEmpty()) {
            theory(section.theoryElements());
        }
        keyFindings.shown(section).forEach(this::finding);
        String suppressed = keyFindings.suppressed(section);
        if (!suppressed.isEmpty()) {
            word.text(suppressed);
        }
        section.indicators().forEach(placed -> {
            if (keyFindings.isLarge(section, placed)) {
                word.paragraph(WordStyles.NOTE, keyFindings.note(section, placed));
            } else {
                figures.indicator(placed);
            }
        });
        charts.notes(section).forEach(word::text);
        section.quotes().forEach(quote -> quote(quote.text(), words.signature(quote)));
        section.evidenceQuotes().forEach(quote -> quote(quote.text(), words.signature(quote)));
        section.caseStudies().forEach(this::caseStudy);
    }

    private void theory(List<SupportedTheoryElement> elements) {
        word.paragraph(WordStyles.STATEMENT, theory.summary(elements));
        word.paragraph(WordStyles.NOTE, theory.caution());
        FlowDiagram diagram = theory.diagram(elements);
        if (diagram != null) {
            figures.picture(new PaperDrawings(true).flow(diagram, theory.description()), theory.description());
            word.paragraph(WordStyles.NOTE, theory.legend());
        }
        theory.tables(elements).forEach((stage, rows) -> {
            word.paragraph(WordStyles.STATEMENT, stage);
            word.tableOfWords(rows);
        });
        word.paragraph(WordStyles.NOTE, theory.source(report.publishedAt()));
    }

    private void finding(KeyFinding finding) {
        word.paragraph(WordStyles.NUMBER, finding.number());
        word.text(finding.label());
        finding.details().forEach(detail -> word.paragraph(WordStyles.NOTE, detail));
    }

    private void quote(String text, String signature) {
        word.paragraph(WordStyles.QUOTE, "“%s” (%s)".formatted(text, signature));
    }

    private void caseStudy(ReportCaseStudy study) {
        word.heading(2, "Case study: " + study.title());
        words.paragraphs(study.summary()).forEach(text -> word.paragraph(WordStyles.BOX, text));
        study.sections().forEach(part -> {
            word.headingInBox(3, part.heading());
            words.paragraphs(part.text()).forEach(text -> word.paragraph(WordStyles.BOX, text));
        });
        study.quotes().forEach(quote -> quote(quote.text(), words.signature(quote)));
    }

    private void tables() {
        if (!chartTables.all().isEmpty()) {
            word.sectionOnNewPage(TABLES);
            var tables = new WordTables(word);
            chartTables.all().forEach(table -> {
                word.heading(2, table.heading());
                tables.table(table.placed());
            });
        }
    }
}
