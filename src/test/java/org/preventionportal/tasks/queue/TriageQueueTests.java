package org.preventionportal.tasks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.demo.DemoData;
import org.preventionportal.platform.mongodb.Indexes;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.DemoTasks;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.priority.Factor;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@PortalTest
class TriageQueueTests {

    private static final String PAGE = """
            { triageQueue(first: %d%s) { pageInfo { endCursor hasNextPage } edges { cursor node {
              id title region state requestedAt partner { name } author { name } priority { rankPoints factors { evidence } } } } } }
            """;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private DemoData demo;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private List<Indexes> indexes;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private QueueOrder order;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private Clock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void theQueueIsOrderedByRankThenWaitingThenIdAndNeverTies() {
        demo.reload(60, 120);
        List<Map<?, ?>> nodes = walk(7, () -> {});

        List<String> keys = nodes.stream()
                .map(node -> "%09.3f %s %s"
                        .formatted(
                                10_000
                                        - (double) Objects.requireNonNull(
                                                object(node, "priority").get("rankPoints")),
                                node.get("requestedAt"),
                                node.get("id")))
                .toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
        long waiting = mongo.count(
                Query.query(Criteria.where("progress.state").in(TaskState.REQUESTED, TaskState.INFORMATION_REQUESTED)),
                Task.class);
        assertThat(nodes).hasSize((int) waiting);
    }

    @Test
    void pagesWorkBackwardsToo() {
        demo.reload(30, 10);
        List<Object> forwards =
                walk(100, () -> {}).stream().<Object>map(node -> node.get("id")).toList();

        Map<?, ?> last = queue("{ triageQueue(last: 5) { pageInfo { startCursor } edges { node { id } } } }");
        String before = String.valueOf(object(last, "pageInfo").get("startCursor"));
        Map<?, ?> secondLast =
                queue("{ triageQueue(last: 5, before: \"%s\") { edges { node { id } } } }".formatted(before));

        assertThat(ids(last)).isEqualTo(forwards.subList(forwards.size() - 5, forwards.size()));
        assertThat(ids(secondLast)).isEqualTo(forwards.subList(forwards.size() - 10, forwards.size() - 5));
    }

    /** While pages are read, requests are accepted, which moves whole regions, and new ones come in. */
    @Test
    void pagesNeitherRepeatNorSkipRequestsWhileTheQueueChanges() {
        demo.reload(60, 40);
        for (int i = 0; i < 20; i++) {
            given.overridden(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST); // these do not move
        }
        List<Map<String, Integer>> moments = new ArrayList<>(List.of(ranks()));
        Set<String> touched = new HashSet<>();

        List<Map<?, ?>> read = walk(5, () -> {
            Task next = mongo.findOne(
                    Query.query(Criteria.where("progress.state")
                            .is(TaskState.REQUESTED)
                            .and("queuePosition.override")
                            .is(null)
                            .and("need.region")
                            .ne(Region.NATIONAL)),
                    Task.class);
            if (next != null && touched.size() < 8) {
                touched.add(next.id().value());
                assertThat(change(Account.MANAGER, "acceptTask", next, "officerId: \"%s\"".formatted(officer(next))))
                        .isEmpty();
                touched.add(
                        given.requested(Given.SOUTH, Account.PARTNER_SOUTH).id().value());
                moments.add(ranks());
            }
        });

        Map<String, Integer> before = moments.getFirst();
        List<String> still = before.keySet().stream()
                .filter(id -> !touched.contains(id))
                .filter(id -> moments.stream().allMatch(ranks -> Objects.equals(before.get(id), ranks.get(id))))
                .toList();
        List<String> ids = read.stream().map(node -> (String) node.get("id")).toList();
        assertThat(ids).containsAll(still);
        assertThat(ids).filteredOn(still::contains).doesNotHaveDuplicates();
        assertThat(still).as("requests that did not move").isNotEmpty();
    }

    @Test
    void acceptingARequestMovesTheOthers() {
        List<Task> north = List.of(
                given.requested(Given.NORTH, Account.PARTNER_NORTH),
                given.requested(Given.NORTH, Account.PARTNER_NORTH));
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(spread(north.getFirst())).isEqualTo(50);

        assertThat(change(Account.OFFICER_NORTH_EAST, "acceptTask", north.getFirst(), ""))
                .isEmpty();

        assertThat(spread(north.get(1))).isEqualTo(0);
        assertThat(spread(south)).isEqualTo(70);
        assertThat(firstId()).isEqualTo(south.id().value());
        assertThat(given.load(south).version())
                .as("moving is not a change of the task")
                .isEqualTo(south.version());
        assertThat(evidence(north.get(1)))
                .contains(
                        "North East has 1 of the 1 regional tasks accepted in the last 90 days; an even share is 0.1.");
    }

