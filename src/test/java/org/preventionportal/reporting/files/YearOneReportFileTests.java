package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

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
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
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
import org.preventionportal.surveys.answers.DemoSurveys;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Publishes the report of the demo's first year and looks at its files, which it leaves in {@code target/year-one}. */
@PortalTest
@TestInstance(Lifecycle.PER_CLASS) // the year is loaded once
class YearOneReportFileTests {

    private static final Path LEFT = Path.of("target", "year-one");
    private static final double MAX_EMPTY_BAND = 0.1; // of the height of a page

    private static final List<KeyFinding> KEY_FINDINGS = List.of(
            new KeyFinding("371 of 400", "Tasks completed, against the target", List.of("93%")),
            new KeyFinding("12", "Tasks ongoing", List.of()),
            new KeyFinding("13,363", "People reached: Professionals", List.of("Of these estimated: 8,168")),
            new KeyFinding("1,183", "People reached: Young people", List.of("Of these estimated: 741")),
            new KeyFinding("3,100", "People reached: Other", List.of("Of these estimated: 2,081")),
            new KeyFinding(
                    "94%",
                    "My knowledge about children and young people at risk of or being exploited has increased",
                    List.of("46 of 49 people")),
            new KeyFinding(
                    "93%",
                    "I feel more confident in identifying children and young people at risk of or being exploited",
                    List.of("43 of 46 people")),
            new KeyFinding(
                    "93%",
                    "I have increased skills to support children and young people at risk of or being exploited",
                    List.of("37 of 40 people")));

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

    @Test
    void theKeyFindingsAreThoseOfTheSourceInThePageAndInThePdf() throws Exception {
        assertThat(keyFindings(file("html"))).isEqualTo(KEY_FINDINGS);

        List<PdfPages.Page> pages = PdfPages.of(file("pdf")).stream()
                .filter(page -> page.firstLine().equals("Key findings"))
                .toList();

        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().text())
                .containsSubsequence(KEY_FINDINGS.stream()
                        .map(finding -> Stream.concat(
                                        Stream.of(finding.number(), finding.label()), finding.details().stream())
                                .collect(Collectors.joining(" ")))
                        .toList());
    }

    private static List<KeyFinding> keyFindings(byte[] page) throws Exception {
        XPath path = XPathFactory.newInstance().newXPath();
        List<KeyFinding> findings = new ArrayList<>();
        XPathNodes found = path.evaluateExpression(
                "//section[h2='Key findings']//div[@class='finding']", document(page), XPathNodes.class);
        for (Node finding : found) {
            List<String> details = new ArrayList<>();
            for (Node detail : path.evaluateExpression("p[@class='note']", finding, XPathNodes.class)) {
                details.add(detail.getTextContent());
            }
            findings.add(new KeyFinding(
                    path.evaluate("p[@class='large']", finding), path.evaluate("p[2]", finding), details));
        }
        return findings;
    }

    @Test
    void everyEvaluationQuestionQuotesPeopleAndTheSectionOnSystemsHasTheCaseStudies() throws Exception {
        byte[] page = file("html");

        assertThat(inSection(page, "sec_confidence", "blockquote/p[1]"))
                .containsExactly(
                        "“I no longer feel too old for this conversation.”",
                        "“Governors need facts without alarm. That is what we got.”");
        assertThat(inSection(page, "sec_confidence", "blockquote"))
                .as("five emails are from schools and colleges")
                .hasSize(2)
                .allSatisfy(source -> assertThat(source).contains("Education"));
        assertThat(inSection(page, "sec_response", "blockquote"))
                .hasSize(5)
                .anySatisfy(quote -> assertThat(quote).contains("we listen longer"))
                .anySatisfy(quote -> assertThat(quote).contains("Education"));
        assertThat(inSection(page, "sec_systems", "blockquote/p[1]"))
                .hasSize(5)
                .contains(
                        "“Every new case gets a named worker, and the panel sees it within a week.”",
                        "“It was the first time that we had all looked at the same page.”");
        assertThat(inSection(page, "sec_children", "blockquote/p[1]"))
                .hasSize(4)
                .contains(
                        "“Young people see the signs in the stories of friends and tell somebody.”",
                        "“Students stop and read. Two came to us because of the poster.”");
        assertThat(inSection(page, "sec_factors", "blockquote/p[1]"))
                .containsExactly(
                        "“The guide answers the question that new colleagues always ask: whom do I ring, and what do I say?”",
                        "“The board thanks the programme for its steady questions.”");
        assertThat(inSection(page, "sec_systems", "/h3[starts-with(., 'Case study: ')]"))
                .hasSize(4);
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
                .isEqualTo(28);
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
                        "Yorkshire</text>", "Map of Tasks completed, by region", "Not on the map: England and Wales 7.")
                .contains("Bar chart of Themes of tasks completed", "The right people first")
                .contains("Appendix: Theory of Change", "Every element has support.")
                .contains("73 responses in its text and 75 in a footnote", "34% of 69", "over 3,000");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file("docx")))) {
            assertThat(document.getTables())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(table -> assertThat(table.getRow(1).getTableCells())
                            .allMatch(cell -> !cell.getText().isEmpty()));
        }
        assertThat(file("json")).isNotEmpty();
    }
}
