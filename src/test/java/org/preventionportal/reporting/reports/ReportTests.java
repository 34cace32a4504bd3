package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Tests a report from its first section to its publication and withdrawal. */
@PortalTest
class ReportTests {

    private static final String ALL_TASKS = "\"tasks.requested\", \"tasks.requested-by-region\"";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private ResponseCountJob responseCountJob;

    private ReportDriver reports;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        reports = new ReportDriver(portal, Account.EVALUATOR);
    }

    @Test
    void aPublishedReportStaysTheSameAndShowsWhatHasChangedSince() {
        given.requestedOn(LocalDate.of(2026, 1, 6));
        Report published = reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));
        String then = reports.sections(Account.EVALUATOR, published);
        assertThat(then)
                .contains("title=Tasks requested", "definition=Requests that partners sent", "startsOn=2026-01-01")
                .contains("key=all, label=All, number={amount={value=1");
        assertThat(changes(Account.EVALUATOR, published)).contains("indicators=[]", "quotes=[]", "caseStudies=[]");

        given.requestedOn(LocalDate.of(2026, 1, 7));

        assertThat(reports.sections(Account.OFFICER_SOUTH_EAST, published)).isEqualTo(then);
        assertThat(changes(Account.OFFICER_SOUTH_EAST, published))
                .contains(
                        "key=tasks.requested,",
                        "numberThen={amount={value=1.0, suppressedBecause=null}}, numberNow={amount={value=2.0, suppressedBecause=null}}")
                .contains("key=tasks.requested-by-region", "key=NORTH_EAST")
                .doesNotContain("key=WALES");
    }

    private String changes(Account account, Report report) {
        return reports.read(
                account,
                report,
                "changes { isReachCompared indicators { key definition rows { key numberThen { amount T } numberNow { amount T } } } quotes { text } caseStudies { title versionNumber } }"
                        .replace(" T", " { value suppressedBecause }"));
    }

    @Test
    void aPublishedReportRefusesEveryChange() {
        Report published = reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));

        Map<String, String> all = Map.of(
                "updateProgrammeReport", published.input() + ReportDriver.details("Another", ReportDriver.year()),
                "deleteProgrammeReport", published.input(),
                "createReportSection", published.input() + "heading: \"More\"",
                "updateReportSection", published.lastSection() + "heading: \"Otherwise\"",
                "updateReportSectionIndicators", published.lastSection(),
                "updateReportSectionQuotes", published.lastSection(),
                "updateReportSectionCaseStudies", published.lastSection(),
                "moveReportSection", published.lastSection() + "position: 1",
                "deleteReportSection", published.lastSection(),
                "publishProgrammeReport", published.input());
        String before = database.dump("programmeReports");
        all.forEach((mutation, input) ->
                assertThat(reports.codes(mutation, input)).as(mutation).containsExactly("WRONG_STATE"));
        assertThat(database.dump("programmeReports")).isEqualTo(before);
        assertThat(reports.read(
                        Account.EVALUATOR, published, "viewerCanUpdate publication { checksum publishedBy { id } }"))
                .contains("viewerCanUpdate=false", Account.EVALUATOR.id().value())
                .containsPattern("checksum=[0-9a-f]{64}");
    }

    @Test
    void aReportThatWasChangedInTheDatabaseIsNotReturned() {
        given.requestedOn(LocalDate.of(2026, 1, 6));
        Report published = reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));
        var stored = Objects.requireNonNull(mongo.findOne(new Query(), Document.class, "programmeReports"));
        String text = String.valueOf(stored.get("publication", Document.class).get("text"));
        for (Update change : List.of(
                Update.update("publication.text", text.replace("In short.", "At length.")),
                Update.update("title", "At length."),
                Update.update("publication.isReachRoundedOnce", true),
                Update.update("filter.period.startsOn", "2025-01-01"))) {
            mongo.updateFirst(new Query(), change, "programmeReports");
            assertThat(reports.sections(Account.EVALUATOR, published))
                    .as(change.toString())
                    .contains("INTERNAL_ERROR")
                    .doesNotContain("At length.");
            assertThat(portal.get(Account.EVALUATOR, "/exports/reports/%s.csv".formatted(published.id()))
                            .getStatus()
                            .value())
                    .isEqualTo(500);
            mongo.save(stored, "programmeReports");
        }
        assertThat(database.dump("audit")).contains("exportProgrammeReport", "FAILED");
    }

    @Test
    void aWithdrawnReportCannotBeReadAndIsKeptUnchanged() {
        given.requestedOn(LocalDate.of(2026, 1, 6));
        var managers = new ReportDriver(portal, Account.MANAGER);
        Report draft = reports.composed(ReportDriver.year(), ALL_TASKS);
        assertThat(managers.codes("withdrawProgrammeReport", draft.input() + "reason: \"Not published\""))
                .containsExactly("WRONG_STATE");
        Report published = reports.published(draft);
        String text = publishedText();
        assertThat(managers.codes("withdrawProgrammeReport", published.input() + "reason: \" \""))
                .containsExactly("REQUIRED");
        Report gone = managers.change(
                "withdrawProgrammeReport", published.input() + "reason: \"A child could be recognised.\"");

        for (Account account : List.of(Account.EVALUATOR, Account.MANAGER, Account.OFFICER_NORTH_EAST)) {
            assertThat(
                            reports.read(
                                    account,
                                    gone,
                                    "status downloads { downloadPath } withdrawal { reason } sections { key } changes { asOf }"))
                    .contains(
                            "status=WITHDRAWN",
                            "downloads=[]",
                            "A child could be recognised.",
                            "sections=[]",
                            "changes=null");
            assertThat(portal.get(account, "/exports/reports/%s.json".formatted(gone.id()))
                            .getStatus()
                            .value())
                    .isEqualTo(404);
        }
        assertThat(publishedText()).isEqualTo(text);
        assertThat(managers.codes("withdrawProgrammeReport", gone.input() + "reason: \"Again\""))
                .containsExactly("WRONG_STATE");
    }

    private String publishedText() {
        var stored = Objects.requireNonNull(mongo.findOne(new Query(), Document.class, "programmeReports"));
        return String.valueOf(stored.get("publication", Document.class).get("text"));
    }

    @Test
    void draftsAreForAuthorsOnly() {
        Report draft = reports.composed(ReportDriver.year(), ALL_TASKS);
        Account reader = Account.OFFICER_NORTH_EAST;

        assertThat(reports.read(reader, draft, "id")).contains("programmeReport=null");
        assertThat(portal.text(reader, "{ node(id: \"%s\") { id } }".formatted(draft.id())))
                .contains("node=null");
        assertThat(listed(reader, "DRAFT")).doesNotContain(draft.id());
        assertThat(listed(Account.MANAGER, "DRAFT")).contains(draft.id());
        reports.published(draft);
        assertThat(listed(reader, "PUBLISHED")).contains(draft.id());
        assertThat(listed(Account.MANAGER, "DRAFT")).doesNotContain(draft.id());
    }

    private String listed(Account account, String status) {
        return portal.text(
                account,
                "{ programmeReports(status: %s, first: 10) { edges { node { id title } } } }".formatted(status));
    }

    @Test
    void anUpdateReturnsTheSection() {
        Report report = reports.withSection(reports.created(), "One", "");
        assertThat(portal.change(
                                Account.EVALUATOR,
                                "updateReportSection",
                                report.lastSection() + "heading: \"Uno\"",
                                "section { key heading }")
                        .get("section"))
                .hasToString("{key=%s, heading=Uno}".formatted(report.sections().getLast()));
    }

    @Test
    void sectionsAreUpdatedMovedAndDeleted() {
        Report report = reports.withSection(
                reports.withSection(reports.withSection(reports.created(), "One", "First."), "Two", ""), "Three", "");
        Report moved = reports.change("moveReportSection", report.lastSection() + "position: 1");
        Report written = reports.change(
                "updateReportSection",
                moved.input()
                        + "sectionKey: \"%s\", heading: \"Uno\", text: \"Changed.\""
                                .formatted(report.sections().get(0)));
        Report shorter = reports.change(
                "deleteReportSection",
                written.input()
                        + "sectionKey: \"%s\"".formatted(report.sections().get(1)));

        assertThat(reports.sections(Account.EVALUATOR, shorter))
                .containsPattern(Pattern.compile("heading=Three.*heading=Uno, text=Changed\\."))
                .doesNotContain("heading=Two");
        assertThat(reports.codes("updateReportSection", shorter.input() + "sectionKey: \"sec_0\", heading: \"No\""))
                .containsExactly("NOT_FOUND");
        assertThat(reports.codes("createReportSection", report.input() + "heading: \"Late\""))
                .containsExactly("CONFLICT");
        assertThat(reports.codes("createReportSection", shorter.input() + "heading: \"NHS 943 476 5919\""))
                .containsExactly("IDENTIFYING_TEXT");
        Map<?, ?> gone =
                portal.change(Account.MANAGER, "deleteProgrammeReport", shorter.input(), "deletedProgrammeReportId");
        assertThat(gone.toString()).contains("deletedProgrammeReportId=" + shorter.id(), "userErrors=[]");
        assertThat(database.dump("programmeReports")).isEmpty();
    }

    @Test
    void aReportNeedsDaysInOrderAndIndicatorsThatExist() {
        String backwards = "period: {startsOn: \"2026-02-01\", endsOn: \"2026-01-01\"}";
        assertThat(reports.codes("createProgrammeReport", ReportDriver.key() + ReportDriver.details("A", backwards)))
                .containsExactly("OUT_OF_RANGE");
        Report report = reports.withSection(reports.created(), "What was done", "");
        assertThat(reports.codes(
                        "updateReportSectionIndicators", report.lastSection() + "chartedKeys: [\"tasks.unheard-of\"]"))
                .containsExactly("NOT_FOUND");
        assertThat(reports.codes("publishProgrammeReport", reports.created().input()))
                .as("nothing is in it")
                .containsExactly("WRONG_STATE");
        Report regional = reports.composed(
                ReportDriver.year() + ", scope: {region: WALES}", "\"spread.gini\", \"tasks.requested\"");
        Map<?, ?> refused = portal.change(Account.EVALUATOR, "publishProgrammeReport", regional.input(), "");
        assertThat(refused.toString())
                .contains("Gini coefficient over the regions", "has no meaning for this part of the programme")
                .doesNotContain("Tasks requested");
    }

    /** A rounded sum of few numbers beside the sum of steps would disclose each, so every role publishes it in steps. */
    @Test
    void peopleAreCountedInStepsAndFewerThanTenAreSuppressed() {
        Task north = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        record(north, LocalDate.of(2026, 1, 6), "PROFESSIONALS", 7);
        record(north, LocalDate.of(2026, 1, 7), "PROFESSIONALS", 7);
        record(north, LocalDate.of(2026, 1, 8), "YOUNG_PEOPLE", 9);
        String days = "period: {startsOn: \"2026-01-01\", endsOn: \"2026-01-31\"}";
        var managers = new ReportDriver(portal, Account.MANAGER);
        portal.change(
                Account.MANAGER,
                "setProgrammeTarget",
                days.replace("period", "days") + ", version: 0, taskCount: 5, reason: \"A start\"",
                "");
        Report inSteps = reports.published(reports.composed(days, "\"reach.delivered\""));
        Report published = managers.published(managers.composed(days, "\"reach.delivered\""));
        assertThat(reports.read(Account.EVALUATOR, published, "publication { isReachRoundedOnce }"))
                .contains("true");
        assertThat(reports.read(Account.EVALUATOR, inSteps, "publication { isReachRoundedOnce }"))
                .contains("false");

        assertThat(reports.sections(Account.EVALUATOR, published))
                .isEqualTo(reports.sections(Account.MANAGER, published))
                .contains("key=PROFESSIONALS, label=Professionals, number={amount={value=30.0, suppressedBecause=null}")
                .contains(
                        "key=YOUNG_PEOPLE, label=Young people, number={amount={value=null, suppressedBecause=FEWER_THAN_TEN}")
                .contains("key=OTHER, label=Other, number={amount={value=null, suppressedBecause=");
        record(north, LocalDate.of(2026, 1, 9), "PROFESSIONALS", 32);
        assertThat(changes(Account.MANAGER, inSteps))
                .isEqualTo(changes(Account.EVALUATOR, inSteps))
                .contains(
                        "isReachCompared=true",
                        "numberThen={amount={value=30.0, suppressedBecause=null}",
                        "numberNow={amount={value=60.0, suppressedBecause=null}");
        assertThat(changes(Account.MANAGER, published)).contains("isReachCompared=false", "indicators=[]");
    }

    private void record(Task task, LocalDate on, String kind, int people) {
        String version = String.valueOf(
                        portal.data(Account.MANAGER, "{ task(id: \"%s\") { version } }".formatted(task.id()))
                                .get("task"))
                .replaceAll("\\D", "");
        portal.changeTask(
                Account.MANAGER,
                "recordActivity",
                "idempotencyKey: \"%s\", taskId: \"%s\", version: %s, activity: {description: \"A talk\", date: \"%s\", reach: [{kind: %s, stage: DELIVERED, people: %d, method: HEADCOUNT}], potentialReach: []}"
                        .formatted(UUID.randomUUID(), task.id(), version, on, kind, people));
    }

    /** Every number is the sum of what each activity is to the nearest five, so all of them together tell no more. */
    @Test
    void twoReportsNeverDifferByFewerThanFivePeople() {
        var random = new Random(11);
        int[] people = new int[16];
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        for (int day = 6; day < 16; day++) {
            people[day] = random.nextInt(1, 30);
            record(task, LocalDate.of(2026, 1, day), "YOUNG_PEOPLE", people[day]);
        }
        for (Account account : List.of(Account.EVALUATOR, Account.MANAGER)) {
            var driver = new ReportDriver(portal, account);
            for (int from = 6; from < 16; from += 3) {
                for (int to = from; to < 16; to += 2) {
                    Report report = driver.composed(
                            "period: {startsOn: \"2026-01-%02d\", endsOn: \"2026-01-%02d\"}".formatted(from, to),
                            "\"reach.delivered\"");
                    int steps = IntStream.rangeClosed(from, to)
                            .map(day -> 5 * Math.round(people[day] / 5f))
                            .sum();
                    assertThat(driver.sections(account, report))
                            .as("%d to %d", from, to)
                            .contains("key=YOUNG_PEOPLE, label=Young people, number={amount={"
                                    + (steps < 20 ? "value=null, suppressedBecause=" : "value=%d.0".formatted(steps)));
                }
            }
        }
    }

    @Test
    void contentIsReturnedForOneReportAtATime() {
        reports.composed(ReportDriver.year(), ALL_TASKS);
        reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));
        reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));

        for (String fields : List.of("sections { key }", "changes { asOf }")) {
            assertThat(portal.text(
                            Account.EVALUATOR,
                            "{ programmeReports(status: PUBLISHED, first: 5) { edges { node { %s } } } }"
                                    .formatted(fields)))
                    .contains("BAD_USER_INPUT", "one report at a time");
        }
    }

    @Test
    void quotesAndCaseStudiesStayAsPublishedAndAppearInTheChanges() {
        List<Map<String, Answer>> room = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            room.add(Map.of(
                    "organisation", Answer.picking("police"), "better", RoomSurvey.words("More time, " + i, i > 0)));
        }
        for (int i = 0; i < 5; i++) {
            room.add(Map.of("organisation", Answer.picking("education"), "useful", Answer.picking("agree")));
        }
        var campaign = new RoomSurvey(portal, builtIn, dispatch, responseCountJob).answered(room);
        String consented = comment(campaign.id(), "More time, 1");
        var studies = new CaseStudySupport(portal);
        var study = studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        Report report = reports.withSection(reports.created(), "What people say", "");
        assertThat(reports.codes(
                        "updateReportSectionQuotes",
                        report.lastSection()
                                + "commentIds: [\"%s\"]".formatted(comment(campaign.id(), "More time, 0"))))
                .as("without consent")
                .containsExactly("NOT_FOUND");
        assertThat(reports.codes("updateReportSectionCaseStudies", report.lastSection() + "caseStudyIds: [\"cse_0\"]"))
                .containsExactly("NOT_FOUND");
        Report quoting = reports.change(
                "updateReportSectionQuotes", report.lastSection() + "commentIds: [\"%s\"]".formatted(consented));
        Report whole = reports.change(
                "updateReportSectionCaseStudies",
                quoting.lastSection() + "caseStudyIds: [\"%s\"]".formatted(study.id()));
        assertThat(database.dump("programmeReports")).doesNotContain("More time");
        Report published = reports.published(whole);

        studies.withdrawn(study);
        assertThat(reports.sections(Account.OFFICER_NORTH_EAST, published))
                .contains("text=More time, 1, organisationKind=Police", "title=A team in the north, versionNumber=1")
                .contains("They ask before they file.");
        assertThat(database.dump("audit"))
                .contains("readReportQuotes", report.sections().getFirst());
        assertThat(changes(Account.EVALUATOR, published))
                .contains("quotes=[]", "caseStudies=[{title=A team in the north, versionNumber=null}]");
        Report next = reports.change("createReportSection", reports.created().input() + "heading: \"Again\"");
        assertThat(reports.codes(
                        "updateReportSectionCaseStudies",
                        next.lastSection() + "caseStudyIds: [\"%s\"]".formatted(study.id())))
                .as("it is withdrawn")
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aCaseStudyThatWasWithdrawnBeforePublicationIsReported() {
        var studies = new CaseStudySupport(portal);
        var study = studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        Report report = reports.withSection(reports.created(), "Stories", "");
        Report telling = reports.change(
                "updateReportSectionCaseStudies",
                report.lastSection() + "caseStudyIds: [\"%s\"]".formatted(study.id()));
        studies.withdrawn(study);

        Map<?, ?> refused = portal.change(Account.EVALUATOR, "publishProgrammeReport", telling.input(), "");
        assertThat(refused.toString()).contains("WRONG_STATE", "In “Stories”", "no longer published");
        reports.published(reports.change("updateReportSectionCaseStudies", telling.lastSection() + "caseStudyIds: []"));
    }

    private String comment(String campaign, String text) {
        var answer = portal.data(
                Account.EVALUATOR,
                "{ surveyCampaign(id: \"%s\") { comments(questionKey: \"better\", first: 20) { edges { node { id text } } } } }"
                        .formatted(campaign));
        var found = Pattern.compile("id=([^,]+), text=" + text)
                .matcher(Objects.requireNonNull(answer).toString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
