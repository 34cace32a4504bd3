package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.reporting.files.ReportFixture.chart;
import static org.preventionportal.reporting.files.ReportFixture.count;
import static org.preventionportal.reporting.files.ReportFixture.estimated;
import static org.preventionportal.reporting.files.ReportFixture.report;
import static org.preventionportal.reporting.files.ReportFixture.row;
import static org.preventionportal.reporting.files.ReportFixture.section;
import static org.preventionportal.reporting.files.ReportFixture.share;
import static org.preventionportal.reporting.files.ReportFixture.statement;
import static org.preventionportal.reporting.files.ReportFixture.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.CaseStudySection;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.ReportSectionKind;
import org.preventionportal.surveys.comments.SurveyQuotes.SurveyQuote;

/** Looks at the pages of reports that are longer, emptier or wider than that of the first year. */
class ReportPagesTests {

    private static final int COVER_AND_CONTENTS = 2;

    private static final Path LEFT = Path.of("target", "report-pages");

    private static final String PARAGRAPH =
            "Officers met the people who work with children every week, and asked what they see and what they need. "
                    .repeat(4);

    /** Reports whose pages break in different places. */
    enum Layout {
        LONG {
            @Override
            List<ReportSection> sections() {
                List<SurveyQuote> quotes = IntStream.range(0, 50)
                        .mapToObj(number -> new SurveyQuote("srs_" + number, PARAGRAPH, "Police", "Wales"))
                        .toList();
                return List.of(
                        section(ReportSectionKind.SUCCESS_FACTORS, "Quotes", PARAGRAPH, quotes, List.of()),
                        section(
                                ReportSectionKind.OTHER,
                                "Stories",
                                "",
                                List.of(),
                                IntStream.range(1, 8).mapToObj(Layout::study).toList()));
            }
        },

        EMPTY {
            @Override
            List<ReportSection> sections() {
                return List.of(
                        section(
                                ReportSectionKind.KEY_FINDINGS,
                                "Key findings",
                                table(IndicatorDefinition.TASKS_COMPLETED, row("all", "All", count(0), null)),
                                table(IndicatorDefinition.SURVEYS_AGREEMENT)),
                        section(
                                ReportSectionKind.EVALUATION_QUESTION,
                                "Do they feel more confident?",
                                chart(IndicatorDefinition.SURVEYS_AGREEMENT)),
                        section(
                                ReportSectionKind.OTHER,
                                "What was done",
                                chart(
                                        IndicatorDefinition.TASKS_NOT_COMPLETED_BY_REASON,
                                        row("NONE", "No reason", share(0, 1), null)),
                                chart(IndicatorDefinition.THEMES_COMPLETED)));
            }
        },

        COMPARED {
            @Override
            List<ReportSection> sections() {
                return List.of(
                        section(
                                ReportSectionKind.KEY_FINDINGS,
                                "Key findings",
                                table(
                                        IndicatorDefinition.REACH_DELIVERED,
                                        row("OTHER", "Other", estimated(3_100, 2_081), estimated(900, 20)))),
                        section(
                                ReportSectionKind.EVALUATION_QUESTION,
                                "Do they feel more confident?",
                                chart(IndicatorDefinition.SURVEYS_AGREEMENT, statements(9))),
                        section(
                                ReportSectionKind.OTHER,
                                "What was done",
                                chart(
                                        IndicatorDefinition.TASKS_COMPLETED_BY_REGION,
                                        IntStream.range(0, 10)
                                                .mapToObj(place -> row(
                                                        "R" + place,
                                                        "Region " + place,
                                                        share(place, 45),
                                                        share(9 - place, 45)))
                                                .toArray(IndicatorRow[]::new))));
            }
        };

        abstract List<ReportSection> sections();

        /** Each is longer than the one before, so that some heading would be the last line of its page. */
        private static ReportCaseStudy study(int number) {
            return new ReportCaseStudy(
                    new CaseStudyId("cst_" + number),
                    1,
                    "A team in the north",
                    PARAGRAPH,
                    IntStream.range(0, 4 + 4 * number)
                            .mapToObj(part -> new CaseStudySection(
                                    "What changed " + part, PARAGRAPH.substring(0, 120 + 37 * (part % 5))))
                            .toList(),
                    List.of());
        }

        private static IndicatorRow[] statements(int number) {
            return IntStream.range(0, number)
                    .mapToObj(place -> statement(
                            "svc_2/q" + place, "Survey: I know more, part " + place, 40, 5 + place, share(30, 50)))
                    .toArray(IndicatorRow[]::new);
        }
    }

