package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.reporting.files.ReportFixture.chart;
import static org.preventionportal.reporting.files.ReportFixture.count;
import static org.preventionportal.reporting.files.ReportFixture.docx;
import static org.preventionportal.reporting.files.ReportFixture.estimated;
import static org.preventionportal.reporting.files.ReportFixture.html;
import static org.preventionportal.reporting.files.ReportFixture.mean;
import static org.preventionportal.reporting.files.ReportFixture.narrow;
import static org.preventionportal.reporting.files.ReportFixture.report;
import static org.preventionportal.reporting.files.ReportFixture.row;
import static org.preventionportal.reporting.files.ReportFixture.section;
import static org.preventionportal.reporting.files.ReportFixture.share;
import static org.preventionportal.reporting.files.ReportFixture.statement;
import static org.preventionportal.reporting.files.ReportFixture.suppressed;
import static org.preventionportal.reporting.files.ReportFixture.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.SuppressionReason;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.ReportSectionKind;
import org.preventionportal.reporting.reports.VerifiedReport;

/** The page, the PDF and the Word document show each number with its name, and whatever belongs to it. */
class ReportLayoutTests {

    private static final String LAST_YEAR = "1 April 2025 to 31 March 2026";

    private static final VerifiedReport COMPARED = report(
            section(
                    ReportSectionKind.KEY_FINDINGS,
                    "Key findings",
                    table(
                            IndicatorDefinition.TASKS_AGAINST_TARGET,
                            row("all", "All", share(371, 400), share(320, 400))),
                    table(
                            IndicatorDefinition.REACH_DELIVERED,
                            row("PROFESSIONALS", "Professionals", estimated(13_363, 2_400), estimated(9_000, 0)),
                            row("YOUNG_PEOPLE", "Young people", narrow(), narrow())),
                    table(
                            IndicatorDefinition.SURVEYS_AGREEMENT,
                            statement("svc_2/knowledge", "Survey: I know more", 46, 3, share(40, 50)))),
            section(
                    ReportSectionKind.EVALUATION_QUESTION,
                    "Has it helped?",
                    chart(
                            IndicatorDefinition.SURVEYS_AGREEMENT,
                            statement("svc_2/knowledge", "Survey: I know more", 46, 3, share(40, 50)),
                            row("svc_2/new", "Survey: I was asked now", share(30, 40), null),
                            row("svc_2/old", "Survey: I was asked then", null, share(20, 40)),
                            row("svc_0/knowledge", "Another survey: I know more", null, suppressed()))),
            section(
                    ReportSectionKind.OTHER,
                    "What was done",
                    chart(
                            IndicatorDefinition.TASKS_COMPLETED_BY_KIND,
                            row("TRAINING", "Training", share(3, 4), share(2, 2)),
                            row("NETWORKING", "Networking", share(1, 4), share(0, 2))),
                    table(
                            IndicatorDefinition.REACH_DELIVERED,
                            row("OTHER", "Other", estimated(30, 20), count(1)),
                            row("PROFESSIONALS", "Professionals", estimated(50, 0), count(2)))));

    @Test
    void wordsAreEscapedInTablesAndInPictures() {
        VerifiedReport report = report(section(
                ReportSectionKind.OTHER,
                "What was done",
                chart(
                        IndicatorDefinition.TASKS_COMPLETED_BY_KIND,
                        row("TRAINING", "<b>Training</b>", count(3), null),
                        row("NETWORKING", "<b>Networking</b>", count(2), null))));

        assertThat(html(report))
                .contains(">&lt;b&gt;Training&lt;/b&gt;</text>", ">&lt;b&gt;Training&lt;/b&gt;</th>")
                .doesNotContain("<b>");
    }

    @Test
    void aBreakdownAmongKeyFindingsIsATableOrAChart() {
        IndicatorRow[] regions = Stream.of(Region.values())
                .map(region -> row(region.name(), region.label(), count(3), null))
                .toArray(IndicatorRow[]::new);
        VerifiedReport report = report(section(
                ReportSectionKind.KEY_FINDINGS,
                "Key findings",
                table(IndicatorDefinition.TASKS_COMPLETED, row("all", "All", count(33), null)),
                table(IndicatorDefinition.TASKS_REQUESTED_BY_REGION, regions),
                chart(IndicatorDefinition.TASKS_COMPLETED_BY_REGION, regions)));

        assertThat(html(report))
                .containsOnlyOnce("class=\"large\"")
                .contains("Table of Tasks requested, by region", "Map of Tasks completed, by region", "Table 1");
        assertThat(docx(report)).contains("Yorkshire and the Humber|3");
    }

