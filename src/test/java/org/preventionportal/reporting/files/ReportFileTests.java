package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Tests that every file of a published report has the same numbers, none below ten, and is accessible. */
@PortalTest
class ReportFileTests {

    private static final String TEXT = "=HYPERLINK & <b>Plain</b> words “in quotes”, dŵr a thŷ.";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    private ReportDriver reports;
    private Report published = new Report("", 0, List.of());

    @BeforeEach
    void begin() {
        given.partnersOnly();
        reports = new ReportDriver(portal, Account.EVALUATOR);
        given.requestedOn(LocalDate.of(2026, 1, 6));
        given.requestedOn(LocalDate.of(2026, 1, 7));
        Report begun = reports.withSection(
                reports.created(
                        ReportDriver.year().with("compareWith", IndicatorsDriver.days("2025-01-01", "2025-12-31"))),
                "What was asked for",
                TEXT);
        Report chosen = reports.withIndicators(
                begun,
                List.of("tasks.requested", "reach.expected", "reach.delivered", "spread.cold-regions"),
                List.of("tasks.requested-by-region"));
        var study = new CaseStudySupport(portal).published(given.startedOn(LocalDate.of(2026, 1, 5)));
        published = reports.published(reports.withCaseStudies(chosen, study.id()));
    }

    @Test
    void theReportNamesThePathsOfItsFiles() {
        List<String> paths = List.of("html", "pdf", "docx", "xlsx", "csv", "json").stream()
                .map(ending -> "/exports/reports/%s.%s".formatted(published.id(), ending))
                .toList();
        reports.see(Account.OFFICER_NORTH_EAST, published)
                .path("programmeReport.downloads[*].downloadPath")
                .entityList(String.class)
                .contains(paths.toArray(String[]::new));
    }

    private byte[] file(String ending) {
        var answer = answer(ending);
        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseHeaders().getFirst("Content-Disposition"))
                .isEqualTo("%s; filename=\"programme-report-2026-01-01-2026-12-31.%s\""
                        .formatted(ending.equals("html") ? "inline" : "attachment", ending));
        assertThat(answer.getResponseHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        return Objects.requireNonNull(answer.getResponseBody());
    }

    private EntityExchangeResult<byte[]> answer(String ending) {
        return portal.get(Account.OFFICER_NORTH_EAST, "/exports/reports/%s.%s".formatted(published.id(), ending));
    }

