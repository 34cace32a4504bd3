package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.queue.Portfolio;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Publishes the report of the demo's first year and looks at its files, which it leaves in {@code target/year-one}. */
@PortalTest
@TestInstance(Lifecycle.PER_CLASS) // the year is loaded once
class YearOneReportFileTests {

    private static final Path LEFT = Path.of("target", "year-one");

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
        var demo = new DemoData(
                context.getBean(MongoOperations.class),
                context.getBean(PriorityPolicies.class),
                context.getBean(Portfolio.class),
                clock);
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

        assertThat(pages).hasSizeBetween(8, 25);
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.used()).as("after “%s”", page.lastLine()).isGreaterThan(1.0 / 3);
            assertThat(page.endsWithHeading())
                    .as("“%s” is the last line", page.lastLine())
                    .isFalse();
            assertThat(page.firstLine()).doesNotStartWith("People who agree or strongly agree.");
        });
        assertThat(PdfPages.pictures(pdf))
                .hasSizeGreaterThan(10)
                .allSatisfy(picture ->
                        assertThat(picture.pages()).as(picture.description()).hasSize(1));
        PdfUa.requireCompliance(pdf);
    }

    @Test
    void theYearHasEvidenceBeyondSurveys() {
        assertThat(portal.read(
                        Account.EVALUATOR,
                        "evidence/evidenceOverview",
                        Map.of(),
                        "evidenceOverview.itemCount",
                        Integer.class))
                .isEqualTo(16);
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
                .contains("371 of 400", "<p class=\"large\">12</p>", "Tasks ongoing", "Professionals", "Young people")
                .contains(
                        "40 of 58 people agree or strongly agree.", "Strongly agree</text>", "label=\"Strongly agree ")
                .contains("13,363", "1,183", "94%", "46 of 49 people", "93%")
                .contains(
                        "Yorkshire</text>", "Map of Tasks completed, by region", "Not on the map: England and Wales 7.")
                .contains(
                        "Case study: A victims",
                        "we listen longer",
                        "Email feedback, Education",
                        "The right people first")
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
