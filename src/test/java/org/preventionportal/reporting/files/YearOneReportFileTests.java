package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.preventionportal.demo.DemoData;
import org.preventionportal.demo.DemoEvidence;
import org.preventionportal.demo.DemoReporting;
import org.preventionportal.spreadsheets.Importer;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.answers.DemoSurveys;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;

/** Publishes the report of the demo's first year and looks at its files, which it leaves in {@code target/year-one}. */
@PortalTest
@TestInstance(Lifecycle.PER_CLASS) // the year is loaded once
class YearOneReportFileTests {

    private static final Path LEFT = Path.of("target", "year-one");
    private static final double MAX_EMPTY_BAND = 0.1; // of the height of a page

    @Autowired
    private HttpPortal portal;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationContext context;

    @BeforeAll
    void theYear() {
        database.clear();
        clock.reset();
        context.getBean(BuiltInQuestionnaires.class).install();
        var demo = DemoData.of(context);
        demo.loadYearOne(
                context.getBean(Importer.class),
                new DemoSurveys(context),
                new DemoEvidence(context),
                new DemoReporting(context));
    }

    private byte[] file(String ending) throws IOException {
        byte[] file = Objects.requireNonNull(portal.get(Account.EVALUATOR, "/exports/reports/rpt_year-one." + ending)
                .getResponseBody());
        Files.createDirectories(LEFT);
        Files.write(LEFT.resolve("report." + ending), file);
        return file;
    }

    @Test
    void everyPageOfThePdfIsFullEnoughAndSplitsNoPictureAndEndsWithNoHeading() throws Exception {
        byte[] pdf = file("pdf");

        List<PdfPages.Page> pages = PdfPages.of(pdf);
        List<PagePicture> drawn = PdfPages.drawn(pdf);
        for (int page = 0; page < drawn.size(); page++) {
            drawn.get(page).write(LEFT.resolve("page-%02d.png".formatted(page + 1)));
        }

        assertThat(pages).hasSizeBetween(8, 25);
        assertThat(pages)
                .as("each evaluation question starts a page")
                .extracting(PdfPages.Page::firstLine)
                .containsSubsequence(
                        "Do professionals feel more confident in",
                        "Have professionals changed the way in which they",
                        "Do systems identify young people at risk better,",
                        "What has changed for children and young people?");
        assertThat(pages).zipSatisfy(drawn, (page, picture) -> {
            assertThat(picture.used()).as("after “%s”", page.lastLine()).isGreaterThan(1.0 / 3);
            assertThat(picture.emptyBand())
                    .as("between “%s” and “%s”", page.firstLine(), page.lastLine())
                    .isLessThan(MAX_EMPTY_BAND);
            assertThat(page.firstLine()).doesNotStartWith("People who agree or strongly agree.");
        });
        assertThat(PdfPages.lastHeadings(pdf)).isEmpty();
        assertThat(PdfPages.pictures(pdf))
                .hasSizeGreaterThan(10)
                .allSatisfy(picture ->
                        assertThat(picture.pages()).as(picture.description()).hasSize(1));
        PdfUa.requireCompliance(pdf);
    }

    /** The demo's other report, whose sections are in the order of the template, with all that is found for them. */
    @Test
    void noPageOfADraftFromTheTemplateIsNearlyEmpty() throws Exception {
        String draft = portal.readAll(
                        Account.EVALUATOR,
                        "reporting/programmeReports",
                        Map.of("status", "DRAFT"),
                        "programmeReports.nodes[*].id",
                        String.class)
                .getFirst();
        byte[] pdf = Objects.requireNonNull(portal.get(Account.EVALUATOR, "/exports/reports/%s.pdf".formatted(draft))
                .getResponseBody());
        Files.write(LEFT.resolve("draft.pdf"), pdf);

        List<PdfPages.Page> pages = PdfPages.of(pdf);
        assertThat(pages).extracting(PdfPages.Page::text).anyMatch(text -> text.contains("Case studies Case study: "));
        assertThat(pages)
                .zipSatisfy(
                        PdfPages.drawn(pdf),
                        (page, picture) -> assertThat(picture.used())
                                .as("from “%s” to “%s”", page.firstLine(), page.lastLine())
                                .isGreaterThan(1.0 / 3));
        assertThat(PdfPages.lastHeadings(pdf)).isEmpty();
    }

