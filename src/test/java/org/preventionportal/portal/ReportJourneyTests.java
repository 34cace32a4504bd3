package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.access.Region;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.Scenery.Reports;
import org.preventionportal.reporting.bulk.BulkExportJob;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Needs;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Tests indicators, reports, case studies, downloads and regular emails in a browser. */
@BrowserTest
class ReportJourneyTests {

    @Autowired
    private Given given;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private BulkExportJob bulkExportJob;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    static Stream<Supplier<Visitor>> browsersOfManagers() {
        return Stream.of(Visitor::onATelephone, Visitor::withoutScripts);
    }

    static Stream<Supplier<Visitor>> browsers() {
        return Stream.of(Visitor::arrives, Visitor::onATelephoneWithoutScripts);
    }

    /** With Enter, which presses the first button of a form. */
    private static void place(Visitor evaluator, String indicator, String place) {
        String label = "Place of “%s” in the section".formatted(indicator);
        evaluator.follows("Indicators of").types(label, place);
        evaluator.page().getByLabel(label).press("Enter");
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void anEvaluatorWritesAndPublishesAReportAndSeesWhatHasChangedSince(Supplier<Visitor> browser) {
        given.requestedOn(LocalDate.of(2026, 1, 6));
        try (Visitor evaluator = browser.get()) {
            evaluator.signsIn(Account.EVALUATOR).follows("Insight").follows("Reports");
            evaluator.presses("Create a report").presses("Create report");
            assertThat(evaluator.text()).contains("There is a problem", "Enter the first day.");
            evaluator.types("Title", "The first half");
            evaluator.page().locator("[name=template]").selectOption("");
            dates(evaluator, Map.of("details.period.startsOn", "1 1 2026", "details.period.endsOn", "30 6 2026"));
            evaluator.presses("Create report");
            String draft = evaluator.path();
            String report = draft.replace("/draft", "");
            evaluator
                    .presses("Add a section")
                    .types("Heading", "What was asked for")
                    .presses("Add section");
            assertThat(evaluator.text()).contains("There is nothing in this section yet.");
            evaluator.follows("What was asked for").follows("Indicators of");
            assertThat(evaluator.page().locator(".portal-choices[open]").count())
                    .isZero();
            evaluator.opens("Tasks");
            shows(evaluator, "tasks.requested", "table");
            shows(evaluator, "tasks.requested-by-region", "chart");
            shows(evaluator, "tasks.ongoing", "table");
            evaluator.clicks("button[name=preview][value='tasks.requested']");
            assertThat(evaluator.text())
                    .contains(
                            "Preview: Tasks requested",
                            "A preview saves nothing.",
                            "Requests that partners sent in the period.",
                            "Tasks: 3 chosen");
            assertThat(evaluator.page().locator(".portal-choices[open]").count())
                    .isEqualTo(1);
            evaluator.presses("Save indicators");
            assertThat(placed(evaluator))
                    .containsExactly("Tasks requested", "Tasks ongoing", "Tasks requested, by region");
            place(evaluator, "Tasks requested, by region", "1");
            assertThat(placed(evaluator))
                    .containsExactly("Tasks requested, by region", "Tasks requested", "Tasks ongoing");
            place(evaluator, "Tasks requested, by region", "3");
            assertThat(placed(evaluator))
                    .containsExactly("Tasks requested", "Tasks ongoing", "Tasks requested, by region");

            evaluator
                    .follows("Back to the report")
                    .presses("Add a section")
                    .types("Heading", "A second thought")
                    .presses("Add section");
            assertThat(evaluator.text()).contains("3 indicators");
            evaluator.clicks("button:has-text('Move up')");
            assertThat(sections(evaluator)).containsExactly("A second thought", "What was asked for");
            evaluator.clicks("button:has-text('Move down')");
            assertThat(sections(evaluator)).containsExactly("What was asked for", "A second thought");
            evaluator.follows("A second thought").follows("Text of");
            evaluator.types("Text", "In short.").presses("Save text");
            assertThat(evaluator.text()).contains("In short.");
            evaluator.follows("Text of").types("Text", "").presses("Save text");
            assertThat(evaluator.text()).doesNotContain("In short.");
            assertThat(evaluator.follows("Previous section").heading()).isEqualTo("What was asked for");
            assertThat(evaluator.follows("Next section").heading()).isEqualTo("A second thought");
            evaluator.follows("Text of");
            evaluator.opens("Delete this section").presses("Delete section");
            assertThat(sections(evaluator)).containsExactly("What was asked for");
            evaluator.follows("What was asked for");
            assertThat(numbers(evaluator)).containsExactly("1", "0");
            assertThat(evaluator.page().locator("svg[role=img] text").allTextContents())
                    .contains("North", "East", "1");
            assertThat(evaluator.goes(report).path())
                    .as("a draft has its own page")
                    .isEqualTo(draft);
            evaluator.follows("Read the whole draft");
            assertThat(evaluator.text()).contains("The first half", "not published", "What was asked for");
            assertThat(evaluator.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            assertThat(download(evaluator.goes(draft), "PDF").getAttribute("href"))
                    .isEqualTo("/exports%s.pdf".formatted(report));
            evaluator.presses("Publish").presses("Publish report");
            assertThat(evaluator.path()).isEqualTo(report);
            assertThat(evaluator.text())
                    .contains("Report published.", "Download:")
                    .doesNotContain("Add a section");

            given.requestedOn(LocalDate.of(2026, 1, 7));
            assertThat(numbers(evaluator.goes(report))).containsExactly("1", "0");
            evaluator.follows("What has changed since publication");
            assertThat(row(evaluator, "All")).containsSubsequence("2026", "1", "2");
        }
    }

    /** What the template filled in is arranged, and only partners read what comes of it. */
    @Test
    void aReportFromTheTemplateIsArrangedPreviewedAndSharedWithPartnersOnly() {
        given.completedOn(LocalDate.of(2026, 1, 6));
        try (Visitor evaluator = Visitor.withoutScripts();
                Visitor partner = Visitor.onATelephoneWithoutScripts();
                Visitor reader = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR).goes("/reports/new").types("Title", "The year for partners");
            dates(evaluator, Map.of("details.period.startsOn", "1 1 2026", "details.period.endsOn", "31 12 2026"));
            evaluator.presses("Create report");
            assertThat(sections(evaluator)).startsWith("Key findings", "What the programme did", "Across the country");
            evaluator.follows("Key findings");
            assertThat(findings(evaluator))
                    .containsExactly(
                            "Tasks completed",
                            "Tasks ongoing",
                            "People reached: Professionals",
                            "People reached: Young people",
                            "People reached: Other");
            assertThat(evaluator.opens("What the numbers count").text()).contains("were completed on a day");

            place(evaluator, "People reached", "1");
            evaluator.follows("Indicators of");
            shows(evaluator, "tasks.ongoing", "none");
            evaluator.opens("Response times");
            shows(evaluator, "response-times.decided-median", "table");
            evaluator.clicks("button[name=preview][value='response-times.decided-median']");
            assertThat(evaluator.text()).contains("Preview: Time to decide, median", "A preview saves nothing.");
            evaluator.presses("Save indicators");
            assertThat(findings(evaluator))
                    .startsWith("People reached: Professionals")
                    .endsWith("Tasks completed", "Time to decide, median")
                    .doesNotContain("Tasks ongoing");

            evaluator.follows("Back to the report").presses("Publish").presses("Publish report");
            String report = evaluator.path().substring("/reports/".length());
            evaluator.opens("Share the report").ticks("Partners as well").presses("Share report");
            assertThat(evaluator.text()).contains("Report shared as you decided.");

            partner.signsIn(Account.PARTNER_SOUTH).goes("/findings");
            assertThat(partner.text()).contains("The year for partners", "working days", "Base: 1");
            assertThat(findings(partner)).isEqualTo(findings(evaluator));
            String file = download(partner, "web page").getAttribute("href");
            assertThat(partner.follows("Read the report").path()).isEqualTo(file);
            assertThat(partner.text()).contains("The year for partners", "Across the country");
            assertThat(reader.goes("/findings").text()).contains("Nothing has been shared yet.");
            assertThat(reader.goes("/findings/" + report).text()).contains("This report cannot be shown.");
            assertThat(reader.page().request().get(Visitor.portal() + file).status())
                    .isEqualTo(404);
        }
    }

    /** The headings of the sections of a draft. */
    private static List<String> sections(Visitor visitor) {
        return visitor.page().locator("h2.portal-anywhere").allTextContents();
    }

    /** What the large numbers count. */
    private static List<String> findings(Visitor visitor) {
        return visitor.page().locator(".portal-tiles").first().locator("dt").allInnerTexts();
    }

    /** The indicators in their order, which the list of their keys has. */
    private static List<String> placed(Visitor visitor) {
        return visitor.page()
                .locator(".portal-section")
                .first()
                .locator(".portal-tile dt, h3")
                .allTextContents();
    }

    private static void shows(Visitor evaluator, String indicator, String way) {
        evaluator
                .page()
                .locator("[name='show.%s'][value=%s]".formatted(indicator, way))
                .check();
    }

    private static void dates(Visitor visitor, Map<String, String> days) {
        days.forEach((field, day) -> {
            List<String> parts = List.of(day.split(" "));
            List<String> names = List.of("day", "month", "year");
            for (int part = 0; part < names.size(); part++) {
                visitor.page()
                        .locator("[name='%s.%s']".formatted(field, names.get(part)))
                        .fill(parts.get(part));
            }
        });
    }

    /** The indicators that are one number. */
    private static List<String> numbers(Visitor visitor) {
        return visitor.page().locator(".portal-tile dd").allInnerTexts();
    }

    private static Locator download(Visitor visitor, String format) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as " + format));
    }