    @Test
    void aQuestionStartsAPageUnlessTheOneBeforeLeftMostOfItEmpty() throws Exception {
        byte[] pdf =
                ReportFixture.pdf(report(question("Short", 1), question("Below it", 5), question("On its own", 5)));

        assertThat(PdfPages.of(pdf))
                .extracting(PdfPages.Page::firstLine)
                .contains("On its own")
                .doesNotContain("Below it");
        assertThat(PdfPages.drawn(pdf).stream().skip(COVER_AND_CONTENTS))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.used()).isGreaterThan(1.0 / 3));
    }

    private static ReportSection question(String heading, int paragraphs) {
        return section(
                ReportSectionKind.EVALUATION_QUESTION,
                heading,
                (PARAGRAPH + "\n").repeat(paragraphs),
                List.of(),
                List.of());
    }

    /** In many sizes, after sections that end at many heights of a page. A box that moves takes its heading along. */
    @Test
    void aSectionThatBeginsWithACaseStudyStartsAPageOnlyIfItMust() throws Exception {
        assertThat(PdfPages.of(ReportFixture.pdf(
                        report(question("Long", 5), question("Short", 1), study("A study below it", 1)))))
                .extracting(PdfPages.Page::firstLine)
                .contains("Short")
                .doesNotContain("A study below it");

        ReportSection[] sections = IntStream.range(0, 60)
                .boxed()
                .flatMap(number -> Stream.of(
                        section(
                                ReportSectionKind.OTHER,
                                "Section " + number,
                                "Line\n".repeat(1 + number * 7 % 40),
                                List.of(),
                                List.of()),
                        study("Study " + number, 1 + number % 9)))
                .toArray(ReportSection[]::new);
        assertThat(PdfPages.lastHeadings(ReportFixture.pdf(report(sections)))).isEmpty();
    }

    @Test
    void theCoverHasTheDayOfPublicationAndOnlyALaterVersionOfACaseStudyIsNamed() {
        assertThat(ReportFixture.html(report(study("First", 1, 1))))
                .contains("<p>Published 20 April 2027</p>")
                .doesNotContain("of the case study");
        assertThat(ReportFixture.html(report(study("Second", 2, 1)))).contains("Version 2 of the case study.");
    }

    private static ReportSection study(String heading, int parts) {
        return study(heading, 1, parts);
    }

    private static ReportSection study(String heading, int versionNumber, int parts) {
        var study = new ReportCaseStudy(
                new CaseStudyId("cst_1"),
                versionNumber,
                "A team in the north",
                PARAGRAPH.substring(0, 200),
                IntStream.range(0, parts)
                        .mapToObj(part -> new CaseStudySection("What changed " + part, PARAGRAPH.substring(0, 190)))
                        .toList(),
                List.of());
        return section(ReportSectionKind.OTHER, heading, "", List.of(), List.of(study));
    }

    /** With sections that end at many heights of a page: space below one must not reach into the next page. */
    @Test
    void noPageIsLeftEmptyBeforeASectionThatStartsAPage() throws Exception {
        List<ReportSection> sections = IntStream.range(0, 180)
                .boxed()
                .flatMap(number -> Stream.of(
                        section(
                                ReportSectionKind.OTHER,
                                "Section " + number,
                                "Line\n".repeat(18 + number / 15) + "- Item\n".repeat(number % 15),
                                List.of(),
                                List.of()),
                        section(ReportSectionKind.KEY_FINDINGS, "Findings " + number, "Line", List.of(), List.of())))
                .toList();

        assertThat(PdfPages.of(ReportFixture.pdf(report(sections.toArray(ReportSection[]::new)))))
                .extracting(PdfPages.Page::firstLine)
                .doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource
    void noPageEndsWithAHeadingAndNoPictureIsSplit(Layout layout) throws Exception {
        byte[] pdf = ReportFixture.pdf(report(layout.sections().toArray(ReportSection[]::new)));
        Files.createDirectories(LEFT);
        Files.write(LEFT.resolve(layout.name().toLowerCase(Locale.ROOT) + ".pdf"), pdf);

        assertThat(PdfPages.lastHeadings(pdf)).isEmpty();
        assertThat(PdfPages.pictures(pdf))
                .allSatisfy(picture ->
                        assertThat(picture.pages()).as(picture.description()).hasSize(1));
        PdfUa.requireCompliance(pdf);
    }

    @Test
    void charactersThatXmlDoesNotAllowBecomeSpaces() {
        String allowed = "A\tplain – text,\r\nand its end";
        assertThat(ReportPage.allowed(allowed)).isSameAs(allowed);
        assertThat(ReportPage.allowed("\uD83D\uDE42\fA\uD83DB\uDE42C\uFFFED\uFFFFE"))
                .isEqualTo("\uD83D\uDE42 A B C D E");
    }
}
