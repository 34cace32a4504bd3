package org.preventionportal.reporting.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorAnswer;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.preventionportal.reporting.reports.ReportContent;
import org.preventionportal.reporting.reports.ReportFilter;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.ReportSectionKind;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.preventionportal.surveys.comments.SurveyQuotes.SurveyQuote;
import org.preventionportal.tasks.indicators.IndicatorScope;

/** Builds reports from given numbers and renders them, without the service. */
final class ReportFixture {

    static final DateRange YEAR = year(2026);
    static final DateRange YEAR_BEFORE = year(2025);

    private static final Instant AT = Instant.parse("2027-04-20T09:00:00Z");

    private ReportFixture() {}

    private static DateRange year(int from) {
        return new DateRange(LocalDate.of(from, 4, 1), LocalDate.of(from + 1, 3, 31));
    }

    static IndicatorNumber count(double amount) {
        return new IndicatorNumber(DisclosedNumber.of(amount), null, null, null);
    }

    static IndicatorNumber estimated(double amount, double part) {
        return new IndicatorNumber(DisclosedNumber.of(amount), null, null, DisclosedNumber.of(part));
    }

    static IndicatorNumber share(int amount, int base) {
        return new IndicatorNumber(
                DisclosedNumber.of(amount),
                DisclosedNumber.of(base),
                DisclosedNumber.of((double) Math.round(amount * 100.0 / base)),
                null);
    }

    static IndicatorNumber mean(double mean, int base) {
        return new IndicatorNumber(DisclosedNumber.of(mean), DisclosedNumber.of(base), null, null);
    }

    /** Young people of a part of the programme. */
    static IndicatorNumber narrow() {
        return new IndicatorNumber(DisclosedNumber.narrow(), null, null, DisclosedNumber.narrow());
    }

    static IndicatorNumber suppressed() {
        var few = DisclosedNumber.tooFew();
        return new IndicatorNumber(few, few, few, null);
    }

    static IndicatorRow row(
            String key, String label, @Nullable IndicatorNumber number, @Nullable IndicatorNumber compared) {
        return new IndicatorRow(key, label, number, compared, List.of(), List.of());
    }

    /** A statement of which the answers of everybody are known. */
    static IndicatorRow statement(String key, String label, int agree, int disagree, IndicatorNumber compared) {
        List<IndicatorAnswer> answers = List.of(
                new IndicatorAnswer("agree", "Agree", DisclosedNumber.of(agree)),
                new IndicatorAnswer("disagree", "Disagree", DisclosedNumber.of(disagree)));
        return new IndicatorRow(key, label, share(agree, agree + disagree), compared, answers, List.of());
    }

    static ReportIndicator table(IndicatorDefinition definition, IndicatorRow... rows) {
        return placed(definition, false, rows);
    }

    static ReportIndicator chart(IndicatorDefinition definition, IndicatorRow... rows) {
        return placed(definition, true, rows);
    }

    private static ReportIndicator placed(IndicatorDefinition definition, boolean isCharted, IndicatorRow... rows) {
        var indicator = new Indicator(
                definition.key(),
                definition.topic(),
                definition.unit(),
                definition.title(),
                definition.definition(),
                definition.base(),
                AT,
                List.of(rows),
                List.of());
        boolean isCompared = indicator.rows().stream().anyMatch(row -> row.compared() != null);
        return new ReportIndicator(
                definition.key(), isCharted, filter(isCompared ? YEAR_BEFORE : null), List.of(), indicator);
    }

    private static ReportFilter filter(@Nullable DateRange other) {
        return new ReportFilter(YEAR, other, IndicatorScope.WHOLE);
    }

    static ReportSection section(ReportSectionKind kind, String heading, ReportIndicator... indicators) {
        return section(kind, heading, "", List.of(), List.of(), indicators);
    }

    static ReportSection section(
            ReportSectionKind kind,
            String heading,
            String text,
            List<SurveyQuote> quotes,
            List<ReportCaseStudy> studies,
            ReportIndicator... indicators) {
        return new ReportSection(
                "sec_" + heading.toLowerCase(Locale.ROOT).replace(' ', '-'),
                kind,
                heading,
                text.isEmpty() ? null : text,
                List.of(),
                List.of(indicators),
                quotes,
                List.of(),
                studies,
                List.of(),
                true);
    }

    /** @param text above the picture */
    static ReportSection theory(List<SupportedTheoryElement> elements, String text) {
        return new ReportSection(
                "sec_theory",
                ReportSectionKind.THEORY_OF_CHANGE,
                "Theory of Change",
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                elements,
                true);
    }

    static VerifiedReport report(ReportSection... sections) {
        boolean isCompared = List.of(sections).stream()
                .flatMap(section -> section.indicators().stream())
                .anyMatch(placed -> placed.filter().compareWith() != null);
        var report = new PublishedReport(
                new ReportId("rpt_1"),
                "The year",
                filter(isCompared ? YEAR_BEFORE : null),
                AT,
                null,
                new ReportContent(AT, List.of(sections)));
        return new VerifiedReport(report, "{}", "0".repeat(64));
    }

    static String html(VerifiedReport report) {
        return new String(new ReportPage().bytes(ReportRenderer.Copy.of(report)), StandardCharsets.UTF_8);
    }

    static byte[] pdf(VerifiedReport report) {
        return ReportPdf.of(new ReportPage().forPrinting(ReportRenderer.Copy.of(report)));
    }

    /** Everything that a Word document says, a paragraph or a row of a table in each line. */
    static String docx(VerifiedReport report) {
        byte[] file = ReportDocument.docx(ReportRenderer.Copy.of(report));
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getBodyElements().stream()
                    .map(element -> element instanceof XWPFParagraph paragraph
                            ? paragraph.getText()
                            : ((XWPFTable) element).getText().replace('\t', '|'))
                    .collect(Collectors.joining("\n"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
