package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.PageInfo;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Another organisation's task, and a colleague's that is not shared, look exactly like one that does not exist. */
@SliceTest
class InvisibleTasksTests {

    private static final String NOWHERE = "tsk_00000000000000000000000000000000";
    private static final Page NOTHING = new Page(List.of(), 0, new PageInfo(false, false, null, null));

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    /** @param input what a mutation says beside the task's id, or null for a query */
    record Way(String document, @Nullable Input input) {

        Map<String, ?> toAskFor(String id) {
            return input == null ? Map.of("id", id) : Map.of("input", input.with("taskId", id));
        }
    }

    static Stream<Way> waysToAsk() {
        Input version = Input.of("version", 1);
        return Stream.of(
                new Way("tasks/task", null),
                new Way("platform/node", null),
                new Way("tasks/updateTaskDraft", version.with("need", Map.of("title", "Mine now"))),
                new Way("tasks/deleteTaskDraft", version),
                new Way("tasks/requestTask", version),
                new Way("tasks/provideInformation", version.with("answer", "Yes")),
                new Way("tasks/withdrawTask", version.with("reason", "OWN_CAPACITY")),
                new Way("tasks/shareTask", version.with("visibility", "ORGANISATION")),
                new Way("tasks/leaveTask", version),
                new Way("tasks/postMessage", Input.of("text", "Hello").withKey()),
                new Way("tasks/markMessagesRead", Input.of("upTo", "2026-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("waysToAsk")
    void anotherOrganisationsTaskLooksLikeNone(Way way) {
        Task foreign = given.requested(Given.NORTH, Account.PARTNER_NORTH);

        assertLooksLikeNone(Account.PARTNER_SOUTH, way, foreign);
    }

    @ParameterizedTest
    @MethodSource("waysToAsk")
    void aColleaguesDraftLooksLikeNone(Way way) {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);

        assertLooksLikeNone(Account.COLLEAGUE_NORTH, way, draft);
        assertLooksLikeNone(Account.LEAD_NORTH, way, draft);
    }

    private void assertLooksLikeNone(Account account, Way way, Task task) {
        assertThat(portal.text(account, way.document(), way.toAskFor(task.id().value())))
                .startsWith("[]")
                .isEqualTo(portal.text(account, way.document(), way.toAskFor(NOWHERE)));
    }

    @Test
    void staffDoNotSeeDrafts() {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);

        for (Account staff : List.of(Account.OFFICER_NORTH_EAST, Account.MANAGER)) {
            assertLooksLikeNone(staff, new Way("tasks/task", null), draft);
            assertThat(listed(staff, Map.of("filter", Map.of("states", List.of("DRAFT")))))
                    .isEmpty();
        }
    }

    @Test
    void listsFiltersAndForgedCursorsShowNothingOfOthers() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String atTheirs =
                portal.read(Account.PARTNER_NORTH, "tasks/tasks", Map.of(), "tasks.pageInfo.endCursor", String.class);

        for (Map<String, ?> variables : List.of(
                Map.<String, Object>of(),
                Map.of("filter", Map.of("regions", List.of("NORTH_EAST"))),
                Map.of("filter", Map.of("themes", List.of("COUNTY_LINES"))),
                Map.of("filter", Map.of("partnerKinds", List.of("LOCAL_AUTHORITY"))),
                Map.of("filter", Map.of("states", List.of("REQUESTED"))),
                Map.of("after", atTheirs))) {
            assertThat(portal.read(Account.PARTNER_SOUTH, "tasks/tasks", variables, "tasks", Page.class))
                    .as("%s", variables)
                    .isEqualTo(NOTHING);
        }
        assertThat(portal.read(
                        Account.PARTNER_SOUTH, "tasks/tasksBefore", Map.of("before", atTheirs), "tasks", Page.class))
                .isEqualTo(NOTHING);
    }

    private record Page(List<Object> edges, int totalCount, PageInfo pageInfo) {}

    /** The same key of another person creates a task of their own and discloses nothing. */
    @Test
    void anotherPersonsIdempotencyKeyHasNoEffect() {
        Input draft = Input.of("childAtRiskNow", false).withKey();
        ChangedTask theirs = portal.changeTask(
                Account.PARTNER_NORTH, "tasks/createTaskDraft", draft.with("need", Map.of("title", "Theirs")));
        ChangedTask ours = portal.changeTask(
                Account.PARTNER_SOUTH, "tasks/createTaskDraft", draft.with("need", Map.of("title", "Ours")));

        assertThat(title(Account.PARTNER_NORTH, theirs)).isEqualTo("Theirs");
        assertThat(title(Account.PARTNER_SOUTH, ours)).isEqualTo("Ours");
    }

    private String title(Account account, ChangedTask task) {
        return portal.read(account, "tasks/task", Map.of("id", task.id()), "task.title", String.class);
    }

    @Test
    void sharingDecidesWhoSeesARequest() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(sees(Account.COLLEAGUE_NORTH, task)).isTrue();

        share(Account.LEAD_NORTH, task, "AUTHOR");
        assertThat(sees(Account.COLLEAGUE_NORTH, task)).isFalse();
        assertThat(sees(Account.PARTNER_NORTH, task)).isTrue();
        assertThat(sees(Account.LEAD_NORTH, task)).isTrue();

        portal.changeTask(
                Account.LEAD_NORTH,
                "tasks/shareTask",
                Input.of(given.load(task))
                        .with("visibility", "NAMED_COLLEAGUES")
                        .with("colleagueIds", List.of(Account.COLLEAGUE_NORTH.id())));
        assertThat(sees(Account.COLLEAGUE_NORTH, task)).isTrue();
        assertThat(sees(Account.PARTNER_TWO, task)).isFalse();
    }