    @Test
    void keyFindingsSayWhatIsEstimatedAndWhatItWasBefore() {
        assertThat(details(html(COMPARED)))
                .containsExactly(
                        "93%",
                        LAST_YEAR + ": 320 of 400 (80%)",
                        "Of these estimated: 2,400",
                        LAST_YEAR + ": 9,000 (Of these estimated: 0)",
                        "46 of 49 people agree or strongly agree",
                        LAST_YEAR + ": 40 of 50 (80%)");
        assertThat(docx(COMPARED)).contains("Of these estimated: 2,400\n" + LAST_YEAR + ": 9,000");
    }

    private static List<String> details(String page) {
        String findings = page.substring(page.indexOf("<div class=\"findings\">"), page.indexOf("<p>Not shown"));
        return Pattern.compile("<p class=\"note\">([^<]*)</p>\\s*(?=<p class|</div>)")
                .matcher(findings)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aSuppressedNumberIsNamedAndNotShownLarge() {
        String sentence = "Not shown, to protect people: People reached: Young people.";
        assertThat(html(COMPARED)).contains(sentence).doesNotContainPattern("class=\"large\">[^<]*\\[c]");
        assertThat(docx(COMPARED)).contains(sentence).doesNotContain("\n[c]\nPeople reached");
    }

    @Test
    void aSumOfOneTaskIsExplainedWhereThereIsOne() {
        var ofOneTask = DisclosedNumber.suppressed(SuppressionReason.FEWER_THAN_TWO_TASKS);
        var number = new IndicatorNumber(ofOneTask, ofOneTask, ofOneTask, null);
        VerifiedReport report = report(section(
                ReportSectionKind.OTHER,
                "Results",
                table(IndicatorDefinition.SURVEYS_AGREEMENT, row("qst_a/useful", "Useful", number, null))));

        assertThat(List.of(html(report), docx(report)))
                .allSatisfy(file -> assertThat(file).contains("if fewer than two tasks have numbers to add"));
        assertThat(html(COMPARED)).doesNotContain("two tasks");
    }

    @Test
    void surveysOfTwoYearsAreDrawnTogetherWithTheirBases() {
        String page = html(COMPARED).replaceAll("\\s+", " ");
        assertThat(page)
                .contains("Outlined bars: who agrees or strongly agrees, %s.".formatted(LAST_YEAR))
                .contains("46 of 49 people agree or strongly agree.")
                .contains(LAST_YEAR + ": 80%. 40 of 50 people agree or strongly agree.")
                .contains("Not asked in these days.", LAST_YEAR + ": 50%. 20 of 40 people")
                .contains(LAST_YEAR + ": Suppressed to protect people.")
                .contains("People who agree or strongly agree. Each survey")
                .doesNotContainPattern("</h3> *(<th:block> *)?<h[23]");
        assertThat(docx(COMPARED))
                .contains("Compared with " + LAST_YEAR)
                .contains("Outlined bars: who agrees or strongly agrees, %s.".formatted(LAST_YEAR))
                .contains(LAST_YEAR + ": 80%. 40 of 50 people agree or strongly agree.");
    }

    private static VerifiedReport notWorthDrawing(IndicatorRow... reasons) {
        return report(section(
                ReportSectionKind.OTHER,
                "What was done",
                chart(IndicatorDefinition.TASKS_REQUESTED, row("all", "All", count(1_234), null)),
                chart(IndicatorDefinition.TASKS_NOT_COMPLETED_BY_REASON, reasons),
                chart(IndicatorDefinition.DEMAND_DECLINED_BY_REASON)));
    }

    @Test
    void whatIsNotWorthDrawingKeepsItsNameAndItsNumbers() {
        VerifiedReport report = notWorthDrawing(
                row("OTHER", "Another reason", share(0, 1), null), row("NONE", "No reason", share(0, 1), null));
        assertThat(html(report).replaceAll("\\s+", " "))
                .contains("1,234</p> <p>Tasks requested</p>")
                .contains("<h3>Tasks not completed, by reason</h3>", "Another reason</th><td class=\"number\">0</td>")
                .contains("<h3>Requests declined, by reason</h3>", "<p>There is nothing to count.</p>")
                .doesNotContain("Appendix");
        assertThat(docx(report))
                .contains("1,234\nTasks requested", "Tasks not completed, by reason\nReason|Tasks|Out of|Percent\n")
                .contains("Another reason|0|1|0%", "Requests declined, by reason\nThere is nothing to count.")
                .doesNotContain("Appendix");
    }

    @Test
    void aGroupOfOneIsASentenceBelowItsQuestionBesideTheChartsOfOthers() {
        VerifiedReport report = report(section(
                ReportSectionKind.APPENDIX,
                "Method",
                chart(
                        IndicatorDefinition.SURVEYS_RESPONDENTS,
                        row("svc_1/kind/police", "Survey: Where do you work? Police", share(12, 30), null),
                        row("svc_1/kind/health", "Survey: Where do you work? Health", share(18, 30), null),
                        row("svc_1/contact/other", "Survey: Do you work with children? Other", share(30, 30), null))));
        assertThat(html(report).replaceAll("\\s+", " "))
                .contains("<h3>Survey: Do you work with children?</h3> <p>Other: 30 of 30 (100%).</p>")
                .contains("<caption>Survey: Do you work with children? (people)</caption>")
                .doesNotContain("children? Other: 30 of 30");
        assertThat(docx(report))
                .contains("Survey: Do you work with children?\nOther: 30 of 30 (100%).\n", "Other|30|30|100%\n")
                .doesNotContain("children? Other: 30 of 30");
    }

    @Test
    void aSingleRowThatIsNotDrawnIsShownLargeAndInATableBehindItsChart() {
        VerifiedReport report = report(section(
                ReportSectionKind.EVALUATION_QUESTION,
                "Has it helped?",
                chart(
                        IndicatorDefinition.SURVEYS_AGREEMENT,
                        statement("svc_2/knowledge", "Survey: I know more", 46, 3, share(40, 50))),
                chart(
                        IndicatorDefinition.SURVEYS_ANSWERS,
                        row("svc_2/with/mean", "Survey: With how many? Mean", mean(6.4, 38), null))));

        assertThat(html(report).replaceAll("\\s+", " "))
                .contains("<p class=\"large\">6.4</p> <p>Survey: With how many? Mean</p>")
                .contains("<p class=\"note\">Base: 38</p>")
                .contains(
                        "<h3 id=\"table-1\">Table 1: ",
                        "<th scope=\"row\">I know more</th><td class=\"number\">46</td>")
                .doesNotContain("I know more: 94%");
        assertThat(docx(report))
                .contains("6.4\nSurvey: With how many? Mean\nBase: 38\n")
                .contains("I know more|46|49|94%|40|50|80%\n");
    }

    @Test
    void aSingleNumberHasItsDefinitionAndItsBaseBelowIt() {
        VerifiedReport report = report(section(
                ReportSectionKind.OTHER,
                "Times",
                table(IndicatorDefinition.ACKNOWLEDGED_MEDIAN, row("all", "All", mean(4, 12), null))));
        String source = "Base: All requests acknowledged in the period.";

        assertThat(html(report)).contains("<p class=\"large\">4 working days</p>", source + "</p>");
        assertThat(docx(report)).contains("4 working days\nTime to acknowledge, median\nBase: 12\n", source + "\n");
        assertThat(List.of(html(report), docx(report)))
                .as("the same for all numbers, or for programs")
                .allSatisfy(file -> assertThat(file).doesNotContain("As of", "response-times.acknowledged-median"));
    }

    @Test
    void theMarkOfSuppressedNumbersIsExplainedOnlyIfThereAreSome() {
        String rule = "Suppressed to protect people who could be recognised";
        VerifiedReport exact = report(section(
                ReportSectionKind.OTHER,
                "Tasks",
                table(IndicatorDefinition.TASKS_REQUESTED, row("all", "All", count(4), null))));

        assertThat(List.of(html(COMPARED), docx(COMPARED)))
                .allSatisfy(file ->
                        assertThat(file).contains("[c]", rule, "in a survey that is not of the whole programme"));
        assertThat(List.of(html(exact), docx(exact)))
                .allSatisfy(file -> assertThat(file).doesNotContain("[c]", rule));
        assertThat(ReportFacts.of(COMPARED)).anyMatch(fact -> fact.getFirst().equals("[c]"));
        assertThat(ReportFacts.of(exact)).noneMatch(fact -> fact.getFirst().equals("[c]"));
    }

    @Test
    void theOnlyPartOfAnIndicatorIsASentenceWithItsBaseAndSource() {
        var few = DisclosedNumber.tooFew();
        VerifiedReport report = report(section(
                ReportSectionKind.OTHER,
                "Limitations",
                table(
                        IndicatorDefinition.SURVEYS_COMPLETE,
                        row("qst_year-one", "Survey of year one", share(40, 58), null)),
                table(
                        IndicatorDefinition.SURVEYS_PARTIAL,
                        row(
                                "qst_year-one",
                                "Survey of year one",
                                new IndicatorNumber(few, DisclosedNumber.of(58), few, null),
                                null))));

        assertThat(List.of(html(report), docx(report)))
                .allSatisfy(file -> assertThat(file)
                        .contains(
                                "Complete responses, by questionnaire: Survey of year one: 40 of 58 (69%).",
                                "Partial responses, by questionnaire: Survey of year one: [c] of 58.",
                                "Those of the responses that were finished. Base: All responses.",
                                "Base: All responses. [c]: suppressed.")
                        .doesNotContain("Not shown, to protect people"));
        assertThat(html(report)).doesNotContain("<p class=\"large\">");
    }

    @Test
    void aSuppressedSingleNumberIsASentence() {
        assertThat(html(report(section(
                        ReportSectionKind.OTHER,
                        "Tasks",
                        table(IndicatorDefinition.TASKS_AGAINST_TARGET, row("all", "All", suppressed(), null))))))
                .contains("<p>Tasks completed, against the target: [c].</p>")
                .doesNotContain("Not shown, to protect people");
    }

    @Test
    void aSingleNumberHasTheWidthOfAPhone() {
        assertThat(html(COMPARED))
                .containsPattern(
                        "@media screen and \\(max-width: 30em\\) \\{\\s+\\.finding \\{ display: block; width: auto; }")
                .as("more specific, so it would also hold on a phone")
                .doesNotContainPattern("(?m)^ {8}\\.beside \\.finding \\{[^}]*width");
    }

    @Test
    void anIndicatorInTwoSectionsHasATableForEach() {
        VerifiedReport report = report(withKinds("What was done"), withKinds("What was done later"));

        assertThat(html(report))
                .containsOnlyOnce("<a href=\"#table-1\">Table 1</a> has the numbers")
                .containsOnlyOnce("<a href=\"#table-2\">Table 2</a> has the numbers")
                .contains("<h3 id=\"table-2\">Table 2: Tasks completed, by kind (“What was done later”)</h3>");
        assertThat(docx(report)).contains("Table 2: Tasks completed, by kind (“What was done later”)\n");
    }

    private static ReportSection withKinds(String heading) {
        return section(
                ReportSectionKind.OTHER,
                heading,
                chart(
                        IndicatorDefinition.TASKS_COMPLETED_BY_KIND,
                        row("TRAINING", "Training", share(3, 4), null),
                        row("NETWORKING", "Networking", share(1, 4), null)));
    }

    @Test
    void oneNumberWithAnotherToCompareIsASentence() {
        VerifiedReport report = report(section(
                ReportSectionKind.OTHER,
                "Tasks",
                table(IndicatorDefinition.TASKS_REQUESTED, row("all", "All", count(4), count(3)))));
        String sentence = "Tasks requested: 4; %s: 3.".formatted(LAST_YEAR);

        assertThat(html(report)).contains("<p>%s</p>".formatted(sentence));
        assertThat(docx(report)).contains(sentence);
    }

    @Test
    void aSuppressedSingleRowOfATableIsMarked() {
        assertThat(html(report(section(
                        ReportSectionKind.OTHER,
                        "Results",
                        table(
                                IndicatorDefinition.SURVEYS_ANSWERS,
                                row("svc_1/a/yes", "Year: A? Yes", share(3, 40), null),
                                row("svc_1/a/no", "Year: A? No", share(37, 40), null),
                                row("svc_1/b/yes", "Year: B? Yes", suppressed(), null))))))
                .contains("<p>Year: B? Yes: [c].</p>");
    }

    @Test
    void answersAreDrawnWithTheirBaseAndAMeanIsASentence() {
        VerifiedReport report = report(section(
                ReportSectionKind.OTHER,
                "Sessions",
                chart(
                        IndicatorDefinition.SURVEYS_ANSWERS,
                        row("svc_1/attended/yes", "Year: Attended? Yes", share(38, 58), share(20, 50)),
                        row("svc_1/attended/no", "Year: Attended? No", share(20, 58), share(30, 50)),
                        row("svc_1/with/mean", "Year: With how many? Mean", mean(6.4, 38), null))));

        assertThat(html(report).replaceAll("\\s+", " "))
                .contains("<h3>Year: Attended?</h3>", "38 (66%)")
                .contains("<p class=\"note\">Base: 58. Outlined bars: %s. Base: 50.</p>".formatted(LAST_YEAR))
                .contains("<h3>Year: With how many?</h3> <p>Mean: 6.4 (Base: 38); %s: none.</p>".formatted(LAST_YEAR));
        assertThat(docx(report))
                .contains("Base: 58. Outlined bars: %s. Base: 50.".formatted(LAST_YEAR))
                .contains("Year: With how many?\nMean: 6.4 (Base: 38); %s: none.\n".formatted(LAST_YEAR));
    }

    @Test
    void theWordDocumentHasContentsAndWhateverTheTablesOfThePageHave() {
        assertThat(docx(COMPARED))
                .containsSubsequence(
                        "Key findings\t",
                        "Has it helped?\t",
                        "What was done\t",
                        "Appendix: the tables behind the charts\t")
                .contains("Outlined bars: %s.".formatted(LAST_YEAR))
                .contains(
                        "People|1 April 2026 to 31 March 2027|Of these estimated|%s|Of these estimated\nOther|30|20|1|"
                                .formatted(LAST_YEAR))
                .contains("[c]: suppressed.\n");
    }
}
