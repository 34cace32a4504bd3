package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.preventionportal.charts.FlowDiagram;
import org.preventionportal.charts.PaperDrawings;
import org.preventionportal.evidence.theory.PublishedTheory;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.reporting.reports.ReportSectionKind;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.preventionportal.reporting.theory.ReportTheory;

/** The Theory of Change in a report: a picture that fits a page, and tables with the same elements in every file. */
class ReportTheoryTests {

    private static final Path LEFT = Path.of("target", "report-layouts");

    private final ReportTheory theory = new ReportTheory();

    private static VerifiedReport report(List<SupportedTheoryElement> elements) {
        return report(elements, 14, "What leads to what.");
    }

    /**
     * @param paragraphs before the Theory of Change
     * @param text above its picture
     */
    private static VerifiedReport report(List<SupportedTheoryElement> elements, int paragraphs, String text) {
        return ReportFixture.report(
                ReportFixture.section(
                        ReportSectionKind.OTHER,
                        "Limitations",
                        "It takes time.\n".repeat(paragraphs),
                        List.of(),
                        List.of()),
                ReportFixture.theory(elements, text),
                ReportFixture.section(ReportSectionKind.APPENDIX, "Method", "We asked.", List.of(), List.of()));
    }

    @Test
    void thePictureHasEveryElementAndWhatItLeadsTo() {
        List<SupportedTheoryElement> elements = PublishedTheory.builtIn(2);
        FlowDiagram diagram = Objects.requireNonNull(theory.diagram(elements));

        assertThat(diagram.width()).isEqualTo(PaperDrawings.WIDTH);
        assertThat(diagram.boxes()).hasSameSizeAs(elements);
        assertThat(diagram.boxes()).filteredOn(FlowDiagram.Box::isMarked).hasSize(8);
        assertThat(diagram.connectors())
                .hasSize(elements.stream()
                        .mapToInt(element -> element.leadsTo().size())
                        .sum());
    }

    @Test
    void whatHasNoEvidenceIsCounted() {
        assertThat(theory.summary(PublishedTheory.builtIn(2))).isEqualTo("8 of 16 elements have no support yet.");
        assertThat(theory.summary(PublishedTheory.builtIn(2).subList(0, 1))).isEqualTo("Every element has support.");
    }

    /** A result of a survey is support even if nobody agrees. */
    @Test
    void theCautionAboutSurveysIsReadBeforeTheTables() {
        String caution = "so read how many agree.";
        List<SupportedTheoryElement> elements = PublishedTheory.builtIn(2);

        assertThat(ReportFixture.html(report(elements)))
                .containsSubsequence("have no support yet.", caution, "<h3>")
                .containsOnlyOnce(caution);
        assertThat(ReportFixture.docx(report(elements)))
                .containsSubsequence("have no support yet.", caution, "Element|What supports it")
                .containsOnlyOnce(caution);
    }

    @Test
    void aPictureThatFitsNoPageIsLeftOut() {
        assertThat(theory.diagram(PublishedTheory.large())).isNull();
        assertThat(ReportFixture.html(report(PublishedTheory.large())))
                .contains("Work of the kind 19", "so read how many agree.")
                .doesNotContain("<svg", "dashed box");
    }

    @Test
    void pageAndWordFileHaveTheSameTables() {
        VerifiedReport report = report(PublishedTheory.builtIn(2));

        assertThat(ReportFixture.html(report))
                .contains("Appendix: Theory of Change", "8 of 16 elements have no support yet.")
                .contains("aria-label=\"Theory of Change: activities on the left", "stroke-dasharray=\"4 3\"")
                .contains("<h3>Changes within the system</h3>")
                .containsSubsequence(
                        "<th scope=\"row\">Resources and campaigns</th>",
                        "No support yet",
                        "Professionals know more about abuse and exploitation; Professionals share");
        assertThat(ReportFixture.docx(report))
                .contains("Appendix: Theory of Change", "8 of 16 elements have no support yet.")
                .contains("Element|What supports it|Leads to")
                .contains("Sessions with young people|2 pieces of evidence|Young people are protected and safer")
                .contains("Young people are heard and understood|2 pieces of evidence")
                .as("nothing of the last stage leads further")
                .containsOnlyOnce("Element|What supports it\n")
                .doesNotContain("nothing further");
    }

    @Test
    void theWorkbookHasASheetWithItsNumbers() throws IOException {
        byte[] file = ReportSheets.xlsx(report(PublishedTheory.builtIn(2)));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheet("About"))
                    .filteredOn(row -> row.getCell(0).getStringCellValue().equals("Theory of Change"))
                    .singleElement()
                    .extracting(row -> row.getCell(1).getStringCellValue())
                    .asString()
                    .startsWith("Counted over the whole programme and all its years")
                    .endsWith("so read how many agree.");
            Row row = workbook.getSheet("Theory of Change").getRow(1);
            assertThat(IntStream.of(0, 1, 2).mapToObj(cell -> row.getCell(cell).getStringCellValue()))
                    .startsWith("activity", "Training, workshops and presentations")
                    .last()
                    .asString()
                    .startsWith("Professionals know more about abuse and exploitation; ");
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(2);
        }
    }

    /** The page has room for the heading and the text, and not for the picture. */
    @Test
    void thePdfKeepsThePictureWithALongText() throws Exception {
        byte[] pdf = ReportFixture.pdf(report(
                PublishedTheory.builtIn(2),
                24,
                "What leads to what.\n".repeat(10).strip()));

        assertThat(PdfPages.of(pdf))
                .filteredOn(page -> page.text().contains("What leads to what."))
                .singleElement()
                .satisfies(page ->
                        assertThat(page.text()).contains("Appendix: Theory of Change", "A dashed box has none yet."));
    }

    @Test
    void thePdfKeepsThePictureWithItsHeadingOnAPage() throws Exception {
        byte[] pdf = ReportFixture.pdf(report(PublishedTheory.builtIn(2)));
        Files.createDirectories(LEFT);
        Files.write(LEFT.resolve("theory.pdf"), pdf);

        assertThat(PdfPages.of(pdf))
                .filteredOn(page -> page.firstLine().equals("Appendix: Theory of Change"))
                .singleElement()
                .satisfies(page -> assertThat(page.text()).contains("A dashed box has none yet."));
        List<PagePicture> drawn = PdfPages.drawn(pdf);
        assertThat(drawn.subList(0, drawn.size() - 1))
                .allSatisfy(page -> assertThat(page.used()).isGreaterThan(1.0 / 3));
        assertThat(PdfPages.lastHeadings(pdf)).isEmpty();
        assertThat(PdfPages.pictures(pdf))
                .singleElement()
                .satisfies(picture -> assertThat(picture.pages()).hasSize(1));
        PdfUa.requireCompliance(pdf);
    }
}