    /** An officer of elsewhere who is a member here sees the row as an officer, and no more of it than an officer. */
    @Test
    void severalRolesGiveNoMoreThanEachOfThem() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(seen(task)).isEqualTo(new Seen(new Text("Two lines are run from the same flat."), true, false));

        share(Account.LEAD_NORTH, task, "AUTHOR");

        assertThat(seen(task)).isEqualTo(new Seen(null, false, false));
        assertThat(portal.codes(
                        Account.OFFICER_AND_PARTNER,
                        "tasks/withdrawTask",
                        Input.of(given.load(task)).with("reason", "OWN_CAPACITY")))
                .containsExactly("NOT_FOUND");
    }

    private record Seen(@Nullable Text intelligence, boolean viewerCanWithdraw, boolean viewerCanDecide) {}

    private record Text(String text) {}

    private Seen seen(Task task) {
        return portal.read(Account.OFFICER_AND_PARTNER, "tasks/task", Map.of("id", task.id()), "task", Seen.class);
    }

    /** Leading one partner and belonging to another: there they are a member like any other. */
    @Test
    void aLeadOfOnePartnerIsNoLeadOfAnother() {
        Task led = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task other = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        share(Account.PARTNER_SOUTH, led, "AUTHOR");
        share(Account.PARTNER_NORTH, other, "AUTHOR");

        assertThat(listed(Account.PARTNER_TWO, Map.of()))
                .containsExactly(led.id().value());
        assertThat(members(Given.SOUTH).members()).contains(new Member("lead.south@example.org"));
        assertThat(members(Given.NORTH)).isEqualTo(new Members(null, false));
    }

    private record Members(@Nullable List<Member> members, boolean viewerCanInvite) {}

    private record Member(String email) {}

    private Members members(PartnerId partner) {
        return portal.read(Account.PARTNER_TWO, "partners/members", Map.of("id", partner), "partner", Members.class);
    }

    private void share(Account account, Task task, String visibility) {
        portal.changeTask(account, "tasks/shareTask", Input.of(task).with("visibility", visibility));
    }

    private boolean sees(Account account, Task task) {
        boolean alone = portal.text(account, "tasks/task", Map.of("id", task.id()))
                .contains(task.id().value());
        assertThat(listed(account, Map.of()).contains(task.id().value())).isEqualTo(alone);
        return alone;
    }

    private List<String> listed(Account account, Map<String, ?> variables) {
        return portal.readAll(account, "tasks/tasks", variables, "tasks.edges[*].node.id", String.class);
    }

    /** A person in two organisations sees both and asks for the one they name. */
    @Test
    void aMemberOfTwoPartnersChoosesOne() {
        Input draft = Input.of("childAtRiskNow", false).withKey().with("need", Map.of("title", "A"));

        assertThat(portal.userErrors(Account.PARTNER_TWO, "tasks/createTaskDraft", draft))
                .extracting(UserError::field, UserError::code)
                .containsExactly(tuple(List.of("input", "partnerId"), ErrorCode.REQUIRED));
        ChangedTask task = portal.changeTask(
                Account.PARTNER_TWO, "tasks/createTaskDraft", draft.withKey().with("partnerId", Given.SOUTH));
        assertThat(portal.text(Account.PARTNER_TWO, "tasks/task", Map.of("id", task.id())))
                .contains("ptn_kent-county-council", "SOUTH_EAST");
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(portal.text(Account.PARTNER_TWO, "tasks/tasks", Map.of()))
                .contains("ptn_northumberland-county-council", "ptn_kent-county-council");
    }
}
