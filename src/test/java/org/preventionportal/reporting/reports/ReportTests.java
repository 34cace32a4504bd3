package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.documents.Contract;
import org.preventionportal.evidence.register.EvidenceDriver;
import org.preventionportal.evidence.register.EvidenceDriver.Evidence;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.reporting.ActivityDriver;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.Selections;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Comment;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tests a report from its first section to its publication and withdrawal. */
@PortalTest
class ReportTests {

    private static final String[] ALL_TASKS = {"tasks.requested", "tasks.requested-by-region"};

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notifier notifier;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RoomSurvey roomSurvey;

    private ReportDriver reports;
    private ActivityDriver activities;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        reports = new ReportDriver(portal, Account.EVALUATOR);
        activities = new ActivityDriver(portal, given);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void theTextOfAPublicationIsReadForItsSectionsAndChangesOnly() {
        Report published = reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));

        assertThat(projections(
                        published, "publication { checksum } audience viewerCanWithdraw downloads { mediaType }"))
                .singleElement(InstanceOfAssertFactories.map(String.class, BsonValue.class))
                .containsKey("publication.checksum")
                .doesNotContainKeys("publication", "publication.text");
        assertThat(projections(published, "sections { heading }")).containsOnlyNulls();
        assertThat(projections(published, "changes { asOf }")).containsOnlyNulls();
    }

    /** All but {@code ReportController.OF_TEXT}, which can therefore not lack a field. */
    @Test
    void whatIsNotOfTheTextIsTheSameForThoseWhoDoNotAskForIt() {
        Report published = reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));
        String others = Selections.all(Contract.schema().getObjectType("ProgrammeReport"), ReportController.OF_TEXT);

        Map<String, Object> whole = read(published, others + " changes { asOf }");
        Map<String, Object> alone = read(published, others);

        assertThat(whole.remove("changes"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKey("asOf");
        assertThat(alone).isEqualTo(whole);
    }

    private Map<String, Object> read(Report report, String fields) {
        return portal.as(Account.EVALUATOR)
                .document("{ programmeReport(id: \"%s\") { %s } }".formatted(report.id(), fields))
                .execute()
                .path("programmeReport")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    private List<@Nullable BsonDocument> projections(Report report, String fields) {
        commands.during(() -> portal.as(Account.EVALUATOR)
                .document("{ programmeReport(id: \"%s\") { title %s } }".formatted(report.id(), fields))
                .execute()
                .errors()
                .verify());
        return commands.projections("programmeReports");
    }

    @Test
    void aPublishedReportStaysTheSameAndShowsWhatHasChangedSince() {
        given.requestedOn(LocalDate.of(2026, 1, 6));
        Report published = reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));
        String then = reports.text(Account.EVALUATOR, published);
        ReportIndicator requested = indicator(Account.EVALUATOR, published, "tasks.requested");
        assertThat(requested.filter().period().startsOn()).isEqualTo("2026-01-01");
        assertThat(Objects.requireNonNull(requested.indicator())).satisfies(indicator -> {
            assertThat(indicator.title()).isEqualTo("Tasks requested");
            assertThat(indicator.definition()).startsWith("Requests that partners sent");
            assertThat(indicator.rows()).singleElement().satisfies(row -> {
                assertThat(row.key()).isEqualTo("all");
                assertThat(row.label()).isEqualTo("All");
                assertThat(amount(row.number())).isEqualTo(DisclosedNumber.of(1));
            });
        });
        assertThat(reports.changes(Account.EVALUATOR, published)).satisfies(changes -> {
            assertThat(changes.indicators()).isEmpty();
            assertThat(changes.quotes()).isEmpty();
            assertThat(changes.caseStudies()).isEmpty();
        });

        given.requestedOn(LocalDate.of(2026, 1, 7));

        assertThat(reports.text(Account.OFFICER_SOUTH_EAST, published)).isEqualTo(then);
        List<ReportChanges.IndicatorChange> changed =
                reports.changes(Account.OFFICER_SOUTH_EAST, published).indicators();
        assertThat(changed).extracting(ReportChanges.IndicatorChange::key).containsExactly(ALL_TASKS);
        assertThat(changed.getFirst().rows()).singleElement().satisfies(row -> {
            assertThat(amount(row.numberThen())).isEqualTo(DisclosedNumber.of(1));
            assertThat(amount(row.numberNow())).isEqualTo(DisclosedNumber.of(2));
        });
        assertThat(changed.getLast().rows())
                .extracting(ReportChanges.RowChange::key)
                .contains("NORTH_EAST")
                .doesNotContain("WALES");
    }

    private ReportIndicator indicator(Account account, Report report, String key) {
        return reports.sections(account, report).stream()
                .flatMap(section -> section.indicators().stream())
                .filter(indicator -> indicator.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable DisclosedNumber amount(@Nullable IndicatorNumber number) {
        return number == null ? null : number.amount();
    }

    @Test
    void aPublishedReportRefusesEveryChange() {
        Report published = reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));

        Map<String, Input> all = Map.of(
                "reporting/updateProgrammeReport",
                published.input().with("details", ReportDriver.year().with("title", "Another")),
                "reporting/deleteProgrammeReport",
                published.input(),
                "reporting/createReportSection",
                published.input().with("heading", "More"),
                "reporting/updateReportSection",
                published.lastSection().with("heading", "Otherwise"),
                "reporting/updateReportSectionIndicators",
                published.lastSection(),
                "reporting/updateReportSectionQuotes",
                published.lastSection(),
                "reporting/updateReportSectionCaseStudies",
                published.lastSection(),
                "reporting/moveReportSection",
                published.lastSection().with("position", 1),
                "reporting/deleteReportSection",
                published.lastSection(),
                "reporting/publishProgrammeReport",
                published.input());
        String before = database.dump("programmeReports");
        all.forEach((mutation, input) ->
                assertThat(reports.codes(mutation, input)).as(mutation).containsExactly("WRONG_STATE"));
        assertThat(database.dump("programmeReports")).isEqualTo(before);
        GraphQlTester.Response seen = reports.see(Account.EVALUATOR, published);
        seen.path("programmeReport.viewerCanUpdate").entity(Boolean.class).isEqualTo(false);
        seen.path("programmeReport.publication.publishedBy.id")
                .entity(String.class)
                .isEqualTo(Account.EVALUATOR.id().value());
        seen.path("programmeReport.publication.checksum")
                .entity(String.class)
                .matches(checksum -> checksum.matches("[0-9a-f]{64}"));
    }

    @Test
    void eachMutationOfAnOperationReturnsTheSectionsThatItLeaves() {
        Report draft = reports.withSection(reports.withSection(reports.created(), "First", "."), "Second", ".");
        var changed = new Report(draft.id(), draft.version() + 1, draft.sections());
        GraphQlTester.Response answer = portal.as(Account.EVALUATOR)
                .document("""
                        mutation($update: UpdateReportSectionInput!, $delete: DeleteReportSectionInput!) {
                          updateReportSection(input: $update) { programmeReport { sections { heading } } }
                          deleteReportSection(input: $delete) { programmeReport { sections { heading } } }
                        }
                        """)
                .variable("update", draft.lastSection().with("heading", "Otherwise"))
                .variable("delete", changed.lastSection())
                .execute();

        answer.path("updateReportSection.programmeReport.sections[*].heading")
                .entityList(String.class)
                .containsExactly("First", "Otherwise");
        answer.path("deleteReportSection.programmeReport.sections[*].heading")
                .entityList(String.class)
                .containsExactly("First");
    }

    @Test
    void aReportThatWasChangedInTheDatabaseIsNotReturned() {
        given.requestedOn(LocalDate.of(2026, 1, 6));
        Report published = reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));
        requireInMemory(published, "csv");
        var stored = Objects.requireNonNull(mongo.findOne(new Query(), Document.class, "programmeReports"));
        String text = String.valueOf(stored.get("publication", Document.class).get("text"));
        for (Update change : List.of(
                Update.update("publication.text", text.replace("In short.", "At length.")),
                Update.update("title", "At length."),
                Update.update("publication.isReachRoundedOnce", true),
                Update.update("filter.period.startsOn", "2025-01-01"))) {
            mongo.updateFirst(new Query(), change, "programmeReports");
            assertThat(reports.text(Account.EVALUATOR, published))
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
        assertThat(managers.codes(
                        "reporting/withdrawProgrammeReport", draft.input().with("reason", "Not published")))
                .containsExactly("WRONG_STATE");
        Report published = reports.published(draft);
        String text = publishedText();
        requireInMemory(published, "json");
        assertThat(managers.codes(
                        "reporting/withdrawProgrammeReport", published.input().with("reason", " ")))
                .containsExactly("REQUIRED");
        Report gone = managers.change(
                "reporting/withdrawProgrammeReport", published.input().with("reason", "A child could be recognised."));

        for (Account account : List.of(Account.EVALUATOR, Account.MANAGER, Account.OFFICER_NORTH_EAST)) {
            GraphQlTester.Response seen = reports.see(account, gone);
            seen.path("programmeReport.status").entity(ReportStatus.class).isEqualTo(ReportStatus.WITHDRAWN);
            seen.path("programmeReport.downloads").entityList(Object.class).hasSize(0);
            seen.path("programmeReport.withdrawal.reason")
                    .entity(String.class)
                    .isEqualTo("A child could be recognised.");
            assertThat(reports.sections(account, gone)).isEmpty();
            portal.ask(account, "reporting/reportChanges", Map.of("id", gone.id()))
                    .path("programmeReport.changes")
                    .valueIsNull();
            assertThat(portal.get(account, "/exports/reports/%s.json".formatted(gone.id()))
                            .getStatus()
                            .value())
                    .isEqualTo(404);
        }
        assertThat(publishedText()).isEqualTo(text);
        assertThat(managers.codes(
                        "reporting/withdrawProgrammeReport", gone.input().with("reason", "Again")))
                .containsExactly("WRONG_STATE");
    }

    /** Has a file rendered, so that a later request could get it without any check. */
    private void requireInMemory(Report report, String ending) {
        assertThat(portal.get(Account.EVALUATOR, "/exports/reports/%s.%s".formatted(report.id(), ending))
                        .getStatus()
                        .value())
                .isEqualTo(200);
    }

    private String publishedText() {
        var stored = Objects.requireNonNull(mongo.findOne(new Query(), Document.class, "programmeReports"));
        return String.valueOf(stored.get("publication", Document.class).get("text"));
    }

    @Test
    void draftsAreForAuthorsOnly() {
        Report draft = reports.composed(ReportDriver.year(), ALL_TASKS);
        Account reader = Account.OFFICER_NORTH_EAST;

        reports.see(reader, draft).path("programmeReport").valueIsNull();
        portal.ask(reader, "platform/node", Map.of("id", draft.id()))
                .path("node")
                .valueIsNull();
        assertThat(listed(reader, "DRAFT")).doesNotContain(draft.id());
        assertThat(listed(Account.MANAGER, "DRAFT")).contains(draft.id());
        reports.published(draft);
        assertThat(listed(reader, "PUBLISHED")).contains(draft.id());
        assertThat(listed(Account.MANAGER, "DRAFT")).doesNotContain(draft.id());
    }

    private List<String> listed(Account account, String status) {
        return portal.readAll(
                account,
                "reporting/programmeReports",
                Map.of("status", status),
                "programmeReports.nodes[*].id",
                String.class);
    }

    @Test
    void anUpdateReturnsTheSection() {
        Report report = reports.withSection(reports.created(), "One", "");
        Input change = report.lastSection().with("heading", "Uno");
        assertThat(portal.change(
                        Account.EVALUATOR, "reporting/updateReportSection", change, "section", SectionHeading.class))
                .isEqualTo(new SectionHeading(report.sections().getLast().key(), "Uno"));
    }

    private record SectionHeading(String key, String heading) {}

    @Test
    void sectionsAreUpdatedMovedAndDeleted() {
        Report report = reports.withSection(
                reports.withSection(reports.withSection(reports.created(), "One", "First."), "Two", ""), "Three", "");
        Report moved = reports.change(
                "reporting/moveReportSection", report.lastSection().with("position", 1));
        Report written = reports.change(
                "reporting/updateReportSection",
                moved.section(report.sections().get(0)).with("heading", "Uno").with("text", "Changed."));
        Report shorter = reports.change(
                "reporting/deleteReportSection",
                written.section(report.sections().get(1)));

        assertThat(reports.sections(Account.EVALUATOR, shorter))
                .extracting(ReportSection::heading)
                .containsExactly("Three", "Uno");
        assertThat(reports.sections(Account.EVALUATOR, shorter).getLast().text())
                .isEqualTo("Changed.");
        assertThat(reports.codes(
                        "reporting/updateReportSection",
                        shorter.input().with("sectionKey", "sec_0").with("heading", "No")))
                .containsExactly("NOT_FOUND");
        assertThat(reports.codes("reporting/createReportSection", report.input().with("heading", "Late")))
                .containsExactly("CONFLICT");
        assertThat(reports.codes(
                        "reporting/createReportSection", shorter.input().with("heading", "NHS 943 476 5919")))
                .containsExactly("IDENTIFYING_TEXT");
        assertThat(portal.change(
                        Account.MANAGER,
                        "reporting/deleteProgrammeReport",
                        shorter.input(),
                        "deletedProgrammeReportId",
                        String.class))
                .isEqualTo(shorter.id());
        assertThat(database.dump("programmeReports")).isEmpty();
    }

    @Test
    void aReportNeedsDaysInOrderAndIndicatorsThatExist() {
        Input backwards = IndicatorsDriver.during(IndicatorsDriver.days("2026-02-01", "2026-01-01"));
        assertThat(reports.codes("reporting/createProgrammeReport", ReportDriver.creation("A", backwards)))
                .containsExactly("OUT_OF_RANGE");
        Report report = reports.withSection(reports.created(), "What was done", "");
        assertThat(reports.codes(
                        "reporting/updateReportSectionIndicators",
                        report.lastSection().with("chartedKeys", List.of("tasks.unheard-of"))))
                .containsExactly("NOT_FOUND");
        assertThat(reports.codes(
                        "reporting/publishProgrammeReport", reports.created().input()))
                .as("nothing is in it")
                .containsExactly("WRONG_STATE");
        Report regional = reports.composed(
                ReportDriver.year().with("scope", Map.of("region", "WALES")), "spread.gini", "tasks.requested");
        assertThat(refusals(regional))
                .contains("Gini coefficient over the regions", "has no meaning for this part of the programme")
                .doesNotContain("Tasks requested");
        assertThat(refusals(reports.composed(ReportDriver.year(), "tasks.target")))
                .contains("needs a target for exactly the days of the report");
    }

    /** Returns why a report is not published. */
    private String refusals(Report report) {
        return portal.userErrors(Account.EVALUATOR, "reporting/publishProgrammeReport", report.input())
                .toString();
    }

    @Test
    void peopleReachedAreTheSameExactNumbersForEveryReaderAndInEveryReport() {
        Task north = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        activities.record(north, LocalDate.of(2026, 1, 6), "PROFESSIONALS", 7);
        activities.record(north, LocalDate.of(2026, 1, 7), "PROFESSIONALS", 7);
        activities.record(north, LocalDate.of(2026, 1, 8), "YOUNG_PEOPLE", 5);
        Input filter = IndicatorsDriver.during(IndicatorsDriver.days("2026-01-01", "2026-01-31"));
        var managers = new ReportDriver(portal, Account.MANAGER);
        Report published = reports.published(reports.composed(filter, "reach.delivered"));
        Report ofManager = managers.published(managers.composed(filter, "reach.delivered"));
        Report regional = reports.published(
                reports.composed(filter.with("scope", Map.of("region", "NORTH_EAST")), "reach.delivered"));

        for (Report report : List.of(published, ofManager)) {
            for (Account account : List.of(Account.EVALUATOR, Account.MANAGER, Account.OFFICER_SOUTH_EAST)) {
                assertThat(reached(account, report, "PROFESSIONALS")).isEqualTo(DisclosedNumber.of(34));
                assertThat(reached(account, report, "YOUNG_PEOPLE")).isEqualTo(DisclosedNumber.of(5));
                assertThat(reached(account, report, "OTHER")).isEqualTo(DisclosedNumber.of(0));
            }
        }
        assertThat(reached(Account.MANAGER, regional, "PROFESSIONALS")).isEqualTo(DisclosedNumber.of(34));
        assertThat(reached(Account.MANAGER, regional, "YOUNG_PEOPLE")).isEqualTo(DisclosedNumber.narrow());
        activities.record(north, LocalDate.of(2026, 1, 9), "PROFESSIONALS", 2);
        assertThat(reports.changes(Account.EVALUATOR, published)
                        .indicators()
                        .getFirst()
                        .rows())
                .anySatisfy(row -> {
                    assertThat(amount(row.numberThen())).isEqualTo(DisclosedNumber.of(34));
                    assertThat(amount(row.numberNow())).isEqualTo(DisclosedNumber.of(36));
                });
    }

    /** Three other numbers of the rectangle would give the three young people of the quarter. */
    @Test
    void aReportOfARegionHasQuartersOfAYearThatIsOver() {
        Task north = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Task south = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        activities.record(north, LocalDate.of(2025, 8, 4), "YOUNG_PEOPLE", 50);
        activities.record(south, LocalDate.of(2025, 8, 5), "YOUNG_PEOPLE", 20);
        activities.record(north, LocalDate.of(2025, 11, 3), "YOUNG_PEOPLE", 3);
        activities.record(south, LocalDate.of(2025, 11, 4), "YOUNG_PEOPLE", 200);
        activities.record(north, LocalDate.of(2026, 1, 6), "YOUNG_PEOPLE", 400);

        assertThat(ofNorthEast("2025-07-01", "2025-09-30")).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofNorthEast("2025-10-01", "2025-12-31")).isEqualTo(DisclosedNumber.tooFew());
        assertThat(ofNorthEast("2026-01-01", "2026-03-31")).isEqualTo(DisclosedNumber.of(400));
    }

    private DisclosedNumber ofNorthEast(String startsOn, String endsOn) {
        Input filter = IndicatorsDriver.during(IndicatorsDriver.days(startsOn, endsOn))
                .with("scope", Map.of("region", "NORTH_EAST"));
        Report published = reports.published(reports.composed(filter, "reach.delivered"));
        return reached(Account.OFFICER_SOUTH_EAST, published, "YOUNG_PEOPLE");
    }

    private DisclosedNumber reached(Account account, Report report, String kind) {
        IndicatorRow found =
                Objects.requireNonNull(
                                indicator(account, report, "reach.delivered").indicator())
                        .rows()
                        .stream()
                        .filter(row -> row.key().equals(kind))
                        .findFirst()
                        .orElseThrow();
        return Objects.requireNonNull(amount(found.number()));
    }

    @Test
    void contentIsReturnedForOneReportAtATime() {
        reports.composed(ReportDriver.year(), ALL_TASKS);
        reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));
        reports.published(reports.composed(ReportDriver.year(), ALL_TASKS));

        for (String document : List.of("reporting/reportsWithSections", "reporting/reportsWithChanges")) {
            assertThat(portal.text(Account.EVALUATOR, document, Map.of()))
                    .contains("BAD_USER_INPUT", "one report at a time");
        }
    }

    @Test
    void aSectionIsReadAlone() {
        Report quoting = reports.withQuotes(
                reports.withSection(reports.created(), "What people say", ""), comment(commented(), "More time, 1"));
        Report report = reports.withSection(quoting, "What was done", "");
        String said = report.sections().getFirst().key();
        String done = report.sections().getLast().key();

        assertThat(alone(report, done)).isEqualTo(List.of(List.of("What was done"), List.of()));
        assertThat(alone(report, "none")).isEqualTo(List.of(List.of(), List.of()));
        assertThat(database.dump("audit")).as("nobody has read a quote").doesNotContain("readReportQuotes");
        assertThat(alone(report, said)).isEqualTo(List.of(List.of("What people say"), List.of("More time, 1")));
        assertThat(database.dump("audit")).contains("readReportQuotes");
        assertThat(portal.text(
                        Account.EVALUATOR,
                        "reporting/sectionsByKeys",
                        Map.of("id", report.id(), "key", said, "otherKey", done)))
                .contains("BAD_USER_INPUT", "or all sections of it");
        assertThat(alone(reports.published(report), done)).isEqualTo(List.of(List.of("What was done"), List.of()));
    }

    /** Reads the headings and the quotes of the section with this key. */
    private List<List<String>> alone(Report report, String key) {
        GraphQlTester.Response read =
                portal.ask(Account.EVALUATOR, "reporting/reportSection", Map.of("id", report.id(), "key", key));
        return Stream.of("heading", "quotes[*].text")
                .map(field -> read.path("programmeReport.sections[*]." + field)
                        .entityList(String.class)
                        .get())
                .toList();
    }

    /** Six people comment on a session, the first without consent to quotes, and five others answer. */
    private Campaign commented() {
        List<Map<String, Answer>> room = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            room.add(Map.of(
                    "organisation", Answer.picking("police"), "better", RoomSurvey.words("More time, " + i, i > 0)));
        }
        for (int i = 0; i < 5; i++) {
            room.add(Map.of("organisation", Answer.picking("education"), "useful", Answer.picking("agree")));
        }
        return roomSurvey.answered(room);
    }

    @Test
    void quotesAndCaseStudiesStayAsPublishedAndAppearInTheChanges() {
        var campaign = commented();
        String consented = comment(campaign, "More time, 1");
        var studies = new CaseStudySupport(portal);
        var study = studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        Report report = reports.withSection(reports.created(), "What people say", "");
        assertThat(reports.codes(
                        "reporting/updateReportSectionQuotes",
                        report.lastSection().with("commentIds", List.of(comment(campaign, "More time, 0")))))
                .as("without consent")
                .containsExactly("NOT_FOUND");
        assertThat(reports.codes(
                        "reporting/updateReportSectionCaseStudies",
                        report.lastSection().with("caseStudyIds", List.of("cse_0"))))
                .containsExactly("NOT_FOUND");
        Report whole = reports.withCaseStudies(reports.withQuotes(report, consented), study.id());
        assertThat(database.dump("programmeReports")).doesNotContain("More time");
        assertThat(apart(whole, "named[*].heading", String.class)).containsExactly("What people say");
        assertThat(apart(whole, "quoting[*].quotes[*].text", String.class)).containsExactly("More time, 1");
        assertThat(apart(whole, "telling[*].caseStudies[*].title", String.class))
                .containsExactly("A team in the north");
        assertThat(apart(whole, "checked[*].isComplete", Boolean.class)).containsExactly(true);
        Report published = reports.published(whole);

        studies.withdrawn(study);
        ReportSection section =
                reports.sections(Account.OFFICER_NORTH_EAST, published).getFirst();
        assertThat(section.quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.text()).isEqualTo("More time, 1");
            assertThat(quote.organisationKind()).isEqualTo("Police");
        });
        assertThat(section.caseStudies()).singleElement().satisfies(told -> {
            assertThat(told.title()).isEqualTo("A team in the north");
            assertThat(told.versionNumber()).isEqualTo(1);
            assertThat(told.sections().getFirst().text()).isEqualTo("They ask before they file.");
        });
        assertThat(database.dump("audit"))
                .contains("readReportQuotes", report.sections().getFirst().key());
        ReportChanges changes = reports.changes(Account.EVALUATOR, published);
        assertThat(changes.quotes()).isEmpty();
        assertThat(changes.caseStudies()).singleElement().satisfies(change -> {
            assertThat(change.title()).isEqualTo("A team in the north");
            assertThat(change.versionNumber()).isNull();
        });
        Report next = reports.withSection(reports.created(), "Again", "");
        assertThat(reports.codes(
                        "reporting/updateReportSectionCaseStudies",
                        next.lastSection().with("caseStudyIds", List.of(study.id()))))
                .as("it is withdrawn")
                .containsExactly("NOT_FOUND");
    }

    /** Reads the sections of a draft several times in one query, each time another part of them. */
    private <T> List<T> apart(Report draft, String path, Class<T> type) {
        return portal.readAll(
                Account.EVALUATOR,
                "reporting/sectionsApart",
                Map.of("id", draft.id()),
                "programmeReport." + path,
                type);
    }

    private List<String> quotingReports(Evidence item) {
        return portal.readAll(
                EvidenceDriver.RECORDER,
                "reporting/quotingReports",
                Map.of("id", item.id()),
                "evidenceItem.quotes[*].publishedReports[*].id",
                String.class);
    }

    /** The earlier report is withdrawn, so nobody has to decide about it. */
    @Test
    void managersKnowWhichPublishedReportsQuoteEvidenceThatWasWithdrawn() {
        var register = new EvidenceDriver(portal);
        Evidence item = register.recorded(EvidenceDriver.interview("S01"));
        String key = register.quoteKeys(item).getFirst();
        Report gone = published("Gone", key);
        new ReportDriver(portal, Account.MANAGER)
                .change("reporting/withdrawProgrammeReport", gone.input().with("reason", "Wrong"));
        Report published = published("What people say", key);
        Evidence unquoted = register.recorded(EvidenceDriver.interview("S02"));

        register.withdraw(item);
        register.withdraw(unquoted);
        clock.advance(Duration.ofHours(1));
        notifier.run();
        notifier.run();

        assertThat(database.dump("outbox").lines().filter(mail -> mail.contains("EVIDENCE_WITHDRAWN")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(Account.MANAGER.id().value(), published.id())
                .doesNotContain(item.id(), key, "face to face");
        assertThat(database.dump("evidenceItems")).doesNotContain("pendingQuoteKeys", key);
    }

    /** A publication has read the quote before the withdrawal, and stores the report after it. */
    @Test
    void managersKnowOfAReportThatWasPublishedDuringTheWithdrawal() {
        var register = new EvidenceDriver(portal);
        Evidence item = register.recorded(EvidenceDriver.interview("S01"));
        Report published = published("What people say", register.quoteKeys(item).getFirst());
        Document stored = Objects.requireNonNull(mongo.findById(published.id(), Document.class, "programmeReports"));
        mongo.remove(stored, "programmeReports");
        register.withdraw(item);
        notifier.run();

        mongo.insert(stored, "programmeReports");
        clock.advance(Duration.ofHours(1));
        notifier.run();

        assertThat(database.dump("outbox").lines().filter(mail -> mail.contains("EVIDENCE_WITHDRAWN")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(published.id());
    }

    private Report published(String heading, String quoteKey) {
        return reports.published(
                reports.withEvidenceQuotes(reports.withSection(reports.created(), heading, ""), quoteKey));
    }

    @Test
    void excerptsOfEvidenceAreQuotedWhileTheirSourcesAgree() {
        var register = new EvidenceDriver(portal);
        Evidence item = register.recorded(EvidenceDriver.interview("S01"));
        String key = register.quoteKeys(item).getFirst();
        Report draft = reports.withEvidenceQuotes(reports.withSection(reports.created(), "What people say", ""), key);
        Report published = reports.published(draft);
        Report waiting = reports.withEvidenceQuotes(reports.withSection(reports.created(), "Voices", ""), key);

        assertThat(quotingReports(item)).containsExactly(published.id());
        Report withdrawn =
                reports.published(reports.withEvidenceQuotes(reports.withSection(reports.created(), "Gone", ""), key));
        assertThat(quotingReports(item)).containsExactly(published.id(), withdrawn.id());
        new ReportDriver(portal, Account.MANAGER)
                .change("reporting/withdrawProgrammeReport", withdrawn.input().with("reason", "Wrong"));
        assertThat(quotingReports(item)).containsExactly(published.id());

        Evidence changed =
                register.update(EvidenceDriver.RECORDER, item, Input.of("excerpts", List.of("I never said that.")));

        assertThat(reports.sections(Account.OFFICER_NORTH_EAST, published)
                        .getFirst()
                        .evidenceQuotes())
                .extracting(EvidenceQuote::text, EvidenceQuote::kind, EvidenceQuote::sourceKind)
                .containsExactly(tuple("That face to face interaction goes a long way.", null, null));
        assertThat(reports.changes(Account.EVALUATOR, published).evidenceQuotes())
                .as("the source has other words now")
                .extracting(EvidenceQuote::key)
                .containsExactly(key);
        assertThat(refusals(waiting)).contains("WRONG_STATE", "In “Voices”", "A quote may no longer be used");
        assertThat(database.dump("programmeReports"))
                .as("nothing says which quotes are from one source")
                .doesNotContain(item.id());
        String other = register.quoteKeys(changed).getFirst();
        register.update(EvidenceDriver.RECORDER, changed, Input.of("consent", "INTERNAL"));
        assertThat(reports.codes(
                        "reporting/updateReportSectionQuotes",
                        waiting.lastSection().with("evidenceQuoteKeys", List.of(other))))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aCaseStudyThatWasWithdrawnBeforePublicationIsReported() {
        var studies = new CaseStudySupport(portal);
        var study = studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        Report report = reports.withSection(reports.created(), "Stories", "");
        Report telling = reports.withCaseStudies(report, study.id());
        studies.withdrawn(study);

        assertThat(refusals(telling)).contains("WRONG_STATE", "In “Stories”", "no longer published");
        reports.published(reports.withCaseStudies(telling));
    }

    private String comment(Campaign campaign, String text) {
        return new SurveyDriver(portal, Account.EVALUATOR)
                .comments(campaign, "better").stream()
                        .filter(comment -> comment.text().equals(text))
                        .map(Comment::id)
                        .findFirst()
                        .orElseThrow();
    }
}