    private static String row(Visitor visitor, String line) {
        return visitor.page()
                .locator("tr:has(th:text-is('%s'))".formatted(line))
                .first()
                .innerText();
    }

    @Test
    void anOfficerReadsAndDownloadsAPublishedReport() throws IOException {
        Reports reports = beans.createBean(Scenery.class).reports();
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/reports");
            assertThat(officer.text()).contains("The year").doesNotContain("Drafts", "Create a report");
            officer.follows("The year");
            assertThat(officer.text())
                    .contains("More time for questions.", "A team in the north", "People expected")
                    .doesNotContain("This report is a draft");
            officer.page().route("**/exports/reports/*.html", ReportJourneyTests::plantScript);
            officer.follows("Read the report");
            assertThat(officer.page().title()).as("no script has run").isEqualTo("The year");
            assertThat(officer.page().evaluate("document.styleSheets.length")).isEqualTo(1);
            assertThat(officer.text()).contains("More time for questions.", "Appendix: the tables behind the charts");
            officer.page().goBack();
            var pdf = officer.page()
                    .waitForDownload(() -> download(officer, "PDF").click());
            DateRange year = DateRange.programmeYear(LocalDate.now(LondonTime.ZONE));
            assertThat(pdf.suggestedFilename())
                    .isEqualTo("programme-report-%s-%s.pdf".formatted(year.startsOn(), year.endsOn()));
            assertThat(Files.readString(pdf.path(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
            Locator ofIndicator = officer.page().locator("main a[href*='indicator=reach.expected']");
            var csv = officer.page().waitForDownload(ofIndicator::click);
            assertThat(Files.readString(csv.path()))
                    .contains(",reach.expected,")
                    .doesNotContain(",tasks.");
            String published = URI.create(officer.page().url()).getPath();
            assertThat(officer.goes(published + "/sections/%7Bx%7D").status()).isEqualTo(200);
            String draft = "/reports/" + reports.draft().id();
            String section = reports.draft().sections().getFirst().key();
            for (String path : List.of(draft, draft + "/draft", draft + "/sections/" + section)) {
                assertThat(officer.goes(path).status()).as(path).isEqualTo(404);
            }
        }
    }

    /** They are kept as they were written for the first reader. */
    @Test
    void allReadersSeeTheSameNumbersOfAReportUntilItIsWithdrawn() {
        String report = "/reports/"
                + beans.createBean(Scenery.class).reports().published().id();
        try (Visitor officer = Visitor.arrives().signsIn(Account.OFFICER_NORTH_EAST, report);
                Visitor manager = Visitor.arrives().signsIn(Account.MANAGER, report)) {
            assertThat(contents(officer))
                    .hasSize(4)
                    .anySatisfy(section -> assertThat(section).contains("Theory of Change: elements by their stages"))
                    .anySatisfy(section -> assertThat(section).contains("Bar chart of People expected"))
                    .isEqualTo(contents(manager));
            assertThat(officer.page().content()).contains("tasks.requested, as of ");

            manager.opens("Withdraw the report").types("Why do you withdraw the report?", "It is wrong.");
            manager.presses("Withdraw report");
            officer.goes(report);
            assertThat(contents(officer)).isEmpty();
            assertThat(officer.page().content()).contains("It is wrong.").doesNotContain("tasks.requested, as of ");
        }
    }

    private static List<String> contents(Visitor reader) {
        return reader.page().locator("main .portal-section").all().stream()
                .map(Locator::innerHTML)
                .toList();
    }

    private static void plantScript(Route route) {
        APIResponse page = route.fetch();
        String script = "<script>document.title = 'A script'</script>";
        route.fulfill(new Route.FulfillOptions().setResponse(page).setBody(page.text() + script));
    }

    @Test
    void whatASourceSaidIsQuotedInAReportThatEverybodyReads() {
        String words = "We listen longer than we did before.";
        String section = beans.createBean(Scenery.class).emptySection();
        String report = section.replaceFirst("/sections/.*", "");
        given.completedOn(LocalDate.of(2026, 1, 6));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/evidence/new");
            officer.ticks("Stakeholder interview").ticks("May be quoted").types("Code of the source", "S07");
            dates(officer, Map.of("content.date", "5 1 2026"));
            officer.types("Title", "Interview with a social worker")
                    .types("Summary", "The team changed how it asks.")
                    .types("Excerpts", words)
                    .presses("Record evidence");
            assertThat(officer.text()).contains("Interview with a social worker", words);
        }
        try (Visitor evaluator = Visitor.withoutScripts();
                Visitor lead = Visitor.withoutScripts();
                Visitor reader = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR, section).follows("Quotes of");
            evaluator.types("Words", "listening longer").presses("Find quotes");
            evaluator.ticks(words).presses("Save quotes and find others");
            assertThat(evaluator.page().getByLabel(words).isChecked()).isTrue();
            assertThat(evaluator.page().locator("[name=words]").inputValue()).isEqualTo("listening longer");
            assertThat(evaluator.follows("Back to the section").text()).contains(words);
            assertThat(evaluator.follows("Back to the report").text()).contains("Text, 1 quote");
            evaluator.presses("Publish").presses("Publish report");
            assertThat(reader.goes("/")
                            .follows("Read what we have found: reports and case studies")
                            .text())
                    .contains("Nothing has been shared yet.", "Partner organisations can read more when they sign in.");
            evaluator.opens("Share the report").ticks("Everybody, without an account");
            assertThat(evaluator.text()).contains("You cannot undo the emails", "Nobody gets one of them twice");
            evaluator.presses("Share report");

            assertThat(reader.goes("/findings").text()).contains("What we have found", "The year");
            lead.page().navigate("/shared/" + report.substring(report.lastIndexOf('/') + 1));
            lead.givesPassword(Account.LEAD_NORTH);
            assertThat(lead.heading()).as("as an email leads to it").isEqualTo("The year");
            lead.goes("/partners/" + Given.NORTH).follows("The year");
            assertThat(lead.path()).isEqualTo("/findings/" + report.substring(report.lastIndexOf('/') + 1));
            assertThat(lead.text()).doesNotContain("Partner organisations can read more when they sign in.");
            String file = download(reader, "web page").getAttribute("href");
            assertThat(reader.page().request().get(Visitor.portal() + file).text())
                    .contains(words, "A source of evidence")
                    .doesNotContain("S07", "social worker", "Stakeholder interview");
            reader.inWelsh().goes("/findings");
            assertThat(reader.page().locator("html").getAttribute("lang")).isEqualTo("cy");
            assertThat(reader.heading()).isEqualTo("Yr hyn yr ydym wedi'i ddarganfod");
            assertThat(reader.text()).contains("Gall sefydliadau partner ddarllen mwy ar ôl mewngofnodi.");
            assertThat(reader.page().locator("h2[lang=en]").allTextContents()).containsExactly("The year");
            reader.goes(lead.path());
            assertThat(reader.page().locator("title[lang=en]").textContent()).startsWith("The year");

            evaluator.opens("Share the report").types("Title in Welsh (optional)", "Y flwyddyn");
            evaluator.presses("Share report");
            assertThat(reader.goes("/findings").text()).contains("Y flwyddyn");
            assertThat(reader.page().locator("h2[lang=en]").count()).isZero();
            assertThat(reader.goes(lead.path()).heading()).isEqualTo("Y flwyddyn");
            assertThat(reader.page().title()).startsWith("Y flwyddyn");
            assertThat(reader.page().locator("title[lang=en], h1[lang=en]").count())
                    .isZero();
            assertThat(lead.goes(lead.path()).heading()).isEqualTo("The year");
        }
    }

