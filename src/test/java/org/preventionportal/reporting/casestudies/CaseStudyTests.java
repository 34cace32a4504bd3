package org.preventionportal.reporting.casestudies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.publishing.PublishingSupport;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.casestudies.CaseStudyDriver.Study;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Comment;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A case study from its first draft to its withdrawal, and what it may name. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class CaseStudyTests {

    private static final Account AUTHOR = CaseStudyDriver.AUTHOR;
    private static final Account READER = CaseStudyDriver.REVIEWER;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private RoomSurvey roomSurvey;

    @Autowired
    private MutableClock clock;

    @Autowired
    private BeanFactory beans;

    private CaseStudyDriver studies;
    private Task task = Given.anyTask();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        studies = new CaseStudyDriver(portal);
        task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, AUTHOR);
    }

    /** The first page counts as many as it leads to. */
    private int toReview(Account account) {
        int count = portal.read(
                account, "reporting/reviewsOfCaseStudies", Map.of(), "home.caseStudiesInReviewCount", Integer.class);
        assertThat(portal.readAll(
                        account, "reporting/reviewsOfCaseStudies", Map.of(), "caseStudies.nodes[*].id", String.class))
                .hasSize(count);
        return count;
    }

    @Test
    void aDraftMovesNoCaseStudyThatASearchFinds() {
        Study first = studies.published(task);
        Study second = studies.published(task);
        studies.update(AUTHOR, first, CaseStudyDriver.content("Corrected"));

        assertThat(portal.readAll(
                        Account.ADMIN,
                        "search/search",
                        Map.of("text", "team north", "kinds", List.of("CASE_STUDY")),
                        "search.groups[*].nodes[*].id",
                        String.class))
                .containsExactly(second.id(), first.id());
    }

    /** A draft has other words, which administrators do not read. */
    @Test
    void theListTakesWordsOfTheVersionsThatItShows() {
        Study published = studies.published(task);
        studies.update(AUTHOR, published, CaseStudyDriver.content("Corrected"));
        studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, AUTHOR));
        Study draft = studies.create(AUTHOR, CaseStudyDriver.content("A team in the south"));
        Study withdrawn = studies.withdraw(AUTHOR, studies.published(task), "A partner disagrees.");
        studies.update(AUTHOR, withdrawn, CaseStudyDriver.content("A team in the west"));

        for (Account account : List.of(AUTHOR, Account.ADMIN)) {
            assertThat(listed(account, "PUBLISHED", "teams ask")).hasSize(2).contains(published.id());
            assertThat(listed(account, "PUBLISHED", "corrected")).isEmpty();
            assertThat(listed(account, "PUBLISHED", " ")).hasSize(2);
            assertThat(listed(account, "WITHDRAWN", "teams ask")).containsExactly(withdrawn.id());
            assertThat(listed(account, "WITHDRAWN", "west")).isEmpty();
        }
        assertThat(listed(AUTHOR, "DRAFT", "south")).containsExactly(draft.id());
        assertThat(listed(AUTHOR, "DRAFT", "corrected")).containsExactly(published.id());
        for (String status : List.of("PUBLISHED", "DRAFT", "WITHDRAWN")) {
            assertThat(listed(AUTHOR, status, "first tea")).as(status).isNotEmpty();
            assertThat(listed(AUTHOR, status, "tea first")).as(status).isEmpty();
        }
        assertThat(listed(AUTHOR, "DRAFT", "north"))
                .as("published, but no draft")
                .isEmpty();
        assertThat(listed(Account.ADMIN, "DRAFT", "south")).isEmpty();
    }

    private List<String> listed(Account account, String status, String words) {
        return portal.readAll(
                account,
                "reporting/caseStudies",
                Map.of("status", status, "words", words),
                "caseStudies.nodes[*].id",
                String.class);
    }

    @Test
    void aWelshTitleAndSummaryCanBeWrittenAndRemoved() {
        Input content = CaseStudyDriver.content("A team", task);
        Study study = studies.create(AUTHOR, content.with("welshTitle", " Tîm ").with("welshSummary", " "));
        welsh(study, "welshTitle").entity(String.class).isEqualTo("Tîm");
        welsh(study, "welshSummary").valueIsNull();

        Study next = studies.update(AUTHOR, study, Input.of("welshSummary", "Maen nhw'n gofyn."));
        welsh(next, "welshTitle").entity(String.class).isEqualTo("Tîm");
        welsh(next, "welshSummary").entity(String.class).isEqualTo("Maen nhw'n gofyn.");

        welsh(studies.update(AUTHOR, next, Input.of("welshTitle", null)), "welshTitle")
                .valueIsNull();
    }

    private GraphQlTester.Path welsh(Study study, String field) {
        return studies.see(AUTHOR, study).path("caseStudy.draft.content." + field);
    }

    @Test
    void nobodyWhoEverWorkedOnACaseStudyReviewsIt() {
        Study edited = studies.update(Account.MANAGER, studies.written(task), CaseStudyDriver.content("Shorter"));
        Study submitted = studies.submit(AUTHOR, edited);

        for (Account worked : List.of(AUTHOR, Account.MANAGER)) {
            assertThat(portal.codes(worked, "reporting/approveCaseStudy", submitted.input()))
                    .containsExactly("NOT_ALLOWED");
            assertThat(studies.read(worked, submitted, "viewerCanApprove")).isEqualTo("false");
            assertThat(toReview(worked)).isZero();
        }
        assertThat(studies.read(READER, submitted, "viewerCanApprove")).isEqualTo("true");
        assertThat(toReview(READER)).isEqualTo(1);
        Study published = studies.approve(READER, submitted);
        Study next = studies.update(READER, published, CaseStudyDriver.content("Longer"));
        Study again = studies.submit(READER, next);

        assertThat(portal.codes(AUTHOR, "reporting/approveCaseStudy", again.input()))
                .as("of the version before")
                .containsExactly("NOT_ALLOWED");
        studies.approve(Account.EVALUATOR, again);
        GraphQlTester.Response seen = studies.see(AUTHOR, published);
        seen.path("caseStudy.published.versionNumber").entity(Integer.class).isEqualTo(2);
        seen.path("caseStudy.published.approvedBy.id")
                .entity(String.class)
                .isEqualTo(Account.EVALUATOR.id().value());
        seen.path("caseStudy.earlierVersions[*].versionNumber")
                .entityList(Integer.class)
                .containsExactly(1);
    }

    @Test
    void thePublishedVersionStaysUntilTheNextIsApprovedAndIsWithdrawnWithAReason() {
        Study published = studies.published(task);
        Study next = studies.update(AUTHOR, published, CaseStudyDriver.content("Corrected"));

        GraphQlTester.Response seen = studies.see(Account.ADMIN, next);
        seen.path("caseStudy.published.content.title").entity(String.class).isEqualTo("A team in the north");
        seen.path("caseStudy.draft").valueIsNull();
        seen.path("caseStudy.version").valueIsNull();
        assertThat(portal.codes(
                        READER, "reporting/withdrawCaseStudy", next.input().with("reason", " ")))
                .containsExactly("REQUIRED");
        Study gone = studies.withdraw(READER, studies.submit(AUTHOR, next), "The partner disagrees.");

        GraphQlTester.Response withdrawn = studies.see(Account.ADMIN, gone);
        withdrawn.path("caseStudy.published").valueIsNull();
        withdrawn.path("caseStudy.withdrawal.reason").entity(String.class).isEqualTo("The partner disagrees.");
        assertThat(studies.read(AUTHOR, gone, "draft.status")).isEqualTo("DRAFT");
        assertThat(studies.see(AUTHOR, gone)
                        .path("caseStudy.history")
                        .entityList(HistoryEntry.class)
                        .get())
                .contains(new HistoryEntry("WITHDRAWN", "The partner disagrees."));
        assertThat(listed(Account.ADMIN, "PUBLISHED")).doesNotContain(gone.id());
        assertThat(listed(Account.ADMIN, "WITHDRAWN")).contains(gone.id());
        assertThat(portal.codes(
                        READER, "reporting/withdrawCaseStudy", gone.input().with("reason", "Again")))
                .containsExactly("WRONG_STATE");
        assertThat(database.dump("audit"))
                .contains("withdrawCaseStudy", gone.id())
                .doesNotContain("disagrees");
    }

    private record HistoryEntry(String action, @Nullable String reason) {}

    private List<String> listed(Account account, String status) {
        return portal.readAll(
                account, "reporting/caseStudies", Map.of("status", status), "caseStudies.nodes[*].id", String.class);
    }

    @Test
    void aDraftIsForAuthorsOnlyAndIsDeletedCompletely() {
        Study written = studies.written(task);
        studies.see(Account.ADMIN, written).path("caseStudy").valueIsNull();
        portal.ask(Account.ADMIN, "platform/node", Map.of("id", written.id()))
                .path("node")
                .valueIsNull();
        assertThat(listed(Account.ADMIN, "DRAFT")).doesNotContain(written.id());
        assertThat(listed(Account.EVALUATOR, "DRAFT")).contains(written.id());

        GraphQlTester.Response deleted =
                portal.ask(AUTHOR, "reporting/deleteCaseStudyDraft", Map.of("input", written.input()));
        assertThat(Portal.userErrors(deleted, "reporting/deleteCaseStudyDraft")).isEmpty();
        deleted.path("deleteCaseStudyDraft.caseStudy").valueIsNull();
        deleted.path("deleteCaseStudyDraft.deletedCaseStudyId")
                .entity(String.class)
                .isEqualTo(written.id());
        assertThat(database.dump("caseStudies")).isEmpty();
    }

    @Test
    void theNextVersionOfAPublishedCaseStudyIsListedForAuthorsOnly() {
        Study next = studies.update(AUTHOR, studies.published(task), CaseStudyDriver.content("Corrected"));

        assertThat(listed(AUTHOR, "DRAFT")).containsExactly(next.id());
        assertThat(Stream.of("DRAFT", "IN_REVIEW", "SCHEDULED")
                        .flatMap(status -> listed(Account.ADMIN, status).stream()))
                .isEmpty();
        assertThat(listed(Account.ADMIN, "PUBLISHED")).containsExactly(next.id());
    }

    @Test
    void theOrderOfAListDoesNotTellAdministratorsWhichHasADraft() {
        Study first = studies.published(task);
        Study second = studies.published(task);
        Study next = studies.update(AUTHOR, first, CaseStudyDriver.content("Corrected"));
        assertThat(listed(AUTHOR, "PUBLISHED")).containsExactly(first.id(), second.id());
        assertThat(listed(Account.ADMIN, "PUBLISHED")).containsExactly(second.id(), first.id());

        Study gone = studies.withdraw(READER, next, "The partner disagrees.");
        studies.withdraw(READER, second, "The partner disagrees.");
        studies.update(AUTHOR, gone, CaseStudyDriver.content("Corrected again"));
        assertThat(listed(AUTHOR, "WITHDRAWN")).containsExactly(first.id(), second.id());
        assertThat(listed(Account.ADMIN, "WITHDRAWN")).containsExactly(second.id(), first.id());
    }

    @Test
    void aScheduledCaseStudyIsPublishedOnItsDay() {
        Study approved = scheduled(1);

        PublishingSupport.publish(beans);
        assertThat(listed(AUTHOR, "SCHEDULED")).containsExactly(approved.id());
        assertThat(studies.read(AUTHOR, approved, "draft.status")).isEqualTo("SCHEDULED");
        assertThat(studies.read(AUTHOR, approved, "draft.publishOn")).isEqualTo(day(1));
        studies.see(Account.ADMIN, approved).path("caseStudy").valueIsNull();

        clock.advanceDays(1);
        PublishingSupport.publish(beans);
        PublishingSupport.publish(beans);
        assertThat(studies.read(Account.ADMIN, approved, "published.versionNumber"))
                .isEqualTo("1");
        assertThat(studies.see(AUTHOR, approved)
                        .path("caseStudy.history[*].action")
                        .entityList(String.class)
                        .get())
                .containsExactly("CREATED", "SUBMITTED", "APPROVED", "PUBLISHED");
        assertThat(studies.read(AUTHOR, approved, "history[3].actor.id")).isEqualTo("service");
        assertThat(studies.read(AUTHOR, approved, "published.approvedBy.id"))
                .isEqualTo(READER.id().value());
    }

    @Test
    void aWithdrawnCaseStudyStaysWithdrawnUntilTheDayOfItsNextVersion() {
        Study gone = studies.withdraw(READER, studies.published(task), "The partner disagrees.");
        Study next = studies.update(AUTHOR, gone, CaseStudyDriver.content("Agreed"));
        Study submitted =
                studies.change(AUTHOR, "reporting/submitCaseStudy", next.input().with("publishOn", day(1)));
        Study approved = studies.approve(Account.EVALUATOR, submitted);
        assertThat(studies.read(Account.ADMIN, approved, "withdrawal.reason")).isEqualTo("The partner disagrees.");

        clock.advanceDays(1);
        PublishingSupport.publish(beans);
        studies.see(Account.ADMIN, approved).path("caseStudy.withdrawal").valueIsNull();
        assertThat(studies.read(Account.ADMIN, approved, "published.versionNumber"))
                .isEqualTo("2");
    }

    @Test
    void aScheduledCaseStudyThatIsReturnedIsNotPublished() {
        Study returned = studies.change(
                AUTHOR, "reporting/returnCaseStudy", scheduled(1).input().with("reason", "A name is wrong."));
        clock.advanceDays(1);
        PublishingSupport.publish(beans);

        assertThat(studies.read(AUTHOR, returned, "draft.status")).isEqualTo("DRAFT");
        studies.see(AUTHOR, returned).path("caseStudy.draft.publishOn").valueIsNull();
        studies.see(AUTHOR, returned).path("caseStudy.published").valueIsNull();
    }

    @Test
    void aCaseStudyIsNotScheduledForAPastDay() {
        assertThat(portal.userErrors(
                        AUTHOR,
                        "reporting/submitCaseStudy",
                        studies.written(task).input().with("publishOn", day(-1))))
                .extracting(UserError::field, UserError::code)
                .containsExactly(tuple(List.of("input", "publishOn"), ErrorCode.INVALID));
    }

    /** A case study that is approved and published some days from now. */
    private Study scheduled(int days) {
        Study submitted = studies.change(
                AUTHOR,
                "reporting/submitCaseStudy",
                studies.written(task).input().with("publishOn", day(days)));
        return studies.approve(READER, submitted);
    }

    private String day(int fromToday) {
        return LondonTime.today(clock).plusDays(fromToday).toString();
    }

    @Test
    void evaluatorsWriteAndLeaveTheLinksToOfficers() {
        Account evaluator = Account.EVALUATOR;
        assertThat(portal.codes(
                        evaluator,
                        "reporting/createCaseStudy",
                        CaseStudyDriver.creation(CaseStudyDriver.content("A", task))))
                .containsExactly("NOT_FOUND");
        Study written = studies.create(evaluator, CaseStudyDriver.content("A"));
        assertThat(portal.codes(evaluator, "reporting/submitCaseStudy", written.input()))
                .containsExactly("WRONG_STATE");
        Study linked = studies.update(AUTHOR, written, CaseStudyDriver.content("A", task));
        Study reworded = studies.update(evaluator, linked, CaseStudyDriver.content("Other words"));
        studies.submit(evaluator, reworded);

        GraphQlTester.Response seen = studies.see(evaluator, written);
        seen.path("caseStudy.draft.content.title").entity(String.class).isEqualTo("Other words");
        seen.path("caseStudy.draft.content.tasks").valueIsNull();
        seen.path("caseStudy.draft.content.subject")
                .entity(CaseStudySubject.class)
                .isEqualTo(new CaseStudySubject(
                        1,
                        List.of(Region.NORTH_EAST),
                        List.of(PartnerKind.LOCAL_AUTHORITY),
                        List.of(TaskKind.TRAINING_SESSION),
                        List.of(Theme.COUNTY_LINES, Theme.MISSING_CHILDREN)));
        assertThat(Portal.text(seen)).doesNotContain(task.id().value());
        studies.see(READER, written)
                .path("caseStudy.draft.content.tasks[*].id")
                .entityList(String.class)
                .containsExactly(task.id().value());
    }

    @Test
    void aCaseStudyLinksStartedTasksAndTheirOutcomes() {
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task other = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        List<String> outcomes = List.of(outcome(task));

        assertThat(codes(CaseStudyDriver.content("A", requested))).containsExactly("WRONG_STATE");
        assertThat(codes(CaseStudyDriver.content("A", given.draft(Given.NORTH, Account.PARTNER_NORTH))))
                .containsExactly("NOT_FOUND");
        assertThat(codes(CaseStudyDriver.content("A", other).with("outcomeIds", outcomes)))
                .containsExactly("NOT_FOUND");
        Study written =
                studies.create(AUTHOR, CaseStudyDriver.content("A", task).with("outcomeIds", outcomes));

        assertThat(studies.read(READER, written, "draft.content.outcomes[0].content.statement"))
                .isEqualTo("They ask first.");
        studies.see(Account.EVALUATOR, written)
                .path("caseStudy.draft.content.outcomes")
                .valueIsNull();
    }

    /** ADR 0048: the reader is excluded from one of the two tasks that the case study is about. */
    @Test
    void whoDoesNotSeeATaskNeitherUnlinksItNorFindsOutWhetherItIsLinked() {
        Task hidden = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, AUTHOR);
        Task other = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, AUTHOR);
        String seenOutcome = outcome(task);
        String hiddenOutcome = outcome(hidden);
        String otherOutcome = outcome(other);
        Study written = studies.create(
                AUTHOR,
                CaseStudyDriver.content("A")
                        .with("taskIds", List.of(task.id(), hidden.id()))
                        .with("outcomeIds", List.of(seenOutcome, hiddenOutcome)));
        given.excluding(hidden, READER);
        given.excluding(other, READER);

        for (Task unseen : List.of(hidden, other)) {
            assertThat(update(written, Input.of("taskIds", List.of(task.id(), unseen.id()))))
                    .containsExactly("NOT_FOUND");
        }
        for (String unseen : List.of(hiddenOutcome, otherOutcome)) {
            assertThat(update(written, Input.of("outcomeIds", List.of(unseen)))).containsExactly("NOT_FOUND");
        }
        assertThat(update(written, Input.of("taskIds", List.of())))
                .as("an outcome that the reader sees keeps its task")
                .containsExactly("NOT_FOUND");
        assertThat(update(written, Input.of("taskIds", List.of()).with("outcomeIds", List.of())))
                .isEmpty();

        GraphQlTester.Response kept = studies.see(AUTHOR, written);
        kept.path("caseStudy.draft.content.tasks[*].id")
                .entityList(String.class)
                .containsExactly(hidden.id().value());
        kept.path("caseStudy.draft.content.outcomes[*].id")
                .entityList(String.class)
                .containsExactly(hiddenOutcome);
    }

    private List<String> update(Study study, Input content) {
        return portal.codes(READER, "reporting/updateCaseStudy", study.input().with("content", content));
    }

    private List<String> codes(Input content) {
        return portal.codes(AUTHOR, "reporting/createCaseStudy", CaseStudyDriver.creation(content));
    }

    private String outcome(Task of) {
        Input content = Input.of("kind", "CHANGE_WITHIN_SYSTEM")
                .with("statement", "They ask first.")
                .with("contribution", "The workshop.")
                .with("evidence", "OBSERVED")
                .with("evidenceText", "Seen.")
                .with("significance", "MODERATE");
        return portal.change(
                Account.MANAGER,
                "tasks/recordOutcome",
                Input.of("taskId", of.id()).with("outcome", content).withKey(),
                "outcome.id",
                String.class);
    }

    @Test
    void identifyingTextIsRefusedAndStoredNowhere(CapturedOutput log) {
        String bad = "Known by NHS 943 476 5919";
        Input good = CaseStudyDriver.content("A");
        for (Input content : List.of(
                good.with("title", bad),
                good.with("summary", bad),
                good.with("sections", List.of(section(bad, "They ask before they file."))),
                good.with("sections", List.of(section("What changed", bad))))) {
            assertThat(codes(content)).containsExactly("IDENTIFYING_TEXT");
        }
        Study submitted = studies.submitted(task);
        assertThat(portal.codes(
                        READER, "reporting/returnCaseStudy", submitted.input().with("reason", bad)))
                .containsExactly("IDENTIFYING_TEXT");
        assertThat(database.dump("caseStudies", "audit")).doesNotContain("943 476");
        assertThat(log.getAll()).doesNotContain("943 476");
    }

    private static Input section(String heading, String text) {
        return Input.of("heading", heading).with("text", text);
    }

    /**
     * Six people of the police and one of health wrote, one of them without consent; five of education wrote nothing.
     */
    @Test
    void onlyCommentsThatMayBeQuotedAreQuoted() {
        List<Map<String, Answer>> room = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            room.add(Map.of(
                    "organisation", Answer.picking("police"), "better", RoomSurvey.words("More time, " + i, i > 0)));
        }
        for (int i = 0; i < 5; i++) {
            room.add(Map.of(
                    "organisation", Answer.picking("education"), "better", RoomSurvey.words("Lessons, " + i, true)));
            room.add(Map.of("organisation", Answer.picking("education"), "useful", Answer.picking("agree")));
            room.add(Map.of("organisation", Answer.picking("police"), "useful", Answer.picking("agree")));
        }
        room.add(Map.of("organisation", Answer.picking("health"), "better", RoomSurvey.words("A nurse's words", true)));
        var campaign = roomSurvey.answered(room);
        Map<String, String> ids = comments(campaign);
        String nurse = Objects.requireNonNull(ids.get("A nurse's words"));
        String officer = Objects.requireNonNull(ids.get("More time, 1"));

        assertThat(codes(quoting(Objects.requireNonNull(ids.get("More time, 0")))))
                .as("without consent")
                .containsExactly("NOT_FOUND");
        assertThat(codes(quoting("cmt_0"))).containsExactly("NOT_FOUND");
        Study written = studies.create(AUTHOR, quoting(nurse, officer));

        assertThat(studies.see(AUTHOR, written)
                        .path("caseStudy.draft.content.quotes")
                        .entityList(Quote.class)
                        .get())
                .satisfiesExactlyInAnyOrder(
                        quote -> assertThat(quote)
                                .isEqualTo(new Quote("A nurse's words", null, null, new Source(nurse, true))),
                        quote -> {
                            assertThat(quote.text()).isEqualTo("More time, 1");
                            assertThat(quote.organisationKind()).isEqualTo("Police");
                            assertThat(quote.comment()).isEqualTo(new Source(officer, true));
                        });
        assertThat(database.dump("caseStudies")).doesNotContain("nurse");
        assertThat(Portal.text(studies.see(Account.PARTNER_NORTH, written))).doesNotContain("cmt_");
    }

    private record Quote(
            String text,
            @Nullable String organisationKind,
            @Nullable String region,
            Source comment) {}

    private record Source(String id, boolean mayBeQuoted) {}

    private static Input quoting(String... comments) {
        return CaseStudyDriver.content("A").with("commentIds", List.of(comments));
    }

    /** Returns the ids of comments by their texts. */
    private Map<String, String> comments(Campaign campaign) {
        return new SurveyDriver(portal, Account.EVALUATOR)
                .comments(campaign, "better").stream().collect(Collectors.toMap(Comment::text, Comment::id));
    }

    @Test
    void onlyWhatIsSentIsChanged() {
        Study written = studies.written(task);
        Study changed = studies.update(AUTHOR, written, Input.of("summary", "They ask first."));

        GraphQlTester.Response seen = studies.see(AUTHOR, changed);
        seen.path("caseStudy.draft.content.title").entity(String.class).isEqualTo("A team in the north");
        seen.path("caseStudy.draft.content.summary").entity(String.class).isEqualTo("They ask first.");
        seen.path("caseStudy.draft.content.sections")
                .entityList(CaseStudySection.class)
                .containsExactly(new CaseStudySection("What changed", "They ask before they file."));
        seen.path("caseStudy.draft.content.tasks[*].id")
                .entityList(String.class)
                .containsExactly(task.id().value());
        Study unlinked = studies.update(AUTHOR, changed, Input.of("taskIds", null));
        studies.see(AUTHOR, unlinked)
                .path("caseStudy.draft.content.tasks")
                .entityList(Object.class)
                .hasSize(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "summary", "sections"})
    void whatACaseStudyNeedsCannotBeEmptied(String field) {
        Study written = studies.written(task);

        assertThat(portal.userErrors(
                        AUTHOR, "reporting/updateCaseStudy", written.input().with("content", Input.of(field, null))))
                .extracting(UserError::field, UserError::code)
                .containsExactly(tuple(List.of("input", "content", field), ErrorCode.REQUIRED));
    }

    @Test
    void twoAuthorsDoNotOverwriteEachOtherAndARepeatCreatesOnce() {
        Study written = studies.written(task);
        studies.update(AUTHOR, written, CaseStudyDriver.content("Mine"));
        GraphQlTester.Response conflict = portal.ask(
                READER,
                "reporting/updateCaseStudy",
                Map.of("input", written.input().with("content", CaseStudyDriver.content("Yours"))));
        assertThat(Portal.userErrors(conflict, "reporting/updateCaseStudy"))
                .extracting(UserError::code)
                .containsExactly(ErrorCode.CONFLICT);
        conflict.path("updateCaseStudy.caseStudy.draft.content.title")
                .entity(String.class)
                .isEqualTo("Mine");

        Input once = CaseStudyDriver.creation(CaseStudyDriver.content("Once"));
        Study first = studies.change(AUTHOR, "reporting/createCaseStudy", once);
        assertThat(studies.change(AUTHOR, "reporting/createCaseStudy", once)).isEqualTo(first);
        Input twice = once.with("content", CaseStudyDriver.content("Twice"));
        assertThat(portal.codes(AUTHOR, "reporting/createCaseStudy", twice)).containsExactly("KEY_REUSED");
    }

    @Test
    void aListOfManyTakesNoMoreCommandsThanOneOfOne() {
        studies.published(task);
        int one = commands.during(this::list).size();
        studies.published(given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, READER));
        studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, AUTHOR));

        assertThat(commands.during(this::list)).hasSize(one);
    }

    private void list() {
        portal.ask(AUTHOR, "reporting/caseStudiesInFull", Map.of()).errors().verify();
    }
}