    /** However the queue was changed, its stored order is what a fresh calculation gives. */
    @Test
    void theStoredOrderIsRightAfterEveryChange() {
        demo.reload(40, 30);
        for (int i = 0; i < 6; i++) {
            Task next = Objects.requireNonNull(
                    mongo.findOne(Query.query(Criteria.where("progress.state").is(TaskState.REQUESTED)), Task.class));
            change(Account.MANAGER, "acceptTask", next, "officerId: \"%s\"".formatted(officer(next)));
            Map<String, Integer> stored = ranks();
            CheckedCommands.exempt(() ->
                    mongo.updateMulti(new Query(), new Update().set("queuePosition.score.policy", 0), Task.class));
            order.refresh();
            assertThat(ranks()).isEqualTo(stored);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 20_000})
    void aPageCostsTheSameCommandsHoweverLongTheQueue(int open) {
        demo.reload(open, 100);
        queue(PAGE.formatted(20, "")); // names are looked up once

        List<String> sent = commands.during(() -> queue(PAGE.formatted(20, "")));

        assertThat(sent).containsExactly("find", "find", "aggregate");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "need.region",
        "need.themes",
        "need.kind",
        "origin.partnerKind",
    })
    void eachFilterOfTheQueueHasAnIndexThatServesIt(String filter) {
        String order = "progress.state=1, queuePosition.rank=-1, progress.requestedAt=1, _id=1";
        String wanted = "{" + (filter.isEmpty() ? "" : filter + "=1, ") + order + "}";
        assertThat(indexes.stream().flatMap(module -> module.all().stream()))
                .filteredOn(index -> index.collection().equals("tasks"))
                .extracting(index -> new LinkedHashMap<>(index.keys()).toString())
                .contains(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "'regions: [NORTH_EAST]', 1",
        "'regions: [SOUTH_EAST, NORTH_EAST]', 2",
        "'themes: [MISSING_CHILDREN]', 2",
        "'themes: [DISRUPTION]', 0",
        "'kinds: [TRAINING_SESSION]', 2",
        "'kinds: [WORKSHOP]', 0",
        "'partnerKinds: [LOCAL_AUTHORITY], regions: [SOUTH_EAST]', 1",
        "'partnerKinds: [HEALTH]', 0",
        "'states: [DEFERRED]', 1",
        "'states: [REQUESTED, DEFERRED]', 3",
    })
    void filtersNarrow(String filter, int expected) {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        Task later = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        change(Account.MANAGER, "deferTask", later, "until: \"" + Given.later() + "\", reason: AWAITING_CAPACITY");

        assertThat(ids(queue(PAGE.formatted(10, ", filter: {%s}".formatted(filter)))))
                .hasSize(expected);
    }

    @Test
    void anOverrideMovesTheRequestIsShownAndCanBeRestored() {
        Task low = given.requested(Given.NORTH, Account.PARTNER_NORTH, need -> with(need, Aim.AWARENESS));
        Task high = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(firstId()).isEqualTo(high.id().value());

        change(Account.OFFICER_NORTH_EAST, "overrideTaskPriority", low, "points: 100, reason: \"A known threat\"");
        assertThat(firstId()).isEqualTo(low.id().value());
        String override =
                "{ task(id: \"%s\") { priority { points override { points reason createdBy { name } } } history { text } } }"
                        .formatted(low.id());
        assertThat(portal.data(Account.OFFICER_NORTH_EAST, override).toString())
                .contains("points=100, reason=A known threat, createdBy={name=Nell Eastwick}");
        assertThat(portal.data(Account.PARTNER_NORTH, override).toString())
                .contains("points=null, reason=null, createdBy={name=Nell Eastwick}")
                .doesNotContain("A known threat");

        change(Account.OFFICER_NORTH_EAST, "restoreTaskPriority", given.load(low), "reason: \"It has passed\"");
        assertThat(firstId()).isEqualTo(high.id().value());
    }

    /** Accepting others moves the computed points of an overridden request, and not its place. */
    @Test
    void anOverrideKeepsItsRankWhileThePortfolioMoves() {
        Task kept = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        change(Account.OFFICER_NORTH_EAST, "overrideTaskPriority", kept, "points: 12, reason: \"Can wait\"");
        Task other = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        change(Account.OFFICER_NORTH_EAST, "acceptTask", other, "");

        var position = Objects.requireNonNull(given.load(kept).queuePosition());
        assertThat(position.rank()).isEqualTo(1200);
        assertThat(position.score().regionSpread()).isZero();
        assertThat(position.priority()).isEqualTo(position.score().priority(new Weights(25, 25, 20, 15, 15)));
    }

    /** What was read before the others moved must not bring its old rank back when it is saved. */
    @Test
    void savingAStaleTaskLeavesTheOrderRight() {
        Task readEarlier = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task accepted = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        change(Account.OFFICER_NORTH_EAST, "acceptTask", accepted, "");
        assertThat(spread(readEarlier)).isZero();
        var manager = new Caller(Account.MANAGER.id(), Set.of(Role.PROGRAMME_MANAGER), Set.of(), Set.of(), Set.of());

        Task saved = changes.save(
                readEarlier.requestInformation("How many?", Account.MANAGER.id(), clock.instant()), manager);

        assertThat(spread(saved)).isZero();
        assertThat(saved).isEqualTo(given.load(readEarlier));
    }

    private List<Map<?, ?>> walk(int size, Runnable betweenPages) {
        List<Map<?, ?>> nodes = new ArrayList<>();
        @Nullable String cursor = null;
        boolean more = true;
        while (more) {
            Map<?, ?> page = queue(PAGE.formatted(size, cursor == null ? "" : ", after: \"%s\"".formatted(cursor)));
            nodes.addAll(nodes(page));
            cursor = (String) object(page, "pageInfo").get("endCursor");
            more = Boolean.TRUE.equals(object(page, "pageInfo").get("hasNextPage"));
            betweenPages.run();
        }
        return nodes;
    }

    private Map<?, ?> queue(String document) {
        return object(portal.data(Account.MANAGER, document), "triageQueue");
    }

    private static List<Object> ids(Map<?, ?> connection) {
        return nodes(connection).stream().<Object>map(node -> node.get("id")).toList();
    }

    private static List<Map<?, ?>> nodes(Map<?, ?> connection) {
        return ((List<?>) Objects.requireNonNull(connection.get("edges")))
                .stream()
                        .<Map<?, ?>>map(edge -> object((Map<?, ?>) edge, "node"))
                        .toList();
    }

    private static Map<?, ?> object(Map<?, ?> in, String field) {
        return (Map<?, ?>) Objects.requireNonNull(in.get(field));
    }

    private Object firstId() {
        return ids(queue("{ triageQueue(first: 1) { edges { node { id } } } }")).getFirst();
    }

    private int spread(Task task) {
        return Objects.requireNonNull(given.load(task).queuePosition()).score().points(Factor.SPREAD);
    }

    private String evidence(Task task) {
        return portal.data(
                        Account.MANAGER,
                        "{ task(id: \"%s\") { priority { factors { evidence } } } }".formatted(task.id()))
                .toString();
    }

    private List<?> change(Account account, String mutation, Task task, String more) {
        String document =
                "mutation { it: %s(input: {taskId: \"%s\", version: %d, %s}) { userErrors { code message } } }"
                        .formatted(mutation, task.id(), task.version(), more);
        return (List<?>) Objects.requireNonNull(portal.change(account, document).get("userErrors"));
    }

    private static String officer(Task task) {
        return DemoTasks.officerOf(task.region()).value();
    }

    private Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new TreeMap<>();
        var waiting = Criteria.where("progress.state").in(TaskState.REQUESTED, TaskState.INFORMATION_REQUESTED);
        for (Task task : mongo.find(Query.query(waiting), Task.class)) {
            ranks.put(
                    task.id().value(),
                    Objects.requireNonNull(task.queuePosition()).rank());
        }
        return ranks;
    }

    private static Need with(Need need, Aim aim) {
        return new Need(
                need.title(),
                need.description(),
                need.kind(),
                need.region(),
                need.themes(),
                need.mainTheme(),
                aim,
                need.reach(),
                need.intelligence(),
                need.prospects());
    }
}
