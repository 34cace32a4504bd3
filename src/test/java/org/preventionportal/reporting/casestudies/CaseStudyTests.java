package org.preventionportal.reporting.casestudies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.casestudies.CaseStudyDriver.Study;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A case study from its first draft to its withdrawal, and what it may name. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class CaseStudyTests {

    private static final Account AUTHOR = CaseStudyDriver.AUTHOR;
    private static final Account READER = CaseStudyDriver.REVIEWER;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private ResponseCountJob responseCountJob;

    private CaseStudyDriver studies;
    private Task task = Given.anyTask();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        studies = new CaseStudyDriver(portal);
        task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, AUTHOR);
    }

    @Test
    void nobodyWhoEverWorkedOnACaseStudyReviewsIt() {
        Study edited = studies.change(
                Account.MANAGER, "updateCaseStudy", studies.written(task).input() + CaseStudyDriver.content("Shorter"));
        Study submitted = studies.change(AUTHOR, "submitCaseStudy", edited.input());

        for (Account worked : List.of(AUTHOR, Account.MANAGER)) {
            assertThat(portal.codes(worked, "approveCaseStudy", submitted.input()))
                    .containsExactly("NOT_ALLOWED");
            assertThat(studies.read(worked, submitted, "viewerCanApprove")).contains("viewerCanApprove=false");
        }
        assertThat(studies.read(READER, submitted, "viewerCanApprove")).contains("viewerCanApprove=true");
        Study published = studies.change(READER, "approveCaseStudy", submitted.input());
        Study next = studies.change(READER, "updateCaseStudy", published.input() + CaseStudyDriver.content("Longer"));
        Study again = studies.change(READER, "submitCaseStudy", next.input());

        assertThat(portal.codes(AUTHOR, "approveCaseStudy", again.input()))
                .as("of the version before")
                .containsExactly("NOT_ALLOWED");
        studies.change(Account.EVALUATOR, "approveCaseStudy", again.input());
        assertThat(studies.read(
                        AUTHOR,
                        published,
                        "published { versionNumber approvedBy { id } } earlierVersions { versionNumber }"))
                .contains("versionNumber=2", Account.EVALUATOR.id().value(), "earlierVersions=[{versionNumber=1}]");
    }

    @Test
    void thePublishedVersionStaysUntilTheNextIsApprovedAndIsWithdrawnWithAReason() {
        Study published = studies.published(task);
        Study next =
                studies.change(AUTHOR, "updateCaseStudy", published.input() + CaseStudyDriver.content("Corrected"));

        assertThat(studies.read(Account.ADMIN, next, "published { content { title } } draft { status } version"))
                .contains("title=A team in the north", "draft=null", "version=null");
        assertThat(portal.codes(READER, "withdrawCaseStudy", next.input() + "reason: \" \""))
                .containsExactly("REQUIRED");
        Study submitted = studies.change(AUTHOR, "submitCaseStudy", next.input());
        Study gone =
                studies.change(READER, "withdrawCaseStudy", submitted.input() + "reason: \"The partner disagrees.\"");

        assertThat(studies.read(Account.ADMIN, gone, "published { versionNumber } withdrawal { reason }"))
                .contains("published=null", "reason=The partner disagrees.");
        assertThat(studies.read(AUTHOR, gone, "draft { status } history { action reason }"))
                .contains("status=DRAFT", "action=WITHDRAWN", "The partner disagrees.");
        assertThat(listed(Account.ADMIN, "PUBLISHED")).doesNotContain(gone.id());
        assertThat(listed(Account.ADMIN, "WITHDRAWN")).contains(gone.id());
        assertThat(portal.codes(READER, "withdrawCaseStudy", gone.input() + "reason: \"Again\""))
                .containsExactly("WRONG_STATE");
        assertThat(database.dump("audit"))
                .contains("withdrawCaseStudy", gone.id())
                .doesNotContain("disagrees");
    }

    private String listed(Account account, String status) {
        return portal.text(
                account, "{ caseStudies(status: %s, first: 10) { edges { node { id } } } }".formatted(status));
    }

    @Test
    void aDraftIsForAuthorsOnlyAndIsDeletedCompletely() {
        Study written = studies.written(task);
        assertThat(studies.read(Account.ADMIN, written, "id")).doesNotContain(written.id());
        assertThat(portal.text(Account.ADMIN, "{ node(id: \"%s\") { id } }".formatted(written.id())))
                .contains("node=null");
        assertThat(listed(Account.ADMIN, "DRAFT")).doesNotContain(written.id());
        assertThat(listed(Account.EVALUATOR, "DRAFT")).contains(written.id());

        Map<?, ?> payload =
                portal.change(AUTHOR, "deleteCaseStudyDraft", written.input(), "caseStudy { id } deletedCaseStudyId");
        assertThat(payload.get("userErrors")).isEqualTo(List.of());
        assertThat(payload.get("caseStudy")).isNull();
        assertThat(payload.get("deletedCaseStudyId")).isEqualTo(written.id());
        assertThat(database.dump("caseStudies")).isEmpty();
    }

    @Test
    void evaluatorsWriteAndLeaveTheLinksToOfficers() {
        Account evaluator = Account.EVALUATOR;
        assertThat(portal.codes(
                        evaluator,
                        "createCaseStudy",
                        CaseStudyDriver.key() + CaseStudyDriver.content("A", CaseStudyDriver.of(task))))
                .containsExactly("NOT_FOUND");
        Study written =
                studies.change(evaluator, "createCaseStudy", CaseStudyDriver.key() + CaseStudyDriver.content("A"));
        assertThat(portal.codes(evaluator, "submitCaseStudy", written.input())).containsExactly("WRONG_STATE");
        Study linked = studies.change(
                AUTHOR, "updateCaseStudy", written.input() + CaseStudyDriver.content("A", CaseStudyDriver.of(task)));
        Study reworded =
                studies.change(evaluator, "updateCaseStudy", linked.input() + CaseStudyDriver.content("Other words"));
        studies.change(evaluator, "submitCaseStudy", reworded.input());

        String fields =
                "draft { content { title tasks { id } subject { taskCount regions partnerKinds kinds themes } } }";
        assertThat(studies.read(evaluator, written, fields))
                .contains(
                        "title=Other words",
                        "tasks=null",
                        "taskCount=1",
                        "NORTH_EAST",
                        "LOCAL_AUTHORITY",
                        "TRAINING_SESSION",
                        "COUNTY_LINES")
                .doesNotContain(task.id().value());
        assertThat(studies.read(READER, written, fields)).contains(task.id().value());
    }

    @Test
    void aCaseStudyLinksStartedTasksAndTheirOutcomes() {
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task other = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        String outcome = outcome(task);

        assertThat(codes(CaseStudyDriver.of(requested))).containsExactly("WRONG_STATE");
        assertThat(codes(CaseStudyDriver.of(given.draft(Given.NORTH, Account.PARTNER_NORTH))))
                .containsExactly("NOT_FOUND");
        assertThat(codes(CaseStudyDriver.of(other) + outcome)).containsExactly("NOT_FOUND");
        Study written = studies.change(
                AUTHOR,
                "createCaseStudy",
                CaseStudyDriver.key() + CaseStudyDriver.content("A", CaseStudyDriver.of(task) + outcome));

        String fields = "draft { content { outcomes { content { statement } } } }";
        assertThat(studies.read(READER, written, fields)).contains("They ask first.");
        assertThat(studies.read(Account.EVALUATOR, written, fields)).contains("outcomes=null");
    }

    private List<String> codes(String links) {
        return portal.codes(AUTHOR, "createCaseStudy", CaseStudyDriver.key() + CaseStudyDriver.content("A", links));
    }

    private String outcome(Task of) {
        Map<?, ?> payload = portal.change(
                Account.MANAGER,
                "recordOutcome",
                CaseStudyDriver.key()
                        + "taskId: \"%s\", outcome: {kind: CHANGE_WITHIN_SYSTEM, statement: \"They ask first.\", contribution: \"The workshop.\", evidence: OBSERVED, evidenceText: \"Seen.\", significance: MODERATE}"
                                .formatted(of.id()),
                "outcome { id }");
        Object id = ((Map<?, ?>) Objects.requireNonNull(payload.get("outcome"))).get("id");
        return " outcomeIds: [\"%s\"]".formatted(id);
    }

    @Test
    void identifyingTextIsRefusedAndStoredNowhere(CapturedOutput log) {
        String bad = "Known by NHS 943 476 5919";
        for (String content : List.of(
                CaseStudyDriver.content(bad),
                CaseStudyDriver.content("A").replace("A team asks first.", bad),
                CaseStudyDriver.content("A").replace("What changed", bad),
                CaseStudyDriver.content("A").replace("They ask before they file.", bad))) {
            assertThat(portal.codes(AUTHOR, "createCaseStudy", CaseStudyDriver.key() + content))
                    .containsExactly("IDENTIFYING_TEXT");
        }
        Study submitted = studies.submitted(task);
        assertThat(portal.codes(READER, "returnCaseStudy", submitted.input() + "reason: \"%s\"".formatted(bad)))
                .containsExactly("IDENTIFYING_TEXT");
        assertThat(database.dump("caseStudies", "audit")).doesNotContain("943 476");
        assertThat(log.getAll()).doesNotContain("943 476");
    }

    /** Six people of the police and one of health wrote, one of them without consent; five of education wrote nothing. */
    @Test
    void onlyCommentsThatMayBeQuotedAreQuoted() {
        List<Map<String, Answer>> room = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            room.add(Map.of(
                    "organisation", Answer.picking("police"), "better", RoomSurvey.words("More time, " + i, i > 0)));
        }
        for (int i = 0; i < 5; i++) {
            room.add(Map.of("organisation", Answer.picking("education"), "useful", Answer.picking("agree")));
        }
        room.add(Map.of("organisation", Answer.picking("health"), "better", RoomSurvey.words("A nurse's words", true)));
        var campaign = new RoomSurvey(portal, builtIn, dispatch, responseCountJob).answered(room);
        Map<String, String> ids = comments(campaign.id());

        assertThat(codes("commentIds: [\"%s\"]".formatted(ids.get("More time, 0"))))
                .as("without consent")
                .containsExactly("NOT_FOUND");
        assertThat(codes("commentIds: [\"cmt_0\"]")).containsExactly("NOT_FOUND");
        Study written = studies.change(
                AUTHOR,
                "createCaseStudy",
                CaseStudyDriver.key()
                        + CaseStudyDriver.content(
                                "A",
                                "commentIds: [\"%s\", \"%s\"]"
                                        .formatted(ids.get("A nurse's words"), ids.get("More time, 1"))));

        assertThat(studies.read(AUTHOR, written, "draft { content { quotes { text organisationKind region } } }"))
                .contains("{text=A nurse's words, organisationKind=null, region=null}")
                .contains("{text=More time, 1, organisationKind=Police");
        assertThat(database.dump("caseStudies")).doesNotContain("nurse");
        assertThat(studies.read(AUTHOR, written, "draft { content { quotes { comment { id mayBeQuoted } } } }"))
                .contains("id=" + ids.get("A nurse's words"), "id=" + ids.get("More time, 1"));
        assertThat(studies.read(Account.PARTNER_NORTH, written, "draft { content { quotes { comment { id } } } }"))
                .doesNotContain("cmt_");
    }

    private Map<String, String> comments(String campaign) {
        List<Map<String, String>> nodes = portal.as(Account.EVALUATOR)
                .document(
                        "{ surveyCampaign(id: \"%s\") { comments(questionKey: \"better\", first: 20) { edges { node { id text } } } } }"
                                .formatted(campaign))
                .execute()
                .path("surveyCampaign.comments.edges[*].node")
                .entity(new org.springframework.core.ParameterizedTypeReference<List<Map<String, String>>>() {})
                .get();
        return nodes.stream()
                .collect(java.util.stream.Collectors.toMap(node -> node.get("text"), node -> node.get("id")));
    }

    @Test
    void twoAuthorsDoNotOverwriteEachOtherAndARepeatCreatesOnce() {
        Study written = studies.written(task);
        studies.change(AUTHOR, "updateCaseStudy", written.input() + CaseStudyDriver.content("Mine"));
        Map<?, ?> conflict = portal.change(
                READER,
                "updateCaseStudy",
                written.input() + CaseStudyDriver.content("Yours"),
                "caseStudy { draft { content { title } } }");
        assertThat(conflict.toString()).contains("code=CONFLICT", "title=Mine");

        String key = CaseStudyDriver.key();
        Study first = studies.change(AUTHOR, "createCaseStudy", key + CaseStudyDriver.content("Once"));
        assertThat(studies.change(AUTHOR, "createCaseStudy", key + CaseStudyDriver.content("Once")))
                .isEqualTo(first);
        assertThat(portal.codes(AUTHOR, "createCaseStudy", key + CaseStudyDriver.content("Twice")))
                .containsExactly("KEY_REUSED");
    }

    @Test
    void aListOfManyTakesNoMoreCommandsThanOneOfOne() {
        String list =
                "{ caseStudies(status: PUBLISHED, first: 10) { edges { node { published { content { title tasks { id } outcomes { id } subject { themes } quotes { text } } } } } } }";
        studies.published(task);
        int one = commands.during(() -> portal.data(AUTHOR, list)).size();
        studies.published(given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, READER));
        studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, AUTHOR));

        assertThat(commands.during(() -> portal.data(AUTHOR, list))).hasSize(one);
    }
}
