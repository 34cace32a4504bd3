package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Another organisation's task, and a colleague's that is not shared, look exactly like one that does not exist. */
@PortalTest
class InvisibleTasksTests {

    private static final String NOWHERE = "tsk_00000000000000000000000000000000";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    static Stream<Function<String, String>> waysToAsk() {
        return Stream.of(
                id -> "{ task(id: \"%s\") { id viewerCanDecide viewerCanWithdraw viewerCanShare } }".formatted(id),
                id -> "{ node(id: \"%s\") { id } }".formatted(id),
                id -> change("updateTaskDraft", id, "need: {title: \"Mine now\"}"),
                id -> change("deleteTaskDraft", id, ""),
                id -> change("requestTask", id, ""),
                id -> change("provideInformation", id, "answer: \"Yes\""),
                id -> change("withdrawTask", id, "reason: OWN_CAPACITY"),
                id -> change("shareTask", id, "visibility: ORGANISATION"),
                id -> change("leaveTask", id, ""),
                id ->
                        "mutation { postMessage(input: {idempotencyKey: \"12345678\", taskId: \"%s\", text: \"Hello\"}) { task { id } userErrors { field message code } } }"
                                .formatted(id),
                id ->
                        "mutation { markMessagesRead(input: {taskId: \"%s\", upTo: \"2026-01-01T00:00:00Z\"}) { task { id } userErrors { field message code } } }"
                                .formatted(id));
    }

    private static String change(String mutation, String id, String more) {
        return "mutation { %s(input: {taskId: \"%s\", version: 1, %s}) { task { id } userErrors { field message code } } }"
                .formatted(mutation, id, more);
    }

    @ParameterizedTest
    @MethodSource("waysToAsk")
    void anotherOrganisationsTaskLooksLikeNone(Function<String, String> document) {
        Task foreign = given.requested(Given.NORTH, Account.PARTNER_NORTH);

        assertThat(answer(Account.PARTNER_SOUTH, document.apply(foreign.id().value())))
                .isEqualTo(answer(Account.PARTNER_SOUTH, document.apply(NOWHERE)));
    }

    @ParameterizedTest
    @MethodSource("waysToAsk")
    void aColleaguesDraftLooksLikeNone(Function<String, String> document) {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);

