package org.preventionportal.tasks.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Needs;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Organisations that join or are merged share one task, and none sees another's words, people or figures. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class JoinedTasksTests {

    /** Words that only one organisation has written, and figures and names that are only its own. */
    private static final List<String> OF_NORTH = List.of("zebrafinch", "frontline=4711", "Nora Northfield");

    private static final List<String> OF_SOUTH = List.of("kingfisher", "frontline=8822", "Sam Southwell");

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void authorsOfSimilarDraftsSeeOnlyThatATaskExists() {
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task draft = given.draft(Given.SOUTH, Account.PARTNER_SOUTH);

        assertThat(portal.text(Account.PARTNER_SOUTH, "tasks/similarTasks", Map.of("id", draft.id())))
                .contains(
                        north.id().value(), "viewerCanJoin=true", "state=REQUESTED", "region=NORTH_EAST", "task=null");
    }

    @Test
    void whoJoinedATaskDoesNotReadThatItIsAFollowUp() {
        Task first = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        Task next = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(next.id().value())),
                Update.update("origin.followUpOf", first.id().value()),
                Task.class);

        assertThat(followUps(first, Account.PARTNER_NORTH)).hasSize(1);
        assertThat(followUps(first, Account.PARTNER_SOUTH)).isEmpty();
    }

    private List<String> followUps(Task task, Account reader) {
        return portal.readAll(
                reader, "tasks/followUps", Map.of("id", task.id()), "task.followUps[*].title", String.class);
    }

    @Test
    void similarTasksOfTheOwnRegionComeFirst() {
        Task alike = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task near = given.requested(
                Given.NORTH,
                Account.PARTNER_NORTH,
                need -> Needs.with(need, Map.of("title", "Training about gangs", "region", Region.SOUTH_EAST)));
        Task draft = given.draft(Given.SOUTH, Account.PARTNER_SOUTH);

        assertThat(portal.readAll(
                        Account.PARTNER_SOUTH,
                        "tasks/similarTasks",
                        Map.of("id", draft.id()),
                        "task.similarTasks[*].taskId",
                        String.class))
                .containsExactly(near.id().value(), alike.id().value());
    }

    @Test
    void aTaskAboutSomethingElseIsNotSimilar() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        ChangedTask other = draft(
                Account.COLLEAGUE_NORTH, "A leaflet for parents", "Families want to know how apps match strangers.");

        assertThat(portal.text(Account.COLLEAGUE_NORTH, "tasks/similarTasks", Map.of("id", other.id())))
                .contains("similarTasks=[]");
    }

    @Test
    void eachOrganisationOnATaskSeesItsOwnAndStaffSeeAll(CapturedOutput log) {
        String id = livedThroughByTwo();

        String north = whole(Account.PARTNER_NORTH, id) + whole(Account.COLLEAGUE_NORTH, id);
        String south = whole(Account.PARTNER_SOUTH, id) + whole(Account.LEAD_SOUTH, id);
        String officer = whole(Account.OFFICER_NORTH_EAST, id);

        assertThat(north).contains(OF_NORTH).doesNotContain(OF_SOUTH).doesNotContain("Kent", "ptn_kent");
        assertThat(south).contains(OF_SOUTH).doesNotContain(OF_NORTH).doesNotContain("Northumberland", "ptn_north");
        assertThat(officer).contains(OF_NORTH).contains(OF_SOUTH);
        assertThat(database.dump("outbox", "audit", "readMarks")).doesNotContain("zebrafinch", "kingfisher");
        assertThat(log.getAll()).doesNotContain("zebrafinch", "kingfisher");
    }

    /**
     * A task whose first organisation wrote of a zebrafinch, and the one that joined of a kingfisher, wherever it
     * could.
     */
    private String livedThroughByTwo() {
        ChangedTask task = requestOfTheNorth();
        String id = task.id();
        task = portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/requestInformation",
                Input.of(task).with("question", "Which zebrafinch?"));
        portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/provideInformation",
                Input.of(task).with("answer", "The zebrafinch."));
        portal.changeTask(Account.PARTNER_SOUTH, "tasks/joinTask", joining(id, likeIt("kingfisher", 8822)));
        portal.changeTask(Account.PARTNER_NORTH, "tasks/postMessage", about(id, "zebrafinch"));
        portal.changeTask(Account.PARTNER_SOUTH, "tasks/postMessage", about(id, "kingfisher"));
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/postMessage",
                about(id, "your kingfisher").with("partnerId", Given.SOUTH));
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/postNote", about(id, "zebrafinch, kingfisher"));
        task = portal.changeTask(
                Account.OFFICER_NORTH_EAST, "tasks/acceptTask", portal.current(Account.OFFICER_NORTH_EAST, id));
        task = portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(task).with("startsOn", "2026-12-01").with("partnerIds", List.of(Given.NORTH, Given.SOUTH)));
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/startTask", Input.of(task));
        recordOutcome(id, Given.NORTH, "zebrafinch");
        recordOutcome(id, Given.SOUTH, "kingfisher");
        return id;
    }

    private ChangedTask requestOfTheNorth() {
        var intelligence = Map.of(
                "source", "RELIABLE",
                "assessment", "KNOWN_DIRECTLY",
                "handling", "CONDITIONAL",
                "text", "The zebrafinch house",
                "conditions", "Within the zebrafinch team");
        Input need = likeTheNorth("zebrafinch", 4711).with("aim", "SKILLS").with("intelligence", intelligence);
        ChangedTask draft = draft(Account.PARTNER_NORTH, need);
        return portal.changeTask(Account.PARTNER_NORTH, "tasks/requestTask", Input.of(draft));
    }

    private void recordOutcome(String id, PartnerId partner, String word) {
        var outcome = Map.of(
                "kind", "SYSTEM_CHANGE",
                "statement", "The " + word,
                "contribution", "All",
                "evidence", "OBSERVED",
                "evidenceText", "Seen",
                "significance", "MAJOR");
        Input input =
                Input.of("taskId", id).withKey().with("partnerId", partner).with("outcome", outcome);
        assertThat(portal.codes(Account.OFFICER_NORTH_EAST, "tasks/recordOutcome", input))
                .isEmpty();
    }

    @Test
    void onlyOrganisationsThatJoinedSeeTheTask() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(seen(Account.PARTNER_SOUTH, task.id())).contains("task=null");

        portal.changeTask(
                Account.PARTNER_SOUTH, "tasks/joinTask", joining(task.id().value(), likeIt("kingfisher", 5)));

        assertThat(seen(Account.LEAD_SOUTH, task.id()))
                .contains("kingfisher", "viewerCanLeave=true", "viewerCanWithdraw=false", "viewerCanShare=false");
        Input first = Input.of("taskId", task.id()).with("version", 1);
        assertThat(portal.codes(Account.PARTNER_SOUTH, "tasks/withdrawTask", first.with("reason", "OWN_CAPACITY")))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(Account.PARTNER_SOUTH, "tasks/shareTask", first.with("visibility", "AUTHOR")))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(Account.PARTNER_SOUTH, "tasks/provideInformation", first.with("answer", "Yes")))
                .containsExactly("NOT_FOUND");
        Input ofNorth = portal.current(Account.PARTNER_NORTH, task.id());
        assertThat(portal.codes(
                        Account.PARTNER_NORTH, "tasks/withdrawTask", ofNorth.with("reason", "NO_LONGER_NEEDED")))
                .as("others rely on it")
                .containsExactly("WRONG_STATE");

        Input current = portal.current(Account.PARTNER_SOUTH, task.id());
        assertThat(portal.codes(Account.PARTNER_SOUTH, "tasks/leaveTask", current.with("version", 0)))
                .containsExactly("CONFLICT");
        assertThat(portal.codes(Account.PARTNER_SOUTH, "tasks/leaveTask", current))
                .isEmpty();
        assertThat(seen(Account.PARTNER_SOUTH, task.id())).contains("task=null");
    }

    /** The version that they read counts the changes that both see, and later the other one sees as many. */
    @Test
    void whoReadATaskForTwoOrganisationsChangesNothingAfterOneHasLeft() {
        Account member = Account.PARTNER_TWO;
        Task task = given.joined(Given.SUSPENDED, Account.PARTNER_SUSPENDED, Given.NORTH, Account.PARTNER_NORTH);
        Input readForOne = portal.current(member, task.id());
        given.joinedToo(task, Given.SOUTH, Account.PARTNER_SOUTH);
        Input readForBoth = portal.current(member, task.id());
        assertThat(leaving(Given.NORTH, Account.PARTNER_NORTH, portal.current(Account.PARTNER_NORTH, task.id())))
                .isEmpty();
        assertThat(leaving(Given.SOUTH, member, readForOne)).containsExactly("CONFLICT");
        portal.changeTask(
                Account.MANAGER,
                "tasks/requestInformation",
                portal.current(Account.MANAGER, task.id()).with("question", "How many?"));

        assertThat(leaving(Given.SOUTH, member, readForBoth)).containsExactly("CONFLICT");
        assertThat(leaving(Given.SOUTH, member, portal.current(member, task.id())))
                .isEmpty();
    }

    private List<String> leaving(PartnerId partner, Account member, Input read) {
        return portal.codes(member, "tasks/leaveTask", read.with("partnerId", partner));
    }

    @Test
    void organisationsDoNotSeeWhoElseJoined() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SUSPENDED, Account.PARTNER_SUSPENDED);
        String id = task.id().value();
        portal.changeTask(Account.PARTNER_SOUTH, "tasks/joinTask", joining(id, likeIt("kingfisher", 5)));

        assertThat(whole(Account.PARTNER_SOUTH, id)).contains("action=JOINED").doesNotContain("suspended-training");
    }

    /** A kind of partner and a region may name an organisation. */
    @Test
    void neitherKindNorDatesOfTheRequesterCanBeAskedForByAFilter() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        given.requestedByKind(task, PartnerKind.HEALTH);

        assertThat(ofKind(Account.PARTNER_SOUTH, "HEALTH")).isEmpty();
        assertThat(ofKind(Account.PARTNER_SOUTH, "LOCAL_AUTHORITY"))
                .containsExactly(task.id().value());
        assertThat(ofKind(Account.MANAGER, "HEALTH")).containsExactly(task.id().value());
    }

    /** The member sees the task for the other organisation, which joined it. */
    @Test
    void aMemberOfTwoOrganisationsCannotFindOutWhichOfThemHidesTheRequest() {
        Account member = Account.PARTNER_TWO;
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        List<String> found = List.of(task.id().value());
        given.requestedByKind(task, PartnerKind.HEALTH);
        clock.advance(Duration.ofDays(40));
        assertThat(ofKind(member, "HEALTH")).isEqualTo(found);
        assertThat(overdue(member)).isEqualTo(found);

        hide(task);

        assertThat(ofKind(member, "HEALTH")).isEmpty();
        assertThat(ofKind(member, "LOCAL_AUTHORITY")).isEqualTo(found);
        assertThat(overdue(member)).isEmpty();
        assertThat(overdue(Account.LEAD_NORTH)).isEqualTo(found);
        assertThat(overdue(Account.MANAGER)).isEqualTo(found);
    }

    /** The member sees the task for the other organisation, which requested it. */
    @Test
    void aMemberOfTwoOrganisationsCannotFindOutThatOneOfThemJoinedBehindTheirBack() {
        Account member = Account.PARTNER_TWO;
        Task task = given.joined(Given.SOUTH, Account.PARTNER_SOUTH, Given.NORTH, Account.PARTNER_NORTH);
        given.requestedByKind(task, PartnerKind.HEALTH);
        assertThat(ofKind(member, "LOCAL_AUTHORITY")).containsExactly(task.id().value());

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("coBeneficiaries.0.sharing.visibility", Visibility.AUTHOR),
                Task.class);

        assertThat(ofKind(member, "LOCAL_AUTHORITY")).isEmpty();
        assertThat(ofKind(member, "HEALTH")).containsExactly(task.id().value());
    }

    private List<String> ofKind(Account account, String kind) {
        return filtered(account, Map.of("partnerKinds", List.of(kind)));
    }

    private List<String> overdue(Account account) {
        return filtered(account, Map.of("overdue", Map.of("target", "ANY", "minWorkingDays", 1)));
    }

    private List<String> filtered(Account account, Map<String, ?> filter) {
        return portal.readAll(account, "tasks/tasks", Map.of("filter", filter), "tasks.edges[*].node.id", String.class);
    }

    @Test
    void mergingCarriesTheRequestersOver() {
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);

        portal.changeTask(Account.MANAGER, "tasks/mergeTask", merging(Input.of(south), north.id()));

        assertThat(given.load(south).state()).isEqualTo(TaskState.MERGED);
        assertThat(given.load(north).coBeneficiaries()).singleElement().satisfies(organisation -> {
            assertThat(organisation.partner()).isEqualTo(Given.SOUTH);
            assertThat(organisation.author()).isEqualTo(Account.PARTNER_SOUTH.id());
            assertThat(organisation.description()).isEqualTo(south.need().description());
            assertThat(organisation.sourceTask()).isEqualTo(south.id());
        });
        assertThat(portal.text(Account.PARTNER_SOUTH, "tasks/mergedInto", Map.of("id", south.id())))
                .contains("state=MERGED", "reason=SAME_NEED", north.id().value(), "Kent County Council");
    }

    @Test
    void theAuditTrailHasAMergeUnderBothTasks() {
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);

        portal.changeTask(Account.MANAGER, "tasks/mergeTask", merging(Input.of(south), north.id()));

        assertThat(mergesInTrail(south)).containsExactly("DONE");
        assertThat(mergesInTrail(north)).containsExactly("DONE");
    }

    private List<String> mergesInTrail(Task task) {
        return portal.readAll(
                Account.ADMIN,
                "audit/auditTrail",
                Map.of("targetId", task.id(), "filter", Map.of("action", "MERGE_TASK")),
                "auditTrail.edges[*].node.outcome",
                String.class);
    }

    /** As a crash leaves it: the organisation stands on the other task, and its own request is still open. */
    @Test
    void mergingAgainCompletesAfterACrash() {
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task north = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);

        portal.changeTask(Account.MANAGER, "tasks/mergeTask", merging(Input.of(south), north.id()));

        assertThat(given.load(north).coBeneficiaries()).hasSize(1);
        assertThat(given.load(south).state()).isEqualTo(TaskState.MERGED);
    }

    @Test
    void aMergedRequestStaysAsPrivateAsItWas() {
        ChangedTask hidden = hide(given.requested(Given.NORTH, Account.PARTNER_NORTH));
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        portal.changeTask(Account.MANAGER, "tasks/mergeTask", merging(Input.of(hidden), south.id()));

        assertThat(seen(Account.PARTNER_NORTH, south.id())).contains("Training on county lines");
        assertThat(seen(Account.LEAD_NORTH, south.id())).contains("Training on county lines");
        assertThat(seen(Account.COLLEAGUE_NORTH, south.id())).contains("task=null");
        assertThat(portal.text(Account.COLLEAGUE_NORTH, "tasks/tasks", Map.of()))
                .contains("edges=[]")
                .doesNotContain(south.id().value(), "INTERNAL_ERROR");
    }

    /** Two colleagues have asked for the same without knowing of each other. */
    @Test
    void ofTwoRequestsOfOneOrganisationTheSecondAuthorGoesOnSeeing() {
        Task second = given.requested(Given.NORTH, Account.COLLEAGUE_NORTH);
        Task first = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        hide(first);
        assertThat(seen(Account.COLLEAGUE_NORTH, first.id())).contains("task=null");

        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/mergeTask", merging(Input.of(second), first.id()));

        assertThat(seen(Account.COLLEAGUE_NORTH, first.id())).contains("Training on county lines");
        assertThat(seen(Account.MANAGER, first.id())).contains("coBeneficiaries=[]");
    }

    @Test
    void alsoInAnOrganisationThatJoinedTheSecondAuthorGoesOnSeeing() {
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        ChangedTask hidden = hide(given.requested(Given.NORTH, Account.PARTNER_NORTH));
        portal.changeTask(Account.MANAGER, "tasks/mergeTask", merging(Input.of(hidden), south.id()));
        Task second = given.requested(Given.NORTH, Account.COLLEAGUE_NORTH);
        assertThat(seen(Account.COLLEAGUE_NORTH, south.id())).contains("task=null");
        long before = given.load(south).coBeneficiary(Given.NORTH).orElseThrow().seenChangeCount();

        portal.changeTask(Account.MANAGER, "tasks/mergeTask", merging(Input.of(second), south.id()));

        assertThat(seen(Account.COLLEAGUE_NORTH, south.id())).contains("Training on county lines");
        CoBeneficiary north = given.load(south).coBeneficiary(Given.NORTH).orElseThrow();
        assertThat(north.author()).isEqualTo(Account.PARTNER_NORTH.id());
        assertThat(north.seenChangeCount()).isEqualTo(before + 1);
        assertThat(history(Account.PARTNER_NORTH, south.id())).contains("SHARED");
        assertThat(history(Account.PARTNER_SOUTH, south.id())).doesNotContain("SHARED");
    }

    @Test
    void joiningAgainAfterALostAnswerReturnsTheTask() {
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        ChangedTask draft = likeIt("kingfisher", 5);
        Input join = joining(north.id().value(), draft);

        portal.changeTask(Account.PARTNER_SOUTH, "tasks/joinTask", join);
        assertThat(portal.changeTask(Account.PARTNER_SOUTH, "tasks/joinTask", join)
                        .id())
                .isEqualTo(north.id().value());

        assertThat(given.load(north).coBeneficiaries()).hasSize(1);
        assertThat(portal.text(Account.PARTNER_SOUTH, "tasks/task", Map.of("id", draft.id())))
                .as("the draft")
                .contains("task=null");
    }

    @Test
    void anOfficerMergesOnlyInTheirOwnRegions() {
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(portal.codes(Account.OFFICER_SOUTH_EAST, "tasks/mergeTask", merging(Input.of(south), north.id())))
                .containsExactly("NOT_ALLOWED");
        assertThat(given.load(north).coBeneficiaries()).isEmpty();
    }

    /** A person who guesses an id has not been shown the task. */
    @Test
    void onlySimilarTasksCanBeJoined() {
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        ChangedTask other = draft(Account.PARTNER_SOUTH, likeTheNorth("", 5).with("kind", "CAMPAIGN"));
        assertThat(portal.codes(
                        Account.PARTNER_SOUTH,
                        "tasks/joinTask",
                        joining(north.id().value(), other)))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(Account.PARTNER_SOUTH, "tasks/joinTask", joining("tsk_0", other)))
                .containsExactly("NOT_FOUND");
    }

    private String seen(Account account, TaskId id) {
        return portal.text(account, "tasks/task", Map.of("id", id));
    }

    private String history(Account account, TaskId id) {
        return portal.text(account, "tasks/history", Map.of("id", id));
    }

    private String whole(Account account, String id) {
        return portal.text(account, "tasks/taskSeenWhole", Map.of("id", id));
    }

    private ChangedTask hide(Task task) {
        return portal.changeTask(
                Account.PARTNER_NORTH, "tasks/shareTask", Input.of(task).with("visibility", "AUTHOR"));
    }

    private ChangedTask draft(Account account, String title, String description) {
        return draft(account, need(title, description, 5));
    }

    /** A draft that is like what the north asks for, but for one word. */
    private ChangedTask likeIt(String word, int people) {
        return draft(Account.PARTNER_SOUTH, likeTheNorth(word, people));
    }

    private ChangedTask draft(Account account, Input need) {
        return portal.changeTask(
                account,
                "tasks/createTaskDraft",
                Input.of("childAtRiskNow", false).withKey().with("need", need));
    }

    private static Input likeTheNorth(String word, int people) {
        return need(
                "Training on county lines " + word,
                "Our duty teams meet young people who carry drugs and do not know what to ask. " + word,
                people);
    }

    private static Input need(String title, String description, int people) {
        return Input.of("title", title)
                .with("description", description)
                .with("kind", "TRAINING_SESSION")
                .with("themes", List.of("COUNTY_LINES"))
                .with("reach", Map.of("frontline", people));
    }

    private static Input joining(String id, ChangedTask draft) {
        return Input.of(draft).with("taskId", id).with("draftId", draft.id());
    }

    private static Input merging(Input task, TaskId into) {
        return task.with("intoTaskId", into).with("reason", "SAME_NEED");
    }

    private static Input about(String id, String word) {
        return Input.of("taskId", id).withKey().with("text", "About the " + word);
    }
}
