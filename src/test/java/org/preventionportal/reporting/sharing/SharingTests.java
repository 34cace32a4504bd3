package org.preventionportal.reporting.sharing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.reporting.casestudies.CaseStudySupport.Published;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tests that only what was decided is read outside the programme, and only as long as it is published. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class SharingTests {

    private static final List<String> ENDINGS = List.of("html", "pdf", "docx", "xlsx", "csv", "json");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notifier notifier;

    @Autowired
    private SharedPublicationRecords records;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RoomSurvey survey;

    private ReportDriver reports;
    private Report report;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        reports = new ReportDriver(portal, Account.MANAGER);
        report = reports.published(reports.composed(ReportDriver.year(), "tasks.requested"));
    }

    private List<String> share(Account account, String audience) {
        return portal.codes(
                account,
                "reporting/shareProgrammeReport",
                Input.of("programmeReportId", report.id()).with("audience", audience));
    }

    private List<String> titles(@Nullable Account account, String query) {
        GraphQlTester caller = account == null ? portal.anonymous() : portal.as(account);
        return Portal.ask(caller, "reporting/" + query, Map.of())
                .path(query + ".nodes[*].title")
                .entityList(String.class)
                .get();
    }

    private int status(@Nullable Account account, String ending) {
        return portal.get(account, "/findings/%s.%s".formatted(report.id(), ending))
                .getStatus()
                .value();
    }

    @Test
    void aPublishedReportIsForStaffUntilSomebodyDecidesOtherwise() {
        assertThat(titles(Account.PARTNER_NORTH, "sharedReports")).isEmpty();
        assertThat(status(null, "pdf")).isEqualTo(404);

        assertThat(share(Account.EVALUATOR, "PARTNERS")).isEmpty();

        assertThat(titles(Account.PARTNER_NORTH, "sharedReports")).containsExactly("The year");
        assertThat(titles(null, "sharedReports")).isEmpty();
        for (String ending : ENDINGS) {
            assertThat(status(Account.PARTNER_NORTH, ending)).as(ending).isEqualTo(200);
            assertThat(status(null, ending)).as(ending).isEqualTo(404);
            assertThat(status(Account.PARTNER_SUSPENDED, ending)).as(ending).isEqualTo(404);
        }

        assertThat(share(Account.MANAGER, "EVERYBODY")).isEmpty();

        assertThat(titles(null, "sharedReports")).containsExactly("The year");
        for (String ending : ENDINGS) {
            assertThat(status(null, ending)).as(ending).isEqualTo(200);
        }
        assertThat(status(null, "exe")).isEqualTo(404);
        assertThat(database.dump("sharedPublications")).contains("PARTNERS", "EVERYBODY", "decidedBy");
        assertThat(database.dump("audit")).contains("shareProgrammeReport", report.id());
    }

    @Test
    void aLaterDecisionCountsAndAWithdrawnReportIsGone() {
        share(Account.MANAGER, "EVERYBODY");
        share(Account.MANAGER, "STAFF");
        assertThat(titles(null, "sharedReports")).isEmpty();
        assertThat(status(null, "html")).isEqualTo(404);

        share(Account.MANAGER, "EVERYBODY");
        reports.change("reporting/withdrawProgrammeReport", report.input().with("reason", "Wrong"));

        assertThat(titles(null, "sharedReports")).isEmpty();
        assertThat(status(null, "html")).isEqualTo(404);
        assertThat(share(Account.MANAGER, "EVERYBODY")).containsExactly("WRONG_STATE");
    }

    @Test
    void theTitleInWelshIsDecidedWithTheReaders() {
        Input everybody = Input.of("programmeReportId", report.id()).with("audience", "EVERYBODY");
        assertThat(portal.codes(
                        Account.MANAGER,
                        "reporting/shareProgrammeReport",
                        everybody.with("welshTitle", " Y flwyddyn ")))
                .isEmpty();
        found(portal.anonymous(), report.id())
                .path("sharedReport.welshTitle")
                .entity(String.class)
                .isEqualTo("Y flwyddyn");
        Portal.ask(portal.anonymous(), "reporting/sharedReports", Map.of())
                .path("sharedReports.nodes[0].welshTitle")
                .entity(String.class)
                .isEqualTo("Y flwyddyn");
        assertThat(portal.codes(
                        Account.MANAGER,
                        "reporting/shareProgrammeReport",
                        everybody.with("welshTitle", "x".repeat(121))))
                .containsExactly("TOO_LONG");

        portal.ask(Account.EVALUATOR, "reporting/shareProgrammeReport", Map.of("input", everybody))
                .path("shareProgrammeReport.programmeReport.welshTitle")
                .valueIsNull();
        found(portal.anonymous(), report.id()).path("sharedReport.welshTitle").valueIsNull();
    }

    /** A translation often comes later, and is nothing new to those who know the report. */
    @Test
    void aTitleThatComesLaterIsNoNewDecisionAboutReaders() {
        share(Account.MANAGER, "EVERYBODY");
        var id = Query.query(Criteria.where("_id").is(report.id()));
        mongo.updateFirst(id, new Update().unset("pendingNotification"), "sharedPublications");
        var before = requireNonNull(mongo.findOne(id, Document.class, "sharedPublications"));
        Input titled = Input.of("programmeReportId", report.id())
                .with("audience", "EVERYBODY")
                .with("welshTitle", "Y flwyddyn");
        assertThat(portal.codes(Account.MANAGER, "reporting/shareProgrammeReport", titled))
                .isEmpty();

        var after = requireNonNull(mongo.findOne(id, Document.class, "sharedPublications"));
        assertThat(after.getList("decisions", Document.class)).hasSize(2);
        before.remove("decisions");
        after.remove("decisions");
        assertThat(after).isEqualTo(before);
    }

    /** What can no longer be read takes no place of what can. */
    @Test
    void laterDecisionsDoNotHideAReport() {
        share(Account.MANAGER, "EVERYBODY");
        for (int number = 0; number < 60; number++) {
            decided(CaseStudyId.PREFIX + number);
            decided(ReportId.PREFIX + number);
        }

        assertThat(titles(null, "sharedReports")).containsExactly("The year");
    }

    @Test
    void whatIsSharedIsFoundPageByPage() {
        share(Account.MANAGER, "EVERYBODY");
        Report withdrawn = shared("Wrong numbers");
        shared("The second year");
        shared("The third year");
        reports.change("reporting/withdrawProgrammeReport", withdrawn.input().with("reason", "Wrong"));

        var first = page(Input.of("first", 2));
        assertThat(titles(first)).containsExactly("The third year", "The second year");
        first.path("sharedReports.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
        String end = first.path("sharedReports.pageInfo.endCursor")
                .entity(String.class)
                .get();

        var last = page(Input.of("first", 2).with("after", end));
        assertThat(titles(last)).as("a withdrawn report takes no place").containsExactly("The year");
        last.path("sharedReports.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
    }

    private Report shared(String title) {
        report = reports.published(reports.withSection(
                reports.change("reporting/createProgrammeReport", ReportDriver.creation(title, ReportDriver.year())),
                "What was done",
                "In short."));
        assertThat(share(Account.MANAGER, "EVERYBODY")).isEmpty();
        return report;
    }

    private GraphQlTester.Response page(Input range) {
        return Portal.ask(portal.anonymous(), "reporting/sharedReports", range);
    }

    private static List<String> titles(GraphQlTester.Response page) {
        return page.path("sharedReports.nodes[*].title")
                .entityList(String.class)
                .get();
    }

    @Test
    void aReportIsFoundByItsIdByThoseWhoMayReadIt() {
        share(Account.MANAGER, "PARTNERS");

        found(portal.as(Account.PARTNER_NORTH), report.id())
                .path("sharedReport.title")
                .entity(String.class)
                .isEqualTo("The year");
        found(portal.anonymous(), report.id()).path("sharedReport").valueIsNull();
        found(portal.as(Account.PARTNER_NORTH), "rpt_0").path("sharedReport").valueIsNull();
    }

    private static GraphQlTester.Response found(GraphQlTester caller, String id) {
        return Portal.ask(caller, "reporting/sharedReport", Map.of("id", id));
    }

    private void decided(String id) {
        var later = Instant.parse("2100-01-01T00:00:00Z");
        assertThat(records.decide(
                        id,
                        null,
                        new SharingDecision(1, PublicationAudience.EVERYBODY, null, Account.MANAGER.id(), later)))
                .isTrue();
    }

    /** Once for each report, however often it is decided about. The mails say nothing that somebody wrote. */
    @Test
    void organisationsWhoseWorkIsInASharedReportAreNotified() {
        given.completedOn(LocalDate.of(2026, 3, 2));
        share(Account.MANAGER, "PARTNERS");
        share(Account.MANAGER, "STAFF");
        notifier.run();
        assertThat(database.dump("outbox")).doesNotContain("REPORT_SHARED");

        share(Account.MANAGER, "PARTNERS");
        notifier.run();
        share(Account.MANAGER, "EVERYBODY");
        notifier.run();

        assertThat(database.dump("outbox"))
                .containsOnlyOnce("REPORT_SHARED")
                .contains("%s.shared.%s".formatted(report.id(), Account.PARTNER_NORTH.id()))
                .contains("All partner organisations")
                .contains("\"path\": \"/shared/\"", "\"report\": \"%s\"".formatted(report.id()))
                .doesNotContain("The year");
    }

    /** The emails of the first time are deleted after 400 days, and would be sent again. */
    @Test
    void organisationsAreNotNotifiedAgainYearsLater() {
        given.completedOn(LocalDate.of(2026, 3, 2));
        share(Account.MANAGER, "PARTNERS");
        notifier.run();
        assertThat(database.dump("outbox")).containsOnlyOnce("REPORT_SHARED");

        assertNobodyIsNotifiedAgainAfter(400);
    }

    @Test
    void organisationsAreNotNotifiedLaterOfAReportThatWasSharedBeforeTheDaysOfEmailsWereStored() {
        given.completedOn(LocalDate.of(2026, 3, 2));
        share(Account.MANAGER, "PARTNERS");
        mongo.updateFirst(new Query(), new Update().unset("organisationsNotifiedOn"), SharedPublication.class);
        shareAfter(300);
        notifier.run();
        assertThat(database.dump("outbox")).containsOnlyOnce("REPORT_SHARED");

        assertNobodyIsNotifiedAgainAfter(100);
    }

    /** Without a request, whose token would have expired. */
    private void shareAfter(int days) {
        clock.advanceDays(days);
        assertThat(records.decide(
                        report.id(),
                        records.find(report.id()).orElse(null),
                        new SharingDecision(
                                1, PublicationAudience.EVERYBODY, null, Account.MANAGER.id(), clock.instant())))
                .isTrue();
    }

    private void assertNobodyIsNotifiedAgainAfter(int days) {
        CheckedCommands.exempt(() -> mongo.remove(new Query(), "outbox"));
        shareAfter(days);

        notifier.run();

        assertThat(database.dump("outbox")).doesNotContain("REPORT_SHARED");
    }

    @Test
    void organisationsAreNotifiedYearsAfterAReportWasSharedByMistake() {
        given.completedOn(LocalDate.of(2026, 3, 2));
        share(Account.MANAGER, "EVERYBODY");
        share(Account.MANAGER, "STAFF");
        notifier.run();

        shareAfter(400);
        notifier.run();

        assertThat(database.dump("outbox")).containsOnlyOnce("REPORT_SHARED");
    }

    @Test
    void emailsAreRememberedWhateverIsDecidedMeanwhile() {
        share(Account.MANAGER, "PARTNERS");
        SharedPublication read = records.pendingOrganisations(9).getFirst();
        share(Account.MANAGER, "STAFF");
        records.addOrganisationsNotifiedOn(read, LocalDate.EPOCH);
        records.markOrganisationsNotified(read);

        assertThat(records.pendingOrganisations(9))
                .singleElement()
                .satisfies(
                        shared -> assertThat(shared.organisationsNotifiedOn()).containsExactly(LocalDate.EPOCH));
    }

    /** Its members cannot read what is for partners only. */
    @Test
    void aSuspendedOrganisationIsNotifiedOfAReportForEverybodyOnly() {
        given.completedOn(LocalDate.of(2026, 3, 2));
        given.suspend(Given.NORTH);
        share(Account.MANAGER, "PARTNERS");
        notifier.run();
        assertThat(database.dump("outbox")).doesNotContain("REPORT_SHARED");

        report = reports.published(reports.composed(ReportDriver.year(), "tasks.requested"));
        share(Account.MANAGER, "EVERYBODY");
        notifier.run();
        assertThat(database.dump("outbox"))
                .containsOnlyOnce("REPORT_SHARED")
                .contains("%s.shared.%s".formatted(report.id(), Account.PARTNER_NORTH.id()));
    }

    @Test
    void anEmailAboutAReportForEverybodyLeadsToThePageWithoutAnAccount() {
        given.completedOn(LocalDate.of(2026, 3, 2));
        share(Account.MANAGER, "EVERYBODY");
        notifier.run();

        assertThat(database.dump("outbox"))
                .contains("REPORT_SHARED", "\"path\": \"/findings/\"")
                .doesNotContain("/shared/");
    }

    @Test
    void aLinkToAReportThatCanNoLongerBeReadLeadsToTheListAndSaysSo() {
        share(Account.MANAGER, "EVERYBODY");
        assertThat(page("/findings/" + report.id())).contains("The year");
        reports.change("reporting/withdrawProgrammeReport", report.input().with("reason", "Wrong"));

        var found = portal.get(null, "/findings/" + report.id());

        assertThat(found.getStatus().value()).isEqualTo(302);
        assertThat(found.getResponseHeaders().getLocation()).hasToString("/findings?gone=true");
        assertThat(page("/findings?gone=true")).contains("This report cannot be shown.");
        assertThat(page("/findings")).doesNotContain("This report cannot be shown.");
    }

    @Test
    void readersSeeTheNotesOnKeyFindingsAndTheirDefinitions() {
        Input year = IndicatorsDriver.days("2026-01-01", "2026-12-31");
        Input note = Input.of("days", year).with("indicatorKey", "reach.delivered");
        assertThat(portal.codes(
                        Account.MANAGER, "reporting/annotateIndicator", note.with("text", "Others say over 3,000.")))
                .isEmpty();
        Report draft = reports.change(
                "reporting/createReportSection",
                reports.created().input().with("heading", "Key findings").with("kind", "KEY_FINDINGS"));
        report = reports.published(reports.withIndicators(draft, List.of("reach.delivered"), List.of()));
        share(Account.MANAGER, "EVERYBODY");

        assertThat(page("/findings/" + report.id()))
                .contains("Note on “People reached”: Others say over 3,000.")
                .contains("What the numbers count", "<strong>People reached</strong>: People reached directly");
    }

    @Test
    void anEarlierReportIsNamedWithItsDays() {
        share(Account.MANAGER, "EVERYBODY");
        Report first = report;
        assertThat(page("/findings"))
                .contains("id=\"%s\"".formatted(first.id()))
                .doesNotContain("Other reports");
        for (String number : List.of("second", "third", "fourth", "fifth", "sixth")) {
            shared("The %s year".formatted(number));
        }

        assertThat(page("/findings"))
                .contains("Other reports", "The sixth year")
                .containsOnlyOnce("id=\"%s\"".formatted(first.id()))
                .containsOnlyOnce("href=\"/findings/%s\"".formatted(first.id()))
                .containsPattern(
                        "href=\"/findings/%s\"[^>]*>The year</a>.*Covers 1.January.2026 to 31.December.2026\\. Published on "
                                .formatted(first.id()))
                .doesNotContain("href=\"/findings/%s\"".formatted(report.id()));
    }

    @Test
    void readersWithoutAnAccountTurnThePagesOfTheList() {
        share(Account.MANAGER, "EVERYBODY");
        for (int number = 2; number <= 21; number++) {
            shared("Report %d".formatted(number));
        }

        String first = page("/findings");
        assertThat(first).contains("Report 21", "Report 2<").doesNotContain("The year");
        String second = page(turned(first, "after"));
        assertThat(second).contains("The year").doesNotContain("Other reports", "Report 2<");
        assertThat(page(turned(second, "before")))
                .contains("Report 21", "Report 2<")
                .doesNotContain("The year");
    }

    private static String turned(String page, String direction) {
        return Pattern.compile("href=\"(/findings\\?[^\"]*%s=[^\"]*)\"".formatted(direction))
                .matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
    }

    private String page(String path) {
        return new String(Objects.requireNonNull(portal.get(null, path).getResponseBody()), StandardCharsets.UTF_8);
    }

    @Test
    void whoMayShareIsOfferedItWhileSomethingIsPublished() {
        var studies = new CaseStudySupport(portal);
        Published study =
                studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        assertThat(offers(Account.MANAGER, study)).containsExactly(true, true);
        assertThat(offers(Account.EVALUATOR, study)).containsExactly(true, true);
        assertThat(offers(Account.OFFICER_NORTH_EAST, study)).containsExactly(false, false);

        reports.change("reporting/withdrawProgrammeReport", report.input().with("reason", "Wrong"));
        studies.withdrawn(study);
        assertThat(offers(Account.MANAGER, study)).containsExactly(false, false);
    }

    private List<Boolean> offers(Account account, Published study) {
        return portal.readAll(
                account,
                "reporting/canShare",
                Map.of("report", report.id(), "study", study.id()),
                ".viewerCanShare",
                Boolean.class);
    }

    @Test
    void aDraftCannotBeShared() {
        Report draft = reports.created();

        assertThat(portal.codes(
                        Account.MANAGER,
                        "reporting/shareProgrammeReport",
                        Input.of("programmeReportId", draft.id()).with("audience", "EVERYBODY")))
                .containsExactly("WRONG_STATE");
        assertThat(portal.codes(
                        Account.MANAGER,
                        "reporting/shareProgrammeReport",
                        Input.of("programmeReportId", "rpt_0").with("audience", "STAFF")))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aReportIsSharedOnlyWithThoseWhoMayReadItsCaseStudies() {
        var studies = new CaseStudySupport(portal);
        Published study =
                studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        report = reports.publishedWithCaseStudies("The year", study.id());
        assertThat(share(Account.MANAGER, "PARTNERS")).containsExactly("WRONG_STATE");
        assertThat(share(Account.MANAGER, "STAFF")).isEmpty();

        shareStudy(study, 1, "PARTNERS");
        assertThat(share(Account.MANAGER, "EVERYBODY")).containsExactly("WRONG_STATE");
        assertThat(share(Account.MANAGER, "PARTNERS")).isEmpty();
        shareStudy(study, 1, "EVERYBODY");
        assertThat(share(Account.MANAGER, "EVERYBODY")).isEmpty();

        studies.withdrawn(study);
        assertThat(share(Account.MANAGER, "EVERYBODY")).containsExactly("WRONG_STATE");
    }

    @Test
    void theCaseStudiesOfAReportAreSharedWithIt() {
        var studies = new CaseStudySupport(portal);
        Published partners =
                studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        Published everybody = studies.publishedAgain(
                studies.published(given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST)),
                "A team in the south");
        shareStudy(everybody, 2, "EVERYBODY");
        report = reports.publishedWithCaseStudies("The year", partners.id(), everybody.id());

        assertThat(shareAll("PARTNERS")).isEmpty();

        assertThat(titles(Account.PARTNER_SOUTH, "sharedReports")).containsExactly("The year");
        assertThat(titles(Account.PARTNER_SOUTH, "sharedCaseStudies"))
                .containsExactlyInAnyOrder("A team in the north", "A team in the south");
        assertThat(titles(null, "sharedCaseStudies"))
                .as("who may read one already keeps it")
                .containsExactly("A team in the south");

        studies.publishedAgain(partners, "Corrected");
        assertThat(shareAll("EVERYBODY"))
                .as("nobody has read the later version here")
                .containsExactly("WRONG_STATE");
        assertThat(titles(null, "sharedCaseStudies")).containsExactly("A team in the south");
    }

    /** The decision about a case study counts in every report that has this or an earlier version. */
    @Test
    void sharingAReportTakesNoOtherReportFromItsReaders() {
        var studies = new CaseStudySupport(portal);
        Published study = sharedInAReport(studies);
        studies.publishedAgain(study, "Another story");
        report = reports.publishedWithCaseStudies("The second year", study.id());

        assertThat(shareAll("PARTNERS")).containsExactly("WRONG_STATE");
        assertThat(titles(null, "sharedReports")).containsExactly("The year");

        assertThat(shareAll("EVERYBODY")).isEmpty();
        assertThat(titles(null, "sharedReports")).containsExactly("The second year", "The year");
    }

    private List<String> shareAll(String audience) {
        return portal.codes(
                Account.MANAGER,
                "reporting/shareProgrammeReport",
                Input.of("programmeReportId", report.id())
                        .with("audience", audience)
                        .with("sharesCaseStudies", true));
    }

    /** The report contains the text of the case study, so a decision about the case study holds for the report. */
    @Test
    void aReportIsReadOnlyByThoseWhoMayStillReadItsCaseStudies() {
        var studies = new CaseStudySupport(portal);
        Published study = sharedInAReport(studies);
        assertThat(status(null, "pdf")).isEqualTo(200);

        shareStudy(study, 1, "PARTNERS");
        assertThat(titles(null, "sharedReports")).isEmpty();
        assertThat(status(null, "pdf")).isEqualTo(404);
        assertThat(titles(Account.PARTNER_NORTH, "sharedReports")).containsExactly("The year");

        studies.withdrawn(study);
        assertThat(titles(Account.PARTNER_NORTH, "sharedReports")).isEmpty();
        assertThat(titles(Account.MANAGER, "sharedReports")).isEmpty();
        assertThat(status(Account.PARTNER_NORTH, "json")).isEqualTo(404);
    }

    /** Otherwise its page would say that everybody reads it. */
    @Test
    void staffSeeWhichCaseStudiesTheReadersOfAReportMayNotRead() {
        var studies = new CaseStudySupport(portal);
        Published study = sharedInAReport(studies);
        assertThat(inside()).containsExactly(new Inside(study.id(), "A team in the north", 1, false, true));

        shareStudy(study, 1, "PARTNERS");
        assertThat(inside()).containsExactly(new Inside(study.id(), "A team in the north", 1, false, false));
        share(Account.MANAGER, "PARTNERS");
        assertThat(inside()).containsExactly(new Inside(study.id(), "A team in the north", 1, false, true));

        studies.withdrawn(study);
        assertThat(inside()).containsExactly(new Inside(study.id(), "A team in the north", 1, true, false));
        share(Account.MANAGER, "STAFF");
        assertThat(inside()).isEmpty();
    }

    /** Staff would see no list of reports because of it. */
    @Test
    void aDamagedReportIsListedWithoutItsCaseStudies() {
        sharedInAReport(new CaseStudySupport(portal));
        damage();

        assertThat(inside()).isEmpty();
    }

    /** Its readers learn that it cannot be shown and whom to ask, and still see the other reports. */
    @Test
    void aDamagedReportIsNotShown(CapturedOutput output) {
        share(Account.MANAGER, "EVERYBODY");
        damage();

        var found = portal.get(null, "/findings/" + report.id());

        assertThat(found.getStatus().value()).isEqualTo(302);
        assertThat(page("/findings?gone=true"))
                .contains("This report cannot be shown.", "is damaged", "If you have a question")
                .doesNotContain("The year");
        assertThat(portal.get(null, "/findings/%s.pdf".formatted(report.id()))
                        .getStatus()
                        .value())
                .isEqualTo(404);
        assertThat(output.getOut())
                .as("once, though everybody can read it as often as they like")
                .containsOnlyOnce(report.id() + " is damaged");
    }

    /** Such as one that somebody has edited in the database. */
    @Test
    void aReportWithoutAChecksumIsNotShown() {
        share(Account.MANAGER, "EVERYBODY");
        damage(new Update().unset("publication.checksum"));

        assertThat(page("/findings")).doesNotContain("The year");
        assertThat(inside()).isEmpty();
    }

    private void damage() {
        damage(Update.update("publication.checksum", "0".repeat(64)));
    }

    private void damage(Update change) {
        CheckedCommands.exempt(() ->
                mongo.updateFirst(Query.query(Criteria.where("_id").is(report.id())), change, "programmeReports"));
    }

    private record Inside(
            String caseStudyId, String title, int versionNumber, boolean isWithdrawn, boolean isReadable) {}

    private List<Inside> inside() {
        return Portal.ask(portal.as(Account.OFFICER_NORTH_EAST), "reporting/sharedCaseStudiesOfReports", Map.of())
                .path("programmeReports.nodes[?(@.id == '%s')].sharedCaseStudies[*]".formatted(report.id()))
                .entityList(Inside.class)
                .get();
    }

    @Test
    void aReportStaysSharedWhenItsCaseStudyGetsALaterVersion() {
        var studies = new CaseStudySupport(portal);
        Published study = sharedInAReport(studies);

        Published next = studies.publishedAgain(study, "Another story");
        assertThat(titles(null, "sharedReports")).containsExactly("The year");
        assertThat(status(null, "pdf")).isEqualTo(200);

        shareStudy(next, 2, "PARTNERS");
        assertThat(titles(null, "sharedReports")).isEmpty();
        assertThat(titles(Account.PARTNER_NORTH, "sharedReports")).containsExactly("The year");
        shareStudy(next, 2, "EVERYBODY");
        assertThat(titles(null, "sharedReports")).containsExactly("The year");

        studies.withdrawn(next);
        assertThat(titles(Account.MANAGER, "sharedReports")).isEmpty();
    }

    @Test
    void aLaterVersionDoesNotBringBackAReportWithAWithdrawnOne() {
        var studies = new CaseStudySupport(portal);
        Published withdrawn = studies.withdrawn(sharedInAReport(studies));

        shareStudy(studies.publishedAgain(withdrawn, "Another story"), 2, "EVERYBODY");

        assertThat(titles(null, "sharedCaseStudies")).containsExactly("Another story");
        assertThat(titles(null, "sharedReports")).isEmpty();
    }

    /** Shares a report and its case study with everybody. */
    private Published sharedInAReport(CaseStudySupport studies) {
        Published study =
                studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        report = reports.publishedWithCaseStudies("The year", study.id());
        shareStudy(study, 1, "EVERYBODY");
        share(Account.MANAGER, "EVERYBODY");
        assertThat(titles(null, "sharedReports")).containsExactly("The year");
        return study;
    }

    private void shareStudy(Published study, int versionNumber, String audience) {
        assertThat(portal.codes(
                        Account.MANAGER,
                        "reporting/shareCaseStudy",
                        Input.of("caseStudyId", study.id())
                                .with("audience", audience)
                                .with("versionNumber", versionNumber)))
                .isEmpty();
    }

    /** Its words stay with the survey, so a comment that is withheld is in no case study any more. */
    @Test
    void aSharedCaseStudyHasTheQuotesThatMayBeQuoted() {
        String comment = survey.quotable();
        Published study = new CaseStudySupport(portal)
                .publishedQuoting(
                        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST), comment);
        shareStudy(study, 2, "EVERYBODY");

        assertThat(quotes()).containsExactly("More time");
        assertThat(page("/findings")).contains("“More time”", "A respondent").doesNotContain(comment);

        assertThat(portal.codes(
                        Account.MANAGER,
                        "surveys/withholdSurveyComment",
                        Input.of("surveyCommentId", comment).with("reason", "AUTHOR_REQUEST")))
                .isEmpty();
        assertThat(quotes()).isEmpty();
        assertThat(page("/findings/case-studies")).contains("A quote").doesNotContain("More time");
    }

    @Test
    void aCaseStudyIsFoundByItsIdByThoseWhoMayReadIt() {
        var studies = new CaseStudySupport(portal);
        Published study =
                studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        foundStudy(portal.as(Account.MANAGER), study.id()).valueIsNull();
        shareStudy(study, 1, "PARTNERS");

        foundStudy(portal.as(Account.PARTNER_SOUTH), study.id())
                .entity(Study.class)
                .satisfies(found -> {
                    assertThat(found.caseStudyId()).isEqualTo(study.id());
                    assertThat(found.versionNumber()).isEqualTo(1);
                    assertThat(found.title()).isEqualTo("A team in the north");
                    assertThat(found.publishedAt()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
                });
        foundStudy(portal.anonymous(), study.id()).valueIsNull();
        foundStudy(portal.as(Account.PARTNER_SOUTH), report.id()).valueIsNull();

        shareStudy(study, 1, "EVERYBODY");
        foundStudy(portal.anonymous(), study.id()).hasValue();
        studies.withdrawn(study);
        foundStudy(portal.anonymous(), study.id()).valueIsNull();
    }

    private record Study(String caseStudyId, int versionNumber, Instant publishedAt, String title) {}

    private static GraphQlTester.Path foundStudy(GraphQlTester caller, String id) {
        return Portal.ask(caller, "reporting/sharedCaseStudy", Map.of("id", id)).path("sharedCaseStudy");
    }

    private List<String> quotes() {
        return Portal.ask(portal.anonymous(), "reporting/sharedCaseStudies", Map.of())
                .path("sharedCaseStudies.nodes[*].quotes[*].text")
                .entityList(String.class)
                .get();
    }

    @Test
    void aLaterVersionOfACaseStudyNeedsAnotherDecision() {
        var studies = new CaseStudySupport(portal);
        Published study =
                studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        Input decision = Input.of("caseStudyId", study.id()).with("audience", "EVERYBODY");
        var conflict = portal.ask(
                Account.MANAGER, "reporting/shareCaseStudy", Map.of("input", decision.with("versionNumber", 7)));
        assertThat(Portal.userErrors(conflict, "reporting/shareCaseStudy"))
                .extracting(UserError::code)
                .containsExactly(ErrorCode.CONFLICT);
        conflict.path("shareCaseStudy.caseStudy.published.versionNumber")
                .entity(Integer.class)
                .isEqualTo(1);
        assertThat(portal.codes(Account.MANAGER, "reporting/shareCaseStudy", decision.with("versionNumber", 1)))
                .isEmpty();
        assertThat(titles(null, "sharedCaseStudies")).containsExactly("A team in the north");
        Portal.ask(portal.anonymous(), "reporting/sharedCaseStudies", Map.of())
                .path("sharedCaseStudies.nodes[0].welshTitle")
                .valueIsNull();

        studies.publishedAgain(study, "Another story");

        assertThat(titles(null, "sharedCaseStudies")).isEmpty();
        assertThat(titles(Account.MANAGER, "sharedCaseStudies")).isEmpty();
        foundStudy(portal.anonymous(), study.id()).valueIsNull();
    }
}