        for (Account other : List.of(Account.COLLEAGUE_NORTH, Account.LEAD_NORTH)) {
            assertThat(answer(other, document.apply(draft.id().value())))
                    .isEqualTo(answer(other, document.apply(NOWHERE)));
        }
    }

    @Test
    void staffDoNotSeeDrafts() {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);

        for (Account staff : List.of(Account.OFFICER_NORTH_EAST, Account.MANAGER)) {
            String byId = "{ task(id: \"%s\") { id } }";
            assertThat(answer(staff, byId.formatted(draft.id()))).isEqualTo(answer(staff, byId.formatted(NOWHERE)));
            assertThat(answer(staff, "{ tasks(first: 10, filter: {states: [DRAFT]}) { edges { cursor } } }"))
                    .isEqualTo("{tasks={edges=[]}}");
        }
    }

    @Test
    void listsFiltersAndForgedCursorsShowNothingOfOthers() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String page =
                "tasks(first: 10%s) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor } }";
        String atTheirs = portal.as(Account.PARTNER_NORTH)
                .document("{ tasks(first: 1) { pageInfo { endCursor } } }")
                .execute()
                .path("tasks.pageInfo.endCursor")
                .entity(String.class)
                .get();
        String empty = "{edges=[], pageInfo={hasNextPage=false, hasPreviousPage=false, startCursor=null}}";

        for (String more : List.of(
                "",
                ", filter: {regions: [NORTH_EAST]}",
                ", filter: {themes: [COUNTY_LINES]}",
                ", filter: {partnerKinds: [LOCAL_AUTHORITY]}",
                ", filter: {states: [REQUESTED]}",
                ", after: \"%s\"".formatted(atTheirs),
                ", before: \"%s\"".formatted(atTheirs))) {
            String query = "{ " + page.formatted(more) + " }";
            assertThat(answer(Account.PARTNER_SOUTH, query)).as(query).isEqualTo("{tasks=" + empty + "}");
        }
    }

    /** The same key of another person creates a task of their own and discloses nothing. */
    @Test
    void anotherPersonsIdempotencyKeyHasNoEffect() {
        String draft =
                "mutation { createTaskDraft(input: {idempotencyKey: \"%s\", childAtRiskNow: false, need: {title: \"%s\"}})"
                        + " { task { id title } userErrors { code } } }";
        String key = UUID.randomUUID().toString();
        String theirs = answer(Account.PARTNER_NORTH, draft.formatted(key, "Theirs"));
        String ours = answer(Account.PARTNER_SOUTH, draft.formatted(key, "Ours"));

        assertThat(theirs).contains("Theirs").doesNotContain("KEY_REUSED");
        assertThat(ours).contains("Ours").doesNotContain("KEY_REUSED");
    }

    @Test
    void sharingDecidesWhoSeesARequest() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(sees(Account.COLLEAGUE_NORTH, task)).isTrue();

        share(task, "AUTHOR", "");
        assertThat(sees(Account.COLLEAGUE_NORTH, task)).isFalse();
        assertThat(sees(Account.PARTNER_NORTH, task)).isTrue();
        assertThat(sees(Account.LEAD_NORTH, task)).isTrue();

        share(given.load(task), "NAMED_COLLEAGUES", ", colleagueIds: [\"%s\"]".formatted(Account.COLLEAGUE_NORTH.id()));
        assertThat(sees(Account.COLLEAGUE_NORTH, task)).isTrue();
        assertThat(sees(Account.PARTNER_TWO, task)).isFalse();
    }

    /** An officer of elsewhere who is a member here sees the row as an officer, and no more of it than an officer. */
    @Test
    void severalRolesGiveNoMoreThanEachOfThem() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String see =
                "{ task(id: \"%s\") { intelligence { text } viewerCanWithdraw viewerCanDecide } }".formatted(task.id());
        assertThat(answer(Account.OFFICER_AND_PARTNER, see))
                .contains("Two lines are run", "viewerCanWithdraw=true, viewerCanDecide=false");

        share(task, "AUTHOR", "");

        assertThat(answer(Account.OFFICER_AND_PARTNER, see))
                .isEqualTo("{task={intelligence=null, viewerCanWithdraw=false, viewerCanDecide=false}}");
        assertThat(answer(
                        Account.OFFICER_AND_PARTNER,
                        "mutation { withdrawTask(input: {taskId: \"%s\", version: 2, reason: OWN_CAPACITY}) { userErrors { code } } }"
                                .formatted(task.id())))
                .contains("NOT_FOUND");
    }

    /** Leading one partner and belonging to another: there they are a member like any other. */
    @Test
    void aLeadOfOnePartnerIsNoLeadOfAnother() {
        Task led = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task other = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String hide =
                "mutation { shareTask(input: {taskId: \"%s\", version: 1, visibility: AUTHOR}) { userErrors { code } } }";
        answer(Account.PARTNER_SOUTH, hide.formatted(led.id()));
        answer(Account.PARTNER_NORTH, hide.formatted(other.id()));

        assertThat(answer(Account.PARTNER_TWO, "{ tasks(first: 5) { edges { node { id } } } }"))
                .contains(led.id().value())
                .doesNotContain(other.id().value());
        String members = "{ partner(id: \"%s\") { members { email } viewerCanInvite } }";
        assertThat(answer(Account.PARTNER_TWO, members.formatted(Given.SOUTH))).contains("lead.south@example.org");
        assertThat(answer(Account.PARTNER_TWO, members.formatted(Given.NORTH)))
                .isEqualTo("{partner={members=null, viewerCanInvite=false}}");
    }

    private void share(Task task, String visibility, String more) {
        String document =
                "mutation { shareTask(input: {taskId: \"%s\", version: %d, visibility: %s%s}) { userErrors { message } } }";
        assertThat(answer(Account.LEAD_NORTH, document.formatted(task.id(), task.version(), visibility, more)))
                .isEqualTo("{shareTask={userErrors=[]}}");
    }

    private boolean sees(Account account, Task task) {
        boolean alone = answer(account, "{ task(id: \"%s\") { id } }".formatted(task.id()))
                .contains("tsk_");
        boolean listed =
                answer(account, "{ tasks(first: 5) { edges { node { id } } } }").contains("tsk_");
        assertThat(listed).isEqualTo(alone);
        return alone;
    }

    /** A person in two organisations sees both and asks for the one they name. */
    @Test
    void aMemberOfTwoPartnersChoosesOne() {
        String draft =
                "mutation { createTaskDraft(input: {idempotencyKey: \"%s\", childAtRiskNow: false, %s need: {title: \"A\"}})"
                        + " { task { partner { id } region } userErrors { field code } } }";

        assertThat(answer(Account.PARTNER_TWO, draft.formatted(UUID.randomUUID(), "")))
                .contains("partnerId", "REQUIRED");
        assertThat(answer(
                        Account.PARTNER_TWO,
                        draft.formatted(UUID.randomUUID(), "partnerId: \"%s\",".formatted(Given.SOUTH))))
                .contains("ptn_kent-county-council", "SOUTH_EAST");
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(answer(Account.PARTNER_TWO, "{ tasks(first: 5) { edges { node { partner { id } } } } }"))
                .contains("ptn_northumberland-county-council", "ptn_kent-county-council");
    }

    private String answer(Account account, String document) {
        return portal.data(account, document).toString();
    }
}
