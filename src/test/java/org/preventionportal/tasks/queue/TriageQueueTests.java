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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.demo.DemoData;
import org.preventionportal.platform.mongodb.Indexes;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Needs;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.DemoTasks;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.lists.TriageQueueOrder;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.priority.Factor;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.test.tester.GraphQlTester;

@SliceTest
class TriageQueueTests {

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
    private QueuePartnerNames names;

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
        List<Waiting> nodes = walk(7, () -> {});

        List<String> keys = nodes.stream()
                .map(node ->
                        "%09.3f %s %s".formatted(10_000 - node.priority().rankPoints(), node.requestedAt(), node.id()))
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
        List<String> forwards = ids(Map.of("first", 100));

        GraphQlTester.Response last = portal.ask(Account.MANAGER, "tasks/triageQueue", Map.of("last", 5));
        String before = last.path("triageQueue.pageInfo.startCursor")
                .entity(String.class)
                .get();
        List<String> secondLast = ids(Map.of("last", 5, "before", before));

        assertThat(ids(last)).isEqualTo(forwards.subList(forwards.size() - 5, forwards.size()));
        assertThat(secondLast).isEqualTo(forwards.subList(forwards.size() - 10, forwards.size() - 5));
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

        List<Waiting> read = walk(5, () -> {
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
                accept(next);
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
        List<String> ids = read.stream().map(Waiting::id).toList();
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

        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acceptTask", Input.of(north.getFirst()));

        assertThat(spread(north.get(1))).isEqualTo(0);
        assertThat(spread(south)).isEqualTo(70);
        assertThat(firstId()).isEqualTo(south.id().value());
        assertThat(given.load(south).version())
                .as("moving is not a change of the task")
                .isEqualTo(south.version());
        assertThat(priority(Account.MANAGER, north.get(1)))
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
            accept(next);
            Map<String, Integer> stored = ranks();
            CheckedCommands.exempt(() ->
                    mongo.updateMulti(new Query(), new Update().set("queuePosition.score.policy", 0), Task.class));
            order.refresh();
            assertThat(ranks()).isEqualTo(stored);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 1_200})
    void aPageCostsTheSameCommandsHoweverLongTheQueue(int open) {
        demo.reload(open, 100);
        ids(page(20, null)); // names are looked up once

        List<String> sent = commands.during(() -> ids(page(20, null)));

        // Tasks, partners, and the work of today and of the days before; some at the same time.
        assertThat(sent).containsExactlyInAnyOrder("find", "find", "find", "aggregate");
    }

    /** Other filters look through the requests that wait, in their order. */
    @ParameterizedTest
    @ValueSource(
            strings = {"progress.state=1", "progress.state=1, need.region=1", "origin.partner=1, progress.state=1"})
    void theQueueOfARegionOrPartnerHasAnIndexInItsOrder(String narrowed) {
        assertThat(indexesOfTasks())
                .contains("{" + narrowed + ", queuePosition.rank=-1, progress.requestedAt=1, _id=1}");
    }

    /** Requests in two states wait. An index that begins with the state has each in its order, perhaps reversed. */
    @ParameterizedTest
    @EnumSource
    void eachOrderHasAnIndexThatBeginsWithTheState(TriageQueueOrder orderBy) {
        assertThat(indexesOfTasks())
                .containsAnyOf(indexOf(orderBy.sort()), indexOf(orderBy.sort().reverse()));
    }

    private static String indexOf(Sort sort) {
        return sort.stream()
                .map(key -> ", %s=%d".formatted(key.getProperty(), key.isAscending() ? 1 : -1))
                .collect(Collectors.joining("", "{progress.state=1", "}"));
    }

    private List<String> indexesOfTasks() {
        return indexes.stream()
                .flatMap(module -> module.all().stream())
                .filter(index -> index.collection().equals("tasks"))
                .map(index -> new LinkedHashMap<>(index.keys()).toString())
                .toList();
    }

    /** A partner gets another name after its requests came in, which is no change of them. */
    @Test
    void theOrderOfPartnersFollowsTheirNames() {
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(ids(byPartner()))
                .containsExactly(south.id().value(), north.id().value());
        portal.change(
                Account.ADMIN,
                "partners/updatePartner",
                Input.of("partnerId", Given.NORTH)
                        .with("version", 1)
                        .with("name", "Árdal council")
                        .with("kind", "LOCAL_AUTHORITY")
                        .with("region", "NORTH_EAST"),
                "partner.id",
                String.class);

        names.refresh();

        assertThat(ids(byPartner()))
                .containsExactly(north.id().value(), south.id().value());
        assertThat(given.load(north).version()).isEqualTo(north.version());
        assertThat(commands.during(names::refresh)).as("nothing is left").containsExactly("aggregate", "find");
    }

    private static Map<String, Object> byPartner() {
        return Map.of("first", 10, "orderBy", "PARTNER");
    }