    @Test
    void thePageHasItsOwnStyleSheetAndLoadsNothing() {
        var answer = answer("html");
        String page = new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));

        assertThat(style).contains("page-break-inside: avoid");
        assertThat(answer.getResponseHeaders().get("Content-Security-Policy"))
                .containsExactly(
                        "default-src 'none'; style-src 'sha256-%s'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                                .formatted(Base64.encodeBase64String(DigestUtils.sha256(style))));
        assertThat(answer.getResponseHeaders().getFirst("X-Content-Type-Options"))
                .isEqualTo("nosniff");
        assertThat(page).doesNotContain("<script", "<img", "style=\"");
    }

    private String checksum() {
        return DigestUtils.sha256Hex(file("json"));
    }

    @Test
    void everyFileHasTheChecksumOfTheJsonFile() {
        reports.see(Account.EVALUATOR, published)
                .path("programmeReport.publication.checksum")
                .entity(String.class)
                .isEqualTo(checksum());
        assertThat(new String(file("csv"), StandardCharsets.UTF_8)).contains(checksum());
        assertThat(new String(file("json"), StandardCharsets.UTF_8))
                .contains("\"title\":\"The year\"", "\"definition\":", "\"asOf\":");
    }

    @Test
    void thePageHasEachDefinition() {
        String page = new String(file("html"), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("<html lang=\"en-GB\"", "<title>The year</title>", "<h1>The year</h1>")
                .contains("1 January 2026 to 31 December 2026", "1 January 2025 to 31 December 2025")
                .contains("Requests that partners sent in the period.", "Outlined bars: 1 January 2025")
                .contains("=HYPERLINK &amp; &lt;b&gt;Plain&lt;/b&gt; words")
                .contains("role=\"img\"")
                .containsPattern("with the same numbers as Table \\d+ in the appendix")
                .contains("<th scope=\"row\">North East</th>");
        assertThat(page).contains(checksum());
    }

    @Test
    void thePdfIsTaggedAndHasTheSameContent() throws Exception {
        byte[] pdf = file("pdf");

        PdfUa.requireCompliance(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "The year",
                            "What was asked for",
                            "North East",
                            "dŵr a thŷ.",
                            "Case study: A team in the north",
                            "Requests that partners sent in the period.");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("The year");
        }
    }

    @Test
    void theTableHasOneNumberALineAndNoFormulas() throws IOException {
        String csv = new String(file("csv"), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream().toList();
        assertThat(rows)
                .filteredOn(row -> row.getField("indicator").equals("tasks.requested"))
                .extracting(row -> row.getField("starts on") + " " + row.getField("value"))
                .containsExactly("2026-01-01 3", "2025-01-01 0");
        assertThat(rows)
                .filteredOn(row -> row.getField("indicator").equals("reach.delivered")
                        && row.getField("key").equals("OTHER"))
                .extracting(row -> row.getField("value"))
                .containsOnly("0");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("definition")).endsWith(".");
            assertThat(row.getField("as of")).endsWith("Z");
            assertThat(row.getField("scope")).isEqualTo("The whole programme");
        });
    }

    @Test
    void theWorkbookHasTheSameNumbersAndTheText() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file("xlsx")))) {
            Sheet indicators = workbook.getSheet("Indicators");
            List<List<Object>> rows = new ArrayList<>();
            for (Row row : indicators) {
                List<Object> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(
                        cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                                ? (Object) cell.getNumericCellValue()
                                : cell.getStringCellValue()));
                rows.add(cells);
            }
            int value = rows.getFirst().indexOf("value");
            assertThat(rows)
                    .filteredOn(row -> row.contains("tasks.requested"))
                    .extracting(row -> row.get(value))
                    .containsExactly(3.0, 0.0);
            assertThat(workbook.getSheet("Text").getRow(1).getCell(3).getStringCellValue())
                    .endsWith(TEXT);
            assertThat(workbook.getSheet("Text").getRow(3).getCell(2).getStringCellValue())
                    .isEqualTo("A team in the north: What changed");
            assertThat(workbook.getSheet("About").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("The year");
        }
    }

    @Test
    void theWordDocumentHasHeadingsTablesAndDescribedPictures() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file("docx")))) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("The year");
            Map<String, String> styles = new HashMap<>();
            document.getParagraphs()
                    .forEach(paragraph ->
                            styles.put(paragraph.getText(), Objects.requireNonNullElse(paragraph.getStyle(), "")));
            assertThat(styles)
                    .containsEntry("The year", "Title")
                    .containsEntry("What was asked for", "Heading1")
                    .containsEntry("Case study: A team in the north", "Heading2");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(styles.keySet()).anyMatch(text -> text.contains("dŵr a thŷ."));
            assertThat(document.getTables())
                    .isNotEmpty()
                    .allMatch(table -> table.getRow(0).isRepeatHeader());
            assertThat(document.getDocument().xmlText())
                    .containsPattern(
                            "descr=\"Bar chart of [^\"]*, with the same numbers as Table \\d+ in the appendix");
        }
    }

    private int status(Account account, String file) {
        return portal.get(account, "/exports/reports/" + file).getStatus().value();
    }

    private byte[] draft(Report draft, String ending) {
        var answer = portal.get(Account.EVALUATOR, "/exports/reports/%s.%s".formatted(draft.id(), ending));
        assertThat(answer.getStatus().value()).as(ending).isEqualTo(200);
        assertThat(answer.getResponseHeaders().getFirst("Content-Disposition"))
                .contains("filename=\"draft-programme-report-2026-01-01-2026-12-31." + ending);
        return Objects.requireNonNull(answer.getResponseBody());
    }

    /** An indicator without its target keeps the draft from being published, but not from being read. */
    @Test
    void authorsReadAndPrintAWholeDraftThatIsMarkedOnEachPage() throws Exception {
        Report begun = reports.withSection(
                reports.composed(ReportDriver.year(), "tasks.requested", "tasks.target"), "Last", TEXT);

        try (PDDocument pdf = Loader.loadPDF(draft(begun, "pdf"))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var text = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf)).as("page " + page).containsPattern("Draft of .*, not published");
            }
        }
        PdfUa.requireCompliance(draft(begun, "pdf"));
        try (var word = new XWPFDocument(new ByteArrayInputStream(draft(begun, "docx")))) {
            assertThat(word.getHeaderList().getFirst().getText()).contains("not published. The year");
            assertThat(word.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().contains("can no longer be shown"));
        }
        String page = new String(draft(begun, "html"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains(
                        "<title>Draft: The year</title>", "not published", "Requests that partners sent", "dŵr a thŷ.")
                .containsOnlyOnce("can no longer be shown")
                .doesNotContain("Checksum", "<dt>Published</dt>");
        assertThat(new String(file("html"), StandardCharsets.UTF_8)).doesNotContain("Draft", "can no longer be shown");
    }

    @Test
    void aDraftHasFilesForItsAuthorsAndNoneWithNumbersToGoOnWith() {
        Report draft = reports.composed(ReportDriver.year(), "tasks.requested");
        assertThat(reports.see(Account.MANAGER, draft)
                        .path("programmeReport.downloads[*].downloadPath")
                        .entityList(String.class)
                        .get())
                .containsExactly(
                        "/exports/reports/%s.html".formatted(draft.id()),
                        "/exports/reports/%s.pdf".formatted(draft.id()),
                        "/exports/reports/%s.docx".formatted(draft.id()));
        assertThat(status(Account.MANAGER, draft.id() + ".html")).isEqualTo(200);
        List.of("xlsx", "csv", "json")
                .forEach(ending -> assertThat(status(Account.EVALUATOR, draft.id() + "." + ending))
                        .as(ending)
                        .isEqualTo(404));
        assertThat(status(Account.OFFICER_NORTH_EAST, draft.id() + ".html")).isEqualTo(404);
        assertThat(portal.get(Account.EVALUATOR, "/findings/%s.html".formatted(draft.id()))
                        .getStatus()
                        .value())
                .as("it is not shared")
                .isEqualTo(404);
        assertThat(database.dump("audit")).contains("exportProgrammeReport", draft.id());
    }

    /** The page of the report has this file below each chart. */
    @Test
    void anIndicatorOfASectionIsAFileWithTheRowsThatTheWholeFileHasOfIt() {
        String section = published.sections().getFirst().key();
        List<String> whole = lines("");

        List<String> one = lines("?section=%s&indicator=reach.expected".formatted(section));

        assertThat(one).hasSizeGreaterThan(2).isNotEqualTo(whole);
        assertThat(one.getFirst()).isEqualTo(whole.getFirst());
        assertThat(one.subList(1, one.size()))
                .containsExactlyElementsOf(whole.stream()
                        .filter(line -> line.contains(",reach.expected,"))
                        .toList());
        for (String unknown : List.of("?section=none&indicator=reach.expected", "?section=%s&indicator=x")) {
            assertThat(status(Account.EVALUATOR, published.id() + ".csv" + unknown.formatted(section)))
                    .isEqualTo(404);
        }
        assertThat(status(Account.PARTNER_NORTH, "%s.csv?section=%s&indicator=x".formatted(published.id(), section)))
                .isEqualTo(403);
        assertThat(database.dump("audit")).contains("exportProgrammeReport", "NOT_FOUND");
    }

    private List<String> lines(String query) {
        byte[] file = portal.get(Account.EVALUATOR, "/exports/reports/%s.csv%s".formatted(published.id(), query))
                .getResponseBody();
        return new String(Objects.requireNonNull(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void onlyFilesThatThereAreCanBeDownloadedAndDownloadsAreAudited() {
        List.of("rpt_0.html", published.id() + ".odt")
                .forEach(file ->
                        assertThat(status(Account.EVALUATOR, file)).as(file).isEqualTo(404));
        String path = "/exports/reports/%s.csv".formatted(published.id());
        file("csv"); // it is in memory now
        for (Account account : List.of(Account.PARTNER_NORTH, Account.ADMIN)) {
            assertThat(portal.get(account, path).getStatus().value()).isEqualTo(403);
        }
        assertThat(database.dump("audit"))
                .contains("exportProgrammeReport", published.id(), "DENIED")
                .doesNotContain("Plain");
    }
}
