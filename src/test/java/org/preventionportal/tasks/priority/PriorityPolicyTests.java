package org.preventionportal.tasks.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.bson.BsonInt32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.demo.DemoData;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

@SliceTest
class PriorityPolicyTests {

    private static final Weights REACH_ONLY = new Weights(100, 0, 0, 0, 0);
    private static final BsonInt32 NOT = new BsonInt32(0);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private DemoData demo;

    @Autowired
    private MongoCommands commands;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void thePreviewMatchesTheChange() {
        demo.reload(60, 40);
        List<String> before = order();
        Preview preview = preview(REACH_ONLY);
        assertThat(order()).as("a preview changes nothing").isEqualTo(before);

        update(REACH_ONLY);

        List<String> after = order();
        assertThat(preview.requestCount()).isEqualTo(before.size());
        assertThat(preview.moves())
                .isNotEmpty()
                .hasSize(preview.movedCount())
                .isSortedAccordingTo(Comparator.comparingInt(Move::distance).reversed())
                .allSatisfy(move -> {
                    assertThat(before.indexOf(move.task().id()) + 1).isEqualTo(move.fromPosition());
                    assertThat(after.indexOf(move.task().id()) + 1).isEqualTo(move.toPosition());
                });
    }

    /** A queue of twenty thousand has to fit into the memory of a node. */
    @Test
    void thePreviewReadsOnlyWhatPlacesFollowFrom() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);

        commands.during(() -> preview(new Weights(0, 100, 0, 0, 0)));

        assertThat(commands.projections("tasks").getFirst())
                .containsEntry("progress.history", NOT)
                .containsEntry("need.description", NOT)
                .containsEntry("searchTerms", NOT)
                .doesNotContainKeys("queuePosition", "queuePosition.score", "progress");
    }

    @Test
    void thePreviewLeavesOutRequestsThatExcludeTheManager() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.excluding(given.requested(Given.NORTH, Account.PARTNER_NORTH), Account.MANAGER);

        assertThat(preview(REACH_ONLY).requestCount()).isEqualTo(1);
    }

    private Preview preview(Weights weights) {
        return portal.read(
                Account.MANAGER,
                "tasks/priorityPolicyPreview",
                Map.of("weights", fields(weights), "first", 100),
                "priorityPolicyPreview",
                Preview.class);
    }

    private record Preview(int requestCount, int movedCount, List<Move> moves) {}

    private record Move(Moved task, int fromPosition, int toPosition) {
        int distance() {
            return Math.abs(fromPosition - toPosition);
        }
    }

    private record Moved(String id) {}

    @Test
    void decidedTasksKeepThePolicyThatScoredThem() {
        Task decided = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Task open = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        update(REACH_ONLY);

        assertThat(priority(decided).policyVersion()).isEqualTo(1);
        assertThat(priority(open)).isEqualTo(new Priority(2, 65));
    }

    private record Priority(int policyVersion, double points) {}

    private Priority priority(Task task) {
        return portal.read(Account.MANAGER, "tasks/priority", Map.of("id", task.id()), "task.priority", Priority.class);
    }

    @Test
    void everyVersionIsKeptWithItsReasonAndAuthor() {
        update(REACH_ONLY);
        GraphQlTester.Response versions = portal.ask(Account.OFFICER_SOUTH_EAST, "tasks/priorityPolicies", Map.of());
        assertThat(versions.path("priorityPolicies").entityList(Version.class).get())
                .hasSize(2)
                .startsWith(new Version(2, "Reach counts", REACH_ONLY))
                .last()
                .satisfies(first -> assertThat(first.version()).isEqualTo(1));
        versions.path("priorityPolicy.version").entity(Integer.class).isEqualTo(2);
        versions.path("priorityPolicies[0].createdAt").hasValue();
        versions.path("priorityPolicies[1].createdAt").valueIsNull();
    }

    @Test
    void theNewestVersionIsTheFirstOfTheList() {
        update(REACH_ONLY);
        String next = "tasks/updatePriorityPolicy";
        assertThat(portal.codes(Account.MANAGER, next, input(REACH_ONLY).with("version", 2)))
                .isEmpty();

        assertThat(portal.ask(Account.MANAGER, "tasks/priorityPolicies", Map.of())
                        .path("priorityPolicies[*].version")
                        .entityList(Integer.class)
                        .get())
                .containsExactly(3, 2, 1);
    }

    private record Version(int version, String reason, Weights weights) {}

    @Test
    void theSecondOfTwoManagersGetsAConflict() {
        update(REACH_ONLY);
        Input second = input(new Weights(0, 100, 0, 0, 0));
        assertThat(portal.text(Account.MANAGER, "tasks/updatePriorityPolicy", Map.of("input", second)))
                .contains("code=CONFLICT", "priorityPolicy={version=2}");
    }

    @Test
    void weightsThatDoNotAddUpAreRefused() {
        assertThat(refused(new Weights(50, 49, 0, 0, 0)))
                .contains(tuple(List.of("input", "weights"), ErrorCode.INVALID));
        assertThat(refused(new Weights(150, -50, 0, 0, 0)))
                .contains(
                        tuple(List.of("input", "weights", "reach"), ErrorCode.OUT_OF_RANGE),
                        tuple(List.of("input", "weights", "impact"), ErrorCode.OUT_OF_RANGE));
    }

    private List<Tuple> refused(Weights weights) {
        return portal.userErrors(Account.MANAGER, "tasks/updatePriorityPolicy", input(weights)).stream()
                .map(error -> tuple(error.field(), error.code()))
                .toList();
    }

    private void update(Weights weights) {
        assertThat(portal.codes(Account.MANAGER, "tasks/updatePriorityPolicy", input(weights)))
                .isEmpty();
    }

    private static Input input(Weights weights) {
        return Input.of("version", 1).with("weights", fields(weights)).with("reason", "Reach counts");
    }

    private static Map<String, ?> fields(Weights weights) {
        return Map.of(
                "reach", weights.reach(),
                "impact", weights.impact(),
                "intelligence", weights.intelligence(),
                "sustainability", weights.sustainability(),
                "spread", weights.spread());
    }

    private List<String> order() {
        return portal.readAll(
                Account.MANAGER,
                "tasks/triageQueue",
                Map.of("first", 100),
                "triageQueue.edges[*].node.id",
                String.class);
    }
}
