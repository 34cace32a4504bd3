package org.preventionportal.tasks.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.demo.DemoData;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

@SliceTest
class PriorityPolicyTests {

    private static final String REACH_ONLY = "{reach: 100, impact: 0, intelligence: 0, sustainability: 0, spread: 0}";
    private static final String QUEUE = "{ triageQueue(first: 100) { edges { node { id } } } }";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private DemoData demo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void thePreviewMatchesTheChange() {
        demo.reload(60, 40);
        List<?> before = order();
        Map<?, ?> data = portal.data(
                Account.MANAGER,
                "{ it: priorityPolicyPreview(weights: %s, first: 100) { requestCount movedCount moves { task { id } fromPosition toPosition pointsBefore pointsAfter } } }"
                        .formatted(REACH_ONLY));
        var preview = (Map<?, ?>) Objects.requireNonNull(data.get("it"));
        assertThat(order()).as("a preview changes nothing").isEqualTo(before);

        assertThat(setWeights(1, REACH_ONLY).get("userErrors")).isEqualTo(List.of());

        List<?> after = order();
        assertThat(preview.get("requestCount")).isEqualTo(before.size());
        List<?> moves = (List<?>) Objects.requireNonNull(preview.get("moves"));
        assertThat(moves).isNotEmpty().hasSize(number(preview, "movedCount"));
        for (Object each : moves) {
            Map<?, ?> move = (Map<?, ?>) each;
            Object id = ((Map<?, ?>) Objects.requireNonNull(move.get("task"))).get("id");
            assertThat(before.indexOf(id) + 1).isEqualTo(move.get("fromPosition"));
            assertThat(after.indexOf(id) + 1).isEqualTo(move.get("toPosition"));
        }
        assertThat(moves.stream()
                        .map(move -> -Math.abs(
                                number((Map<?, ?>) move, "fromPosition") - number((Map<?, ?>) move, "toPosition"))))
                .isSorted();
    }

    @Test
    void decidedTasksKeepThePolicyThatScoredThem() {
        Task decided = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Task open = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        setWeights(1, REACH_ONLY);

        String version = "{ task(id: \"%s\") { priority { policyVersion points } } }";
        assertThat(portal.data(Account.MANAGER, version.formatted(decided.id())).toString())
                .contains("policyVersion=1");
        assertThat(portal.data(Account.MANAGER, version.formatted(open.id())).toString())
                .contains("policyVersion=2, points=65.0");
    }

    @Test
    void everyVersionIsKeptWithItsReasonAndAuthor() {
        setWeights(1, REACH_ONLY);
        assertThat(portal.data(
                                Account.OFFICER_SOUTH_EAST,
                                "{ priorityPolicies { version reason createdBy { name } weights { reach } } priorityPolicy { version } }")
                        .toString())
                .contains(
                        "version=2, reason=Reach counts",
                        "weights={reach=100}",
                        "version=1",
                        "priorityPolicy={version=2}");
    }

    @Test
    void theSecondOfTwoManagersGetsAConflict() {
        setWeights(1, REACH_ONLY);
        Map<?, ?> second = setWeights(1, "{reach: 0, impact: 100, intelligence: 0, sustainability: 0, spread: 0}");
        assertThat(second.toString()).contains("code=CONFLICT").contains("priorityPolicy={version=2");
    }

    @Test
    void weightsThatDoNotAddUpAreRefused() {
        assertThat(setWeights(1, "{reach: 50, impact: 49, intelligence: 0, sustainability: 0, spread: 0}")
                        .toString())
                .contains("field=[input, weights]", "code=INVALID");
        assertThat(setWeights(1, "{reach: 150, impact: -50, intelligence: 0, sustainability: 0, spread: 0}")
                        .toString())
                .contains("field=[input, weights, reach]", "field=[input, weights, impact]", "code=OUT_OF_RANGE");
    }

    private Map<?, ?> setWeights(int version, String weights) {
        return portal.change(
                Account.MANAGER,
                "mutation { it: updatePriorityPolicy(input: {version: %d, weights: %s, reason: \"Reach counts\"}) { priorityPolicy { version } userErrors { field code } } }"
                        .formatted(version, weights));
    }

    private static int number(Map<?, ?> object, String field) {
        return (int) Objects.requireNonNull(object.get(field));
    }

    private List<?> order() {
        var queue = (Map<?, ?>)
                Objects.requireNonNull(portal.data(Account.MANAGER, QUEUE).get("triageQueue"));
        return ((List<?>) Objects.requireNonNull(queue.get("edges")))
                .stream()
                        .map(edge -> (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) edge).get("node")))
                        .map(node -> node.get("id"))
                        .toList();
    }
}