    @Test
    void caseStudiesAreFoundByWordsBesideThoseThatAreChosen() {
        String section = beans.createBean(Scenery.class).emptySection();
        var studies = new CaseStudySupport(portal);
        Task task = given.completedOn(LocalDate.of(2026, 1, 6));
        studies.published(task);
        studies.publishedAgain(studies.published(task), "A harbour in the east");
        try (Visitor evaluator = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR, section).follows("Case studies of");
            evaluator.ticks("A team in the north").presses("Save case studies and find others");
            evaluator.types("Words", "harbours").presses("Find case studies");
            assertThat(evaluator.text()).contains("A team in the north", "A harbour in the east");
            evaluator.ticks("A harbour in the east").presses("Save case studies");
            assertThat(evaluator.text()).contains("A team in the north", "A harbour in the east");

            evaluator.follows("Case studies of").types("Words", "lighthouse").presses("Find case studies");
            assertThat(evaluator.text()).contains("No published case study has these words.");
            evaluator.presses("Save case studies");
            assertThat(evaluator.text()).contains("A team in the north", "A harbour in the east");
        }
    }

    @Test
    void theCommentsOfEachSurveyCanBeReached() {
        var scenery = beans.createBean(Scenery.class);
        Reports reports = scenery.reports();
        scenery.newerCopies(reports.campaign(), 20);
        scenery.planned();
        try (Visitor evaluator = Visitor.withoutScripts()) {
            String section = reports.draft().sections().getFirst().key();
            evaluator.signsIn(
                    Account.EVALUATOR,
                    "/reports/%s/sections/%s/quotes".formatted(reports.draft().id(), section));
            assertThat(evaluator.page().locator("#surveys ~ ul a").count()).isEqualTo(20);

            evaluator.follows("Next").follows("How it went").chooses("Question", "What could be better?");
            evaluator.presses("Show comments");

            assertThat(evaluator.page().getByLabel("More time for questions.").count())
                    .isEqualTo(10);
            assertThat(evaluator.page().locator(".govuk-checkboxes__hint").allInnerTexts())
                    .hasSize(10)
                    .containsOnly("Police");
            evaluator.follows("Choose another survey");
            assertThat(evaluator.text()).contains("Surveys with results");
        }
    }

    @Test
    void rolesWithoutAccessAreRefused() {
        Reports reports = beans.createBean(Scenery.class).reports();
        String published = "/reports/" + reports.published().id();
        Map<Account, Map<String, Integer>> all = Map.of(
                Account.PARTNER_NORTH,
                Map.of("/reports", 403, "/reports/indicators", 403, published, 403, "/reports/case-studies", 403),
                Account.ADMIN,
                Map.of("/reports", 403, published, 403, "/reports/case-studies", 200, "/reports/exports", 403),
                Account.OFFICER_NORTH_EAST,
                Map.of("/reports/exports", 403, "/reports/indicators", 200, published + "/changes", 200));
        all.forEach((account, pages) -> {
            try (Visitor visitor = Visitor.arrives()) {
                visitor.signsIn(account);
                pages.forEach((path, status) -> assertThat(visitor.goes(path).status())
                        .as("%s for %s", path, account)
                        .isEqualTo(status));
            }
        });
    }

    @Test
    void aCaseStudyIsWrittenByOneApprovedByAnotherAndSharedByAThird() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        String chosen = task.reference() + ", " + task.need().title();
        String study;
        try (Visitor author = Visitor.arrives()) {
            author.signsIn(Account.OFFICER_NORTH_EAST, "/reports/case-studies/new?task=" + task.id());
            author.types("Title", "A team that asks")
                    .types("Summary", "They ask before they file.")
                    .types("Heading", "What changed")
                    .types("Text", "Everybody asks first.")
                    .presses("Create case study");
            study = author.path();
            assertThat(author.text()).contains("A team that asks", "Tasks\n1", "North East");
            author.presses("Update the draft").unticks(chosen);
            author.page()
                    .getByLabel("Title", new Page.GetByLabelOptions().setExact(true))
                    .press("Enter");
            assertThat(author.text()).contains("Case study saved.", "Tasks\n0");
            author.presses("Update the draft")
                    .types("Title", "A team that always asks")
                    .types("Title in Welsh (optional)", "Tîm sydd bob amser yn gofyn")
                    .types(
                            "Find another task by words or by its reference",
                            task.reference().value())
                    .page()
                    .getByLabel("Find another task by words or by its reference")
                    .press("Enter");
            author.ticks(chosen + ", Northumberland County Council").presses("Save");
            assertThat(author.text()).contains("A team that always asks", "Tasks\n1");
            author.presses("Submit for review");
            assertThat(author.text()).contains("The draft waits for a reviewer who has not worked on it.");
        }
        try (Visitor reader = Visitor.arrives()) {
            reader.signsIn(Account.OFFICER_SOUTH_EAST, study).presses("Approve and publish");
            assertThat(reader.text()).contains("Case study approved.", "Published: version 1");
            assertThat(reader.goes("/reports/case-studies").text()).contains("A team that always asks");
        }
        try (Visitor evaluator = Visitor.withoutScripts();
                Visitor partner = Visitor.onATelephoneWithoutScripts();
                Visitor reader = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR).goes(study);
            partner.signsIn(Account.PARTNER_SOUTH);
            share(evaluator, "Partners as well");
            assertThat(partner.goes("/findings").text()).contains("A team that always asks", "They ask before");
            assertThat(reader.goes("/findings").text()).contains("Nothing has been shared yet.");

            share(evaluator, "Everybody, without an account");
            reader.goes("/findings").opens("Read more");
            assertThat(reader.text()).contains("What changed", "Everybody asks first.");
            assertThat(reader.inWelsh().goes("/findings").text())
                    .contains("Astudiaethau achos", "Tîm sydd bob amser yn gofyn", "They ask before they file.")
                    .doesNotContain("A team that always asks");
        }
    }

    private static void share(Visitor evaluator, String readers) {
        evaluator.opens("Share the published version").ticks(readers).presses("Share case study");
        assertThat(evaluator.text()).contains("Who may read it: " + readers);
    }

    @Test
    void anEvaluatorCreatesAnExportAndDownloadsIt() throws IOException {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor evaluator = Visitor.arrives()) {
            evaluator.signsIn(Account.EVALUATOR, "/reports/exports").presses("Create export of tasks");
            assertThat(evaluator.text()).contains("Export created.", "Waiting");
            bulkExportJob.run();
            evaluator.goes("/reports/exports");
            var csv = evaluator
                    .page()
                    .waitForDownload(
                            () -> evaluator.page().getByText("Download as CSV").click());
            assertThat(csv.suggestedFilename()).isEqualTo("tasks.csv");
            assertThat(Files.readString(csv.path())).contains("NORTH_EAST").doesNotContain("Northumberland");
        }
    }

    @Test
    void anOfficerSubscribesAndUnsubscribes() {
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/reports/emails");
            assertThat(officer.text()).contains("You are not subscribed.");
            officer.clicks("button:has-text('Subscribe')");
            assertThat(officer.text()).contains("Choice saved.", "You are subscribed.");
            officer.clicks("button:has-text('Unsubscribe')");
            assertThat(officer.text()).contains("You are not subscribed.");
        }
    }

    @Test
    void aManagerSetsATargetAndSeesItAmongTheIndicators() {
        try (Visitor manager = Visitor.arrives()) {
            manager.signsIn(Account.MANAGER, "/reports/indicators?period.startsOn=2026-04-01&period.endsOn=2027-03-31");
            manager.presses("Set target for these days")
                    .types("Number of tasks", "400")
                    .types("Reason", "As agreed with the funder.")
                    .presses("Set target");
            assertThat(manager.text()).contains("Target set.", "Tasks completed, against the target", "400");
            manager.goes("/reports/indicators/target?startsOn=2026-04-01&endsOn=2027-03-31");
            assertThat(manager.text()).contains("400 tasks: As agreed with the funder.");
            manager.types("Number of tasks", "1")
                    .types("Reason", "A small start.")
                    .presses("Set target");
            manager.goes("/reports/indicators/target?startsOn=2026-04-01&endsOn=2027-03-31");
            assertThat(manager.text()).contains("1 task: A small start.");
        }
    }

    @Test
    void whoPublishesReadsWhichSectionsAreEmpty() {
        String rule = "These sections would be published as a heading only.";
        try (Visitor evaluator = Visitor.withoutScripts()) {
            evaluator
                    .signsIn(Account.EVALUATOR, "/reports/new?startsOn=2026-04-01&endsOn=2026-09-30")
                    .types("Title", "The half year")
                    .presses("Create report");
            evaluator.presses("Publish");
            assertThat(evaluator.text()).contains(rule).doesNotContain("Key findings");
            evaluator.follows("What made the work succeed").follows("Text of").types("Text", "Trust.");
            evaluator.presses("Save text").follows("Back to the report").presses("Publish");
            assertThat(evaluator.text()).doesNotContain(rule);
        }
    }

    @Test
    void sharesInTimeSayWhatIsOverdueNow() {
        LocalDate today = LocalDate.now(LondonTime.ZONE);
        DateRange year = DateRange.programmeYear(today);
        Task waiting = given.requestedOn(WorkingDays.after(today, -5));
        String rule = "ithout requests that still wait";
        try (Visitor manager = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER, "/reports/indicators");
            assertThat(manager.text()).contains(rule, "Overdue now: 1 to acknowledge, 0 to decide.");
            manager.follows("1 to acknowledge");
            assertThat(manager.text()).contains(waiting.reference().value());
            manager.goes("/reports/indicators?scope.region=WALES&period.startsOn=%s&period.endsOn=%s"
                    .formatted(year.startsOn(), year.endsOn()));
            assertThat(manager.text()).contains("Overdue now: 0 to acknowledge, 0 to decide.");
            manager.goes("/reports/indicators?period.startsOn=2025-04-01&period.endsOn=2026-03-31");
            assertThat(manager.text()).contains(rule).doesNotContain("Overdue now");
            manager.goes("/reports/indicators?topic=TASKS");
            assertThat(manager.text()).doesNotContain(rule, "Overdue now");
            manager.goes("/reports/indicators?topic=RESPONSE_TIMES");
            assertThat(manager.text()).contains(rule, "Overdue now: 1 to acknowledge, 0 to decide.");
            manager.follows("1 to acknowledge");
            assertThat(manager.text()).contains(waiting.reference().value());
        }
        try (Visitor evaluator = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR, "/reports/indicators");
            assertThat(evaluator.text()).contains(rule).doesNotContain("Overdue now");
        }
    }

    @ParameterizedTest
    @MethodSource("browsersOfManagers")
    void aMonthIsComparedWithTheOneBeforeAndInANewReportToo(Supplier<Visitor> browser) {
        LocalDate last = LocalDate.now(LondonTime.ZONE).minusMonths(1).withDayOfMonth(1);
        try (Visitor manager = browser.get()) {
            manager.signsIn(Account.MANAGER, "/reports/indicators?topic=TASKS&scope.region=WALES");
            manager.follows("Last month");
            assertThat(manager.text())
                    .contains("%s to %s compared with %s to %s; Wales"
                            .formatted(
                                    DateWords.inWords(last),
                                    DateWords.inWords(last.plusMonths(1).minusDays(1)),
                                    DateWords.inWords(last.minusMonths(1)),
                                    DateWords.inWords(last.minusDays(1))));
            manager.presses("Create a report for these days");
            assertThat(manager.page()
                            .locator("[name='details.compareWith.startsOn.month']")
                            .inputValue())
                    .isEqualTo("" + last.minusMonths(1).getMonthValue());
        }
    }

    @Test
    void whereNobodyWasReachedNothingIsSuppressed() {
        String year = "/reports/indicators?topic=REACH&period.startsOn=2025-04-01&period.endsOn=2026-03-31";
        try (Visitor manager = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER);
            for (String part : List.of("", "&scope.region=WALES", "&scope.theme=COUNTY_LINES")) {
                manager.goes(year + part);
                assertThat(manager.page()
                                .locator("tr:has(th:text-is('Young people')) td")
                                .allInnerTexts())
                        .as(part)
                        .contains("0");
                assertThat(manager.text()).doesNotContain("Suppressed");
            }
        }
    }

    @Test
    void aSuppressedTrendSaysWhenQuartersWouldHelp() {
        String region = "/reports/indicators?period.startsOn=2025-04-01&period.endsOn=2026-03-31&scope.region=WALES";
        try (Visitor manager = Visitor.arrives()) {
            manager.signsIn(Account.MANAGER, region);
            assertThat(manager.text()).contains("All of these numbers are suppressed", "choose whole quarters");
            manager.goes(region + "&scope.theme=COUNTY_LINES");
            assertThat(manager.text())
                    .contains("All of these numbers are suppressed")
                    .doesNotContain("choose whole quarters");
        }
    }

    @ParameterizedTest
    @MethodSource("browsersOfManagers")
    void aManagerGoesFromWhatIsOverdueToTheFiguresOfAYear(Supplier<Visitor> browser) {
        LocalDate today = LocalDate.now(LondonTime.ZONE);
        int year = today.minusMonths(3).getYear() - 1; // the programme's year starts in April
        given.completedOn(LocalDate.of(year, Month.JUNE, 3));
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        given.requestedOn(today.minusDays(40));
        given.requestedAs("Grooming at the arcades");
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH, ReportJourneyTests::ofTheWholeCountry);
        try (Visitor manager = browser.get()) {
            manager.signsIn(Account.MANAGER).follows("Overdue request");
            Locator requests = manager.page().locator(".portal-queue__request");
            assertThat(requests.count()).isEqualTo(1);
            manager.goes("/home");
            var heard = Pattern.compile("^North East\\s+2\\s+to decide\\s+\\(1\\s+overdue\\s*\\)\\s+Cold spot$");
            assertThat(manager.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(heard))
                            .count())
                    .isEqualTo(1);
            manager.follows("1 to decide");
            assertThat(requests.count()).isEqualTo(1);
            manager.goes("/home");
            assertThat(manager.text()).contains("national requests and tasks, with 1 to decide and 0 to deliver.");
            assertThat(tile(manager, "south_east")).contains("1 to deliver").doesNotContain("Cold spot");
            assertThat(tile(manager, "north_east")).contains("0 to deliver");
            manager.clicks(".portal-region-map__tile--north_east a");
            assertThat(requests.count()).isEqualTo(2);
            String list = manager.path();
            manager.follows("Grooming at the arcades").follows("Back to the queue");
            assertThat(manager.path()).isEqualTo(list).contains("NORTH_EAST");
            assertThat(manager.follows("Planning").text()).contains("Nell Eastwick");

            manager.goes("/home").follows("Tasks completed");
            manager.opens("Choose a region").follows(year + " to " + (year + 1));
            assertThat(manager.page()
                            .locator(".portal-tile", new Page.LocatorOptions().setHasText("Tasks completed"))
                            .first()
                            .locator("dd")
                            .innerText())
                    .startsWith("1");
            manager.presses("Close these days")
                    .types("Reason", "Reported to the funder.")
                    .presses("Close period");
            assertThat(manager.text()).contains("Period closed.", "Reopen these days");
        }
    }

    private static Need ofTheWholeCountry(Need need) {
        return Needs.with(need, Map.of("region", Region.NATIONAL));
    }

    private static String tile(Visitor manager, String region) {
        return manager.page().locator(".portal-region-map__tile--" + region).innerText();
    }
}
