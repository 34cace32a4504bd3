package org.preventionportal.tasks.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Organisations that join or are merged stand on one task, and none sees another's words, people or figures. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class JoinedTasksTests {

    /** Words that only one organisation has written, and figures and names that are only its own. */
    private static final List<String> OF_NORTH = List.of("zebrafinch", "4711", "Nora Northfield");

    private static final List<String> OF_SOUTH = List.of("kingfisher", "8822", "Sam Southwell");

    private static final String EVERYTHING = """
            { task(id: "%1$s") { ...all followUps { ...some } followUpOf { ...some } mergedInto { ...some } similarTasks(first: 5) { state task { ...some } } }
              node(id: "%1$s") { ...all } tasks(first: 5) { edges { node { ...some } } } }
            fragment some on Task { id title description author { name } partner { name } expectedReach { frontline } }
            fragment all on Task { ...some colleagues { name } prospects aim kind themes region state officer { name }
              intelligenceGrade { source } intelligence { text } coBeneficiaries { partner { name } title description author { name } sourceTask { id } reach { frontline } }
              history { action actor { name } reason text fieldChanges { before after } }
              priority { factors { evidence } } schedule { place partners { name } }
              activities { description partners { name } } messages(first: 20) { edges { node { text author { name } } } }
              outcomes { content { statement } history { actor { name } text } } unreadMessages
              notes(first: 5) { edges { node { text } } } }
            """;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void authorsOfSimilarDraftsSeeOnlyThatATaskExists() {
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task draft = given.draft(Given.SOUTH, Account.PARTNER_SOUTH);

        String similar = portal.text(
                Account.PARTNER_SOUTH,
                "{ task(id: \"%s\") { similarTasks(first: 5) { taskId state kind region themes viewerCanJoin task { title } } } }"
                        .formatted(draft.id()));

        assertThat(similar)
                .contains(
                        north.id().value(), "viewerCanJoin=true", "state=REQUESTED", "region=NORTH_EAST", "task=null");
    }

    /** Otherwise another organisation's text could be found out word by word. */
    @Test
    void aSingleWordFindsNothing() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Map<?, ?> probe = draft(Account.PARTNER_SOUTH, "drugs", "duty");

        assertThat(portal.text(
                        Account.PARTNER_SOUTH,
                        "{ task(id: \"%s\") { similarTasks(first: 5) { taskId } } }".formatted(probe.get("id"))))
                .contains("similarTasks=[]");
    }

    @Test
    void aTaskAboutSomethingElseIsNotSimilar() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Map<?, ?> other = draft(
                Account.COLLEAGUE_NORTH, "A leaflet for parents", "Families want to know how apps match strangers.");

        assertThat(portal.text(
                        Account.COLLEAGUE_NORTH,
                        "{ task(id: \"%s\") { similarTasks(first: 5) { taskId } } }".formatted(other.get("id"))))
                .contains("similarTasks=[]");
    }

    @Test
    void eachOrganisationOnATaskSeesItsOwnAndStaffSeeAll(CapturedOutput log) {
        String id = livedThroughByTwo();

        String north = portal.text(Account.PARTNER_NORTH, EVERYTHING.formatted(id))
                + portal.text(Account.COLLEAGUE_NORTH, EVERYTHING.formatted(id));
        String south = portal.text(Account.PARTNER_SOUTH, EVERYTHING.formatted(id))
                + portal.text(Account.LEAD_SOUTH, EVERYTHING.formatted(id));
        String officer = portal.text(Account.OFFICER_NORTH_EAST, EVERYTHING.formatted(id));

        assertThat(north).contains(OF_NORTH).doesNotContain(OF_SOUTH).doesNotContain("Kent", "ptn_kent");
        assertThat(south).contains(OF_SOUTH).doesNotContain(OF_NORTH).doesNotContain("Northumberland", "ptn_north");
        assertThat(officer).contains(OF_NORTH).contains(OF_SOUTH);
        assertThat(database.dump("outbox", "audit", "readMarks")).doesNotContain("zebrafinch", "kingfisher");
        assertThat(log.getAll()).doesNotContain("zebrafinch", "kingfisher");
    }

    /** A task whose first organisation wrote of a zebrafinch, and the one that joined of a kingfisher, wherever it could. */
    private String livedThroughByTwo() {
        Map<?, ?> task = portal.changeTask(Account.PARTNER_NORTH, "createTaskDraft", key() + """
                        childAtRiskNow: false, need: {title: "Training on county lines zebrafinch", description: "Our duty teams meet young people who carry drugs and do not know what to ask about the zebrafinch.", kind: WORKSHOP,
                        themes: [COUNTY_LINES], aim: SKILLS, reach: {frontline: 4711}, intelligence: {source: RELIABLE,
                        assessment: KNOWN_DIRECTLY, handling: CONDITIONAL, text: "The zebrafinch house", conditions: "Within the zebrafinch team"}}""");
        task = portal.changeTask(Account.PARTNER_NORTH, "requestTask", of(task));
        task = portal.changeTask(
                Account.OFFICER_NORTH_EAST, "requestInformation", of(task) + "question: \"Which zebrafinch?\"");
        task = portal.changeTask(Account.PARTNER_NORTH, "provideInformation", of(task) + "answer: \"The zebrafinch.\"");
        String id = String.valueOf(task.get("id"));
        task = portal.changeTask(Account.PARTNER_SOUTH, "joinTask", joining(id, likeIt("kingfisher", 8822)));
        portal.changeTask(Account.PARTNER_NORTH, "postMessage", key() + message(id, "zebrafinch"));
        portal.changeTask(Account.PARTNER_SOUTH, "postMessage", key() + message(id, "kingfisher"));
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "postMessage",
                key() + message(id, "your kingfisher") + ", partnerId: \"%s\"".formatted(Given.SOUTH));
        portal.changeTask(Account.OFFICER_NORTH_EAST, "postNote", key() + message(id, "zebrafinch, kingfisher"));
        task = portal.changeTask(Account.OFFICER_NORTH_EAST, "acceptTask", of(task));
        task = portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "scheduleTask",
                of(task)
                        + "startsOn: \"2026-12-01\", partnerIds: [\"%s\", \"%s\"]".formatted(Given.NORTH, Given.SOUTH));
        portal.changeTask(Account.OFFICER_NORTH_EAST, "startTask", of(task));
        for (var organisation :
                Map.of(Given.NORTH, "zebrafinch", Given.SOUTH, "kingfisher").entrySet()) {
            portal.change(
                    Account.OFFICER_NORTH_EAST,
                    "recordOutcome",
                    key()
                            + "taskId: \"%s\", partnerId: \"%s\", outcome: {kind: SYSTEM_CHANGE, statement: \"The %s\", contribution: \"All\", evidence: OBSERVED, evidenceText: \"Seen\", significance: MAJOR}"
                                    .formatted(id, organisation.getKey(), organisation.getValue()),
                    "");
        }
        return id;
    }

    @Test
    void onlyOrganisationsThatJoinedSeeTheTask() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String one =
                "{ task(id: \"%s\") { title viewerCanLeave viewerCanWithdraw viewerCanShare } }".formatted(task.id());
        assertThat(portal.text(Account.PARTNER_SOUTH, one)).contains("task=null");

        portal.changeTask(Account.PARTNER_SOUTH, "joinTask", joining(task.id().value(), likeIt("kingfisher", 5)));

        assertThat(portal.text(Account.LEAD_SOUTH, one))
                .contains("kingfisher", "viewerCanLeave=true", "viewerCanWithdraw=false", "viewerCanShare=false");
        for (String mutation : List.of("withdrawTask", "shareTask", "provideInformation")) {
            assertThat(portal.codes(
                            Account.PARTNER_SOUTH,
                            mutation,
                            "taskId: \"%s\", version: 1, %s"
                                    .formatted(
                                            task.id(),
                                            Map.of(
                                                            "withdrawTask", "reason: OWN_CAPACITY",
                                                            "shareTask", "visibility: AUTHOR",
                                                            "provideInformation", "answer: \"Yes\"")
                                                    .get(mutation))))
                    .containsExactly("NOT_FOUND");
        }
        assertThat(portal.codes(
                        Account.PARTNER_NORTH, "withdrawTask", of(given.load(task)) + "reason: NO_LONGER_NEEDED"))
                .as("others rely on it")
                .containsExactly("WRONG_STATE");

        String version = String.valueOf(given.load(task).version());
        assertThat(portal.codes(Account.PARTNER_SOUTH, "leaveTask", "taskId: \"%s\", version: 0".formatted(task.id())))
                .containsExactly("CONFLICT");
        assertThat(portal.codes(
                        Account.PARTNER_SOUTH,
                        "leaveTask",
                        "taskId: \"%s\", version: %s".formatted(task.id(), version)))
                .isEmpty();
        assertThat(portal.text(Account.PARTNER_SOUTH, one)).contains("task=null");
    }

    @Test
    void organisationsDoNotSeeWhoElseJoined() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SUSPENDED, Account.PARTNER_SUSPENDED);
        portal.changeTask(Account.PARTNER_SOUTH, "joinTask", joining(task.id().value(), likeIt("kingfisher", 5)));

        assertThat(portal.text(Account.PARTNER_SOUTH, EVERYTHING.formatted(task.id())))
                .contains("action=JOINED")
                .doesNotContain("suspended-training");
    }

    /** A kind of partner and a region may name an organisation. */
    @Test
    void neitherKindNorDatesOfTheRequesterCanBeAskedForByAFilter() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        given.requestedByKind(task, PartnerKind.HEALTH);

        String kinds = "{ tasks(first: 5, filter: {partnerKinds: [%s]}) { edges { node { id } } } }";
        assertThat(portal.text(Account.PARTNER_SOUTH, kinds.formatted("HEALTH")))
                .contains("edges=[]");
        assertThat(portal.text(Account.PARTNER_SOUTH, kinds.formatted("LOCAL_AUTHORITY")))
                .contains(task.id().value());
        assertThat(portal.text(Account.MANAGER, kinds.formatted("HEALTH")))
                .contains(task.id().value());
    }

    @Test
    void mergingCarriesTheRequestersOver() {
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);

        portal.changeTask(
                Account.MANAGER,
                "mergeTask",
                of(south) + "intoTaskId: \"%s\", reason: SAME_NEED".formatted(north.id()));

        assertThat(given.load(south).state()).isEqualTo(TaskState.MERGED);
        assertThat(given.load(north).coBeneficiaries()).singleElement().satisfies(organisation -> {
            assertThat(organisation.partner()).isEqualTo(Given.SOUTH);
            assertThat(organisation.author()).isEqualTo(Account.PARTNER_SOUTH.id());
            assertThat(organisation.description()).isEqualTo(south.need().description());
            assertThat(organisation.sourceTask()).isEqualTo(south.id());
        });
        assertThat(portal.text(
                        Account.PARTNER_SOUTH,
                        "{ task(id: \"%s\") { state ending { reason } mergedInto { id partner { name } } } }"
                                .formatted(south.id())))
                .contains("state=MERGED", "reason=SAME_NEED", north.id().value(), "Kent County Council");
    }

    /** As a crash leaves it: the organisation stands on the other task, and its own request is still open. */
    @Test
    void mergingAgainCompletesAfterACrash() {
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task north = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);

        portal.changeTask(
                Account.MANAGER,
                "mergeTask",
                of(south) + "intoTaskId: \"%s\", reason: SAME_NEED".formatted(north.id()));

        assertThat(given.load(north).coBeneficiaries()).hasSize(1);
        assertThat(given.load(south).state()).isEqualTo(TaskState.MERGED);
    }

    @Test
    void aMergedRequestStaysAsPrivateAsItWas() {
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Map<?, ?> hidden = portal.changeTask(Account.PARTNER_NORTH, "shareTask", of(north) + "visibility: AUTHOR");
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        portal.changeTask(
                Account.MANAGER,
                "mergeTask",
                of(hidden) + "intoTaskId: \"%s\", reason: SAME_NEED".formatted(south.id()));

        String one = "{ task(id: \"%s\") { title } tasks(first: 5) { edges { node { id } } } }".formatted(south.id());
        assertThat(portal.text(Account.PARTNER_NORTH, one)).contains("Training on county lines");
        assertThat(portal.text(Account.LEAD_NORTH, one)).contains("Training on county lines");
        assertThat(portal.text(Account.COLLEAGUE_NORTH, one))
                .contains("task=null")
                .doesNotContain(south.id().value(), "INTERNAL_ERROR");
    }

    /** Two colleagues have asked for the same without knowing of each other. */
    @Test
    void ofTwoRequestsOfOneOrganisationTheSecondAuthorGoesOnSeeing() {
        Task second = given.requested(Given.NORTH, Account.COLLEAGUE_NORTH);
        Map<?, ?> first = portal.changeTask(
                Account.PARTNER_NORTH,
                "shareTask",
                of(given.requested(Given.NORTH, Account.PARTNER_NORTH)) + "visibility: AUTHOR");
        String one = "{ task(id: \"%s\") { title } }".formatted(first.get("id"));
        assertThat(portal.text(Account.COLLEAGUE_NORTH, one)).contains("task=null");

        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "mergeTask",
                of(second) + "intoTaskId: \"%s\", reason: SAME_NEED".formatted(first.get("id")));

        assertThat(portal.text(Account.COLLEAGUE_NORTH, one)).contains("Training on county lines");
        assertThat(portal.text(
                        Account.MANAGER,
                        "{ task(id: \"%s\") { coBeneficiaries { title } } }".formatted(first.get("id"))))
                .contains("coBeneficiaries=[]");
    }

    @Test
    void joiningAgainAfterALostAnswerReturnsTheTask() {
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Map<?, ?> draft = likeIt("kingfisher", 5);
        String join = joining(north.id().value(), draft);

        portal.changeTask(Account.PARTNER_SOUTH, "joinTask", join);
        assertThat(portal.changeTask(Account.PARTNER_SOUTH, "joinTask", join).get("id"))
                .isEqualTo(north.id().value());

        assertThat(given.load(north).coBeneficiaries()).hasSize(1);
        assertThat(portal.text(Account.PARTNER_SOUTH, "{ task(id: \"%s\") { id } }".formatted(draft.get("id"))))
                .as("the draft")
                .contains("task=null");
    }

    @Test
    void anOfficerMergesOnlyInTheirOwnRegions() {
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(portal.codes(
                        Account.OFFICER_SOUTH_EAST,
                        "mergeTask",
                        of(south) + "intoTaskId: \"%s\", reason: SAME_NEED".formatted(north.id())))
                .containsExactly("NOT_ALLOWED");
        assertThat(given.load(north).coBeneficiaries()).isEmpty();
    }

    /** A person who guesses an id has not been shown the task. */
    @Test
    void onlySimilarTasksCanBeJoined() {
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Map<?, ?> other =
                draft(Account.PARTNER_SOUTH, "A leaflet for parents", "Families ask how apps match strangers.");
        assertThat(portal.codes(
                        Account.PARTNER_SOUTH, "joinTask", joining(north.id().value(), other)))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(Account.PARTNER_SOUTH, "joinTask", joining("tsk_0", other)))
                .containsExactly("NOT_FOUND");
    }

    private Map<?, ?> draft(Account account, String title, String description) {
        return portal.changeTask(
                account,
                "createTaskDraft",
                key()
                        + "childAtRiskNow: false, need: {title: \"%s\", description: \"%s\", themes: [COUNTY_LINES], reach: {frontline: 5}}"
                                .formatted(title, description));
    }

    /** A draft that is like what the north asks for, but for one word. */
    private Map<?, ?> likeIt(String word, int people) {
        return portal.changeTask(
                Account.PARTNER_SOUTH,
                "createTaskDraft",
                key()
                        + "childAtRiskNow: false, need: {title: \"Training on county lines %s\", description: \"Our duty teams meet young people who carry drugs and do not know what to ask. %s\", themes: [COUNTY_LINES], reach: {frontline: %d}}"
                                .formatted(word, word, people));
    }

    private static String joining(String id, Map<?, ?> draft) {
        return "taskId: \"%s\", draftId: \"%s\", version: %s".formatted(id, draft.get("id"), draft.get("version"));
    }

    private static String message(String id, String word) {
        return "taskId: \"%s\", text: \"About the %s\"".formatted(id, word);
    }

    private static String key() {
        return "idempotencyKey: \"%s\", ".formatted(UUID.randomUUID());
    }

    private static String of(Map<?, ?> task) {
        return "taskId: \"%s\", version: %s, ".formatted(task.get("id"), task.get("version"));
    }

    private static String of(Task task) {
        return "taskId: \"%s\", version: %d, ".formatted(task.id(), task.version());
    }
}