    @Test
    void filtersNarrow() {
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        Task later = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        portal.changeTask(
                Account.MANAGER,
                "tasks/deferTask",
                Input.of(later).with("until", Given.later()).with("reason", "AWAITING_CAPACITY"));

        assertThat(found(Map.of("regions", List.of("NORTH_EAST")))).containsExactly(north.id());
        assertThat(found(Map.of("regions", List.of("SOUTH_EAST", "NORTH_EAST"))))
                .containsExactlyInAnyOrder(north.id(), south.id());
        assertThat(found(Map.of("themes", List.of("MISSING_CHILDREN"))))
                .containsExactlyInAnyOrder(north.id(), south.id());
        assertThat(found(Map.of("themes", List.of("DISRUPTION")))).isEmpty();
        assertThat(found(Map.of("kinds", List.of("TRAINING_SESSION"))))
                .containsExactlyInAnyOrder(north.id(), south.id());
        assertThat(found(Map.of("kinds", List.of("WORKSHOP")))).isEmpty();
        assertThat(found(Map.of("partnerKinds", List.of("LOCAL_AUTHORITY"), "regions", List.of("SOUTH_EAST"))))
                .containsExactly(south.id());
        assertThat(found(Map.of("partnerKinds", List.of("HEALTH")))).isEmpty();
        assertThat(found(Map.of("states", List.of("DEFERRED")))).containsExactly(later.id());
        assertThat(found(Map.of("states", List.of("REQUESTED", "DEFERRED"))))
                .containsExactlyInAnyOrder(north.id(), south.id(), later.id());
    }

    private List<TaskId> found(Map<String, ?> filter) {
        return ids(Map.of("first", 10, "filter", filter)).stream()
                .map(TaskId::new)
                .toList();
    }

    @Test
    void anOverrideMovesTheRequestIsShownAndCanBeRestored() {
        Task low = given.requested(Given.NORTH, Account.PARTNER_NORTH, need -> with(need, Aim.AWARENESS));
        Task high = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(firstId()).isEqualTo(high.id().value());

        override(low, 100, "A known threat");
        assertThat(firstId()).isEqualTo(low.id().value());
        assertThat(priority(Account.OFFICER_NORTH_EAST, low))
                .contains("points=100, reason=A known threat, createdBy={name=Nell Eastwick}");
        assertThat(priority(Account.PARTNER_NORTH, low))
                .contains("points=null, reason=null, createdBy={name=Nell Eastwick}")
                .doesNotContain("A known threat");

        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/restoreTaskPriority",
                Input.of(given.load(low)).with("reason", "It has passed"));
        assertThat(firstId()).isEqualTo(high.id().value());
    }

    /** Accepting others moves the computed points of an overridden request, and not its place. */
    @Test
    void anOverrideKeepsItsRankWhileThePortfolioMoves() {
        Task kept = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        override(kept, 12, "Can wait");
        Task other = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acceptTask", Input.of(other));

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
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acceptTask", Input.of(accepted));
        assertThat(spread(readEarlier)).isZero();
        var manager = new Caller(Account.MANAGER.id(), Set.of(Role.PROGRAMME_MANAGER), Set.of(), Set.of(), Set.of());

        Task saved = changes.save(
                readEarlier.requestInformation("How many?", Account.MANAGER.id(), clock.instant()), manager);

        assertThat(spread(saved)).isZero();
        assertThat(saved).isEqualTo(given.load(readEarlier));
    }

    private record Waiting(String id, String requestedAt, RankPoints priority) {}

    private record RankPoints(double rankPoints) {}

    private record PageInfo(@Nullable String endCursor, boolean hasNextPage) {}

    private List<Waiting> walk(int size, Runnable betweenPages) {
        List<Waiting> nodes = new ArrayList<>();
        var info = new PageInfo(null, true);
        while (info.hasNextPage()) {
            GraphQlTester.Response page = page(size, info.endCursor());
            nodes.addAll(page.path("triageQueue.edges[*].node")
                    .entityList(Waiting.class)
                    .get());
            info = page.path("triageQueue.pageInfo").entity(PageInfo.class).get();
            betweenPages.run();
        }
        return nodes;
    }

    private GraphQlTester.Response page(int size, @Nullable String after) {
        return portal.ask(
                Account.MANAGER,
                "tasks/triageQueuePage",
                Input.of("first", size).with("after", after));
    }

    private List<String> ids(Map<String, ?> variables) {
        return ids(portal.ask(Account.MANAGER, "tasks/triageQueue", variables));
    }

    private static List<String> ids(GraphQlTester.Response queue) {
        return queue.path("triageQueue.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    private String firstId() {
        return ids(Map.of("first", 1)).getFirst();
    }

    private int spread(Task task) {
        return Objects.requireNonNull(given.load(task).queuePosition()).score().points(Factor.SPREAD);
    }

    private String priority(Account account, Task task) {
        return portal.text(account, "tasks/priority", Map.of("id", task.id()));
    }

    private void accept(Task task) {
        portal.changeTask(
                Account.MANAGER,
                "tasks/acceptTask",
                Input.of(task).with("officerId", DemoTasks.officerOf(task.region())));
    }

    private void override(Task task, int points, String reason) {
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/overrideTaskPriority",
                Input.of(task).with("points", points).with("reason", reason));
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
        return Needs.with(need, Map.of("aim", aim));
    }
}