    @Test
    void theKeyFindingsAreThoseOfTheSourceInThePageAndInThePdf() throws Exception {
        assertThat(YearOneKeyFindings.inHtml(document(file("html")))).isEqualTo(YearOneKeyFindings.ALL);

        List<PdfPages.Page> pages = PdfPages.of(file("pdf")).stream()
                .filter(page -> page.firstLine().equals("Key findings"))
                .toList();

        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().text())
                .containsSubsequence(YearOneKeyFindings.ALL.stream()
                        .map(finding -> Stream.concat(
                                        Stream.of(finding.number(), finding.label()), finding.details().stream())
                                .collect(Collectors.joining(" ")))
                        .toList());
    }

    @Test
    void theKeyFindingsAreThoseOfTheSourceInThePublicPageInWordAndInTheData() throws Exception {
        byte[] page = Objects.requireNonNull(
                portal.get(null, "/findings/rpt_year-one").getResponseBody());
        assertThat(new String(page, StandardCharsets.UTF_8).replaceAll("<[^>]*>", " "))
                .containsPattern(YearOneKeyFindings.pattern());

        try (var document = new XWPFDocument(new ByteArrayInputStream(file("docx")));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText().lines().flatMap(line -> Stream.of(line.split("\t"))))
                    .containsSequence(YearOneKeyFindings.lines());
        }

        assertThat(YearOneKeyFindings.inCsv(file("csv"))).isEqualTo(YearOneKeyFindings.NUMBERS);
        assertThat(YearOneKeyFindings.inSheet(file("xlsx"))).isEqualTo(YearOneKeyFindings.NUMBERS);
        assertThat(YearOneKeyFindings.inJson(file("json"))).isEqualTo(YearOneKeyFindings.NUMBERS);
    }

    @Test
    void everyEvaluationQuestionQuotesPeopleAndTheSectionOnSystemsHasTheCaseStudies() throws Exception {
        byte[] page = file("html");

        assertThat(inSection(page, "sec_confidence", "blockquote"))
                .as("five emails are from the police of one region, and five from schools and colleges of several")
                .zipSatisfy(
                        List.of(
                                "“I would now ask who bought the train ticket.” Email feedback, Police force, North West",
                                "“I no longer feel too old for this conversation.” Email feedback, Education, South of England and London"),
                        (quote, expected) -> assertThat(quote).isEqualToNormalizingWhitespace(expected));
        for (String question : List.of("sec_response", "sec_systems", "sec_children")) {
            assertThat(inSection(page, question, "blockquote"))
                    .as(question)
                    .hasSize(5)
                    .allMatch(quote -> quote.matches("(?s).*(Police|Local government|Education|interview).*"))
                    .anyMatch(quote -> quote.contains("Police"))
                    .anyMatch(quote -> quote.contains("Local government"))
                    .anyMatch(quote -> quote.matches("(?s).*(North West| of England).*"));
        }
        assertThat(inSection(page, "sec_factors", "blockquote/p[1]"))
                .containsExactly(
                        "“The guide answers the question that new colleagues always ask: whom do I ring, and what do I say?”",
                        "“Somebody from outside could ask the simple questions.”");
        assertThat(inSection(page, "sec_systems", "/h3[starts-with(., 'Case study: ')]"))
                .hasSize(4);
        assertThat(inSection(page, "sec_systems", "/blockquote/p[1]"))
                .as("those of the case studies, too, and none twice")
                .contains("“Professionals listen first, and ask about the offence later.”")
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    /** The texts of a picture shrink with it, unless it is drawn for a telephone. The Theory of Change scrolls. */
    @Test
    void theWordsOfChartsAreReadOnATelephoneAndAPrinterGetsThePicturesOfPaper() throws IOException {
        String page = new String(file("html"), StandardCharsets.UTF_8);

        try (Visitor reader = Visitor.onATelephone()) {
            reader.page().setContent(page);
            assertThat(charts(reader, "text"))
                    .hasSizeGreaterThan(100)
                    .as("height and end of each text in pixels")
                    .allMatch(text -> text.height() >= 13 && text.end() <= 375);
            assertThat(charts(reader, ".wide text")).isEmpty();

            reader.page().setViewportSize(1280, 800);
            assertThat(charts(reader, ".narrow text")).isEmpty();
            reader.page().setViewportSize(375, 800);
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(charts(reader, ".narrow text")).isEmpty();
            assertThat(charts(reader, ".wide text")).isNotEmpty();
        }
    }

    private record ShownText(double height, double end) {}

    /** The texts of charts that are shown. */
    private static List<ShownText> charts(Visitor reader, String texts) {
        List<?> found = (List<?>) reader.page().evaluate("""
                texts => [...document.querySelectorAll(texts)]
                  .filter(text => text.closest('.chart:not(.flow)') && text.checkVisibility())
                  .map(text => text.getBoundingClientRect()).map(box => [box.height, box.right])
                """, texts);
        return found.stream()
                .map(text -> (List<?>) text)
                .map(text -> new ShownText(((Number) text.get(0)).doubleValue(), ((Number) text.get(1)).doubleValue()))
                .toList();
    }

    private static List<String> inSection(byte[] page, String key, String path) throws Exception {
        List<String> texts = new ArrayList<>();
        XPathNodes found = XPathFactory.newInstance()
                .newXPath()
                .evaluateExpression("//section[h2/@id='%s']/%s".formatted(key, path), document(page), XPathNodes.class);
        found.forEach(node -> texts.add(node.getTextContent()));
        return texts;
    }

    private static Document document(byte[] page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page));
    }

    @Test
    void theYearHasEvidenceBeyondSurveys() {
        assertThat(portal.read(
                        Account.EVALUATOR,
                        "evidence/evidenceOverview",
                        Map.of(),
                        "evidenceOverview.itemCount",
                        Integer.class))
                .isEqualTo(33);
        assertThat(portal.readAll(
                        Account.EVALUATOR,
                        "evidence/outcomeMeasures",
                        Map.of(),
                        "outcomeMeasures.nodes[*].id",
                        String.class))
                .hasSize(3);
        assertThat(portal.readAll(
                        Account.EVALUATOR,
                        "evidence/policyQuestions",
                        Map.of(),
                        "policyQuestions.nodes[*].id",
                        String.class))
                .hasSize(3);
    }

    @Test
    void theReportHasThePartsOfTheEvaluation() throws IOException {
        String page = new String(file("html"), StandardCharsets.UTF_8);

        assertThat(page)
                .contains(
                        "40 of 58 people agree or strongly agree.", "Strongly agree</text>", "label=\"Strongly agree ")
                .contains(
                        "Yorkshire</text>",
                        "Map of Tasks completed, by region",
                        "Not on the map: National (no single region) 7.")
                .contains("Bar chart of Themes of tasks completed", "The right people first")
                .contains(
                        ">Appendix: Theory of Change</a>",
                        ">Appendix: Theory of Change</h2>",
                        "Every element has support.")
                .containsPattern("Base: All mentions\\. <a[^>]*>Table 2</a>")
                .containsOnlyOnce("<dt>95% confidence interval</dt>")
                .contains("73 responses in its text and 75 in a footnote", "34% of 69", "over 3,000");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file("docx")))) {
            assertThat(document.getTables())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(table -> assertThat(table.getRow(1).getTableCells())
                            .allMatch(cell -> !cell.getText().isEmpty()));
        }
    }
}
