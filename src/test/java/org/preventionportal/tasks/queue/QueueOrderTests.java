package org.preventionportal.tasks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.demo.DemoData;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The stored order is the true one, and each change costs the same however long the queue is. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class QueueOrderTests {

    private static final Caller MANAGER =
            new Caller(Account.MANAGER.id(), Set.of(Role.PROGRAMME_MANAGER), Set.of(), Set.of(), Set.of());

    @Autowired
    private QueueOrder order;

    @Autowired
    private PriorityPolicies policies;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private DemoData demo;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private Clock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void acceptingCostsTheSameCommandsHoweverLongTheQueueAndReadsNoRequest() {
        List<String> few = accepting(50);
        List<String> many = accepting(1_000);

        assertThat(besideMoves(many)).isEqualTo(besideMoves(few)).hasSizeLessThanOrEqualTo(6);
        assertThat(List.of(few, many))
                .as(
                        "the task, the spread, and each region and theme that moves, which follows from the work of the demo")
                .allSatisfy(sent -> assertThat(sent)
                        .filteredOn("update"::equals)
                        .hasSizeLessThanOrEqualTo(2 + Region.values().length + Theme.values().length));
    }

    /** With what the API adds to a change: who may make it, the audit entry, the answer. */
    @Test
    void sendingAndAcceptingARequestThroughTheApiCostTheSameHoweverLongTheQueue() {
        for (int open : List.of(10, 600)) {
            demo.reload(open, 100);
            order.refresh();
            List<ChangedTask> drafts = List.of(drafted(), drafted());
            portal.changeTask(Account.PARTNER_NORTH, "tasks/requestTask", Input.of(drafts.getFirst()));

            var requested = new AtomicReference<ChangedTask>();
            assertThat(commands.during(() -> requested.set(
                            portal.changeTask(Account.PARTNER_NORTH, "tasks/requestTask", Input.of(drafts.getLast())))))
                    .as("a request among %d", open)
                    .containsExactly("find", "find", "find", "find", "aggregate", "update", "find", "insert");
            assertThat(besideMoves(commands.during(() -> portal.changeTask(
                            Account.OFFICER_NORTH_EAST, "tasks/acceptTask", Input.of(requested.get())))))
                    .as("accepting one of %d", open)
                    .containsExactly("find", "find", "find", "find", "aggregate", "find", "insert");
        }
    }

    @Test
    void theOtherDecisionsCostTheSameHoweverLongTheQueue() {
        List<List<String>> few = deciding(10);
        List<List<String>> many = deciding(600);

        assertThat(many).isEqualTo(few).allSatisfy(sent -> assertThat(sent).hasSizeLessThanOrEqualTo(3));
    }

    /** What declining, deferring and asking send. */
    private List<List<String>> deciding(int open) {
        demo.reload(open, 100);
        order.refresh();
        return List.of(
                deciding("tasks/declineTask", Input.of("reason", "OUTSIDE_REMIT")),
                deciding(
                        "tasks/deferTask",
                        Input.of("reason", "AWAITING_CAPACITY").with("until", Given.later())),
                deciding("tasks/requestInformation", Input.of("question", "How many?")));
    }

    private List<String> deciding(String mutation, Input input) {
        Task request = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Input decision = input.with("taskId", request.id()).with("version", request.version());
        return besideMoves(commands.during(() -> portal.changeTask(Account.OFFICER_NORTH_EAST, mutation, decision)));
    }

    private ChangedTask drafted() {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        return new ChangedTask(draft.id().value(), Math.toIntExact(draft.version()), draft.state());
    }

    private static List<String> besideMoves(List<String> sent) {
        return sent.stream().filter(command -> !command.equals("update")).toList();
    }

    private List<String> accepting(int open) {
        demo.reload(open, 100);
        order.refresh();
        List<Task> requested = requested();
        accept(requested.getFirst());
        List<String> sent = commands.during(() -> accept(requested.getLast()));
        assertThat(commands.to("tasks"))
                .as("requests are not read; the work of today is counted")
                .containsOnlyOnce("aggregate")
                .containsOnly("aggregate", "update");
        return sent;
    }

    /** A change that has counted earlier than another must not publish its count afterwards. */
    @Test
    void anOlderCountIsNeverPublishedLast() {
        Task waiting = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task late = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        order.refresh();
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);

        countingSlowly(() -> accept(late)).settle();

        assertThatTheNextIsRight(waiting);
    }

    @Test
    void anOlderCountIsNotPublishedEvenIfTheLaterChangesNothing() {
        Task waiting = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        order.refresh();
        Task accepted = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);

        countingSlowly(() -> {
                    mongo.save(accepted.notComplete(
                            NotCompletedReason.FUNDING_OR_CAPACITY,
                            null,
                            LondonTime.today(clock),
                            MANAGER.id(),
                            clock.instant()));
                    order.settle();
                })
                .settle();

        assertThatTheNextIsRight(waiting);
    }

    /** @param meanwhile what another node does between the first count and its publication */
    private QueueOrder countingSlowly(Runnable meanwhile) {
        var isFirst = new AtomicBoolean(true);
        return new QueueOrder(
                mongo,
                policies,
                new Portfolio(mongo, clock) {
                    @Override
                    public Spread spread() {
                        Spread spread = super.spread();
                        if (isFirst.getAndSet(false)) {
                            meanwhile.run();
                        }
                        return spread;
                    }
                },
                new JobFailures(ObservationRegistry.NOOP));
    }

    /** Saving another request puts it where the published spread says. */
    private void assertThatTheNextIsRight(Task waiting) {
        changes.save(given.load(waiting).acknowledge(MANAGER.id(), clock.instant()), MANAGER);
        assertThat(positions()).isEqualTo(recalculated());
    }

    @Test
    void savingAnOpenRequestCostsOneCommandMore() {
        demo.reload(50, 20);
        order.refresh();
        Task task = requested().getFirst();

        assertThat(commands.during(() -> changes.save(task.acknowledge(MANAGER.id(), clock.instant()), MANAGER)))
                .hasSize(2);
    }

    @Test
    void theOrderIsRightAfterManyAreAcceptedAtTheSameTime() {
        demo.reload(80, 20);
        order.refresh();
        List<Task> accepted = requested().subList(0, 30);

        acceptAtTheSameTime(accepted);

        assertThat(positions()).isEqualTo(recalculated());
    }

    private void acceptAtTheSameTime(List<Task> tasks) {
        List<Future<?>> all = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(6)) {
            tasks.forEach(task -> all.add(executor.submit(() -> accept(task))));
        }
        all.forEach(Future::resultNow);
    }

    @Test
    void theTimerCorrectsWhatACrashBetweenTheSpreadAndTheMovesLeft() {
        demo.reload(40, 20);
        order.refresh();
        Map<String, QueuePosition> right = positions();
        CheckedCommands.exempt(() -> mongo.updateMulti(
                new Query(),
                new Update().inc("queuePosition.score.regionSpread", -1).inc("queuePosition.rank", -15),
                mongo.getCollectionName(Task.class)));
        assertThat(positions()).isNotEqualTo(right);

        order.refresh();

        assertThat(positions()).isEqualTo(right);
    }

    /** It is named in the log, and the others are settled. */
    @Test
    void aRequestWithoutAPositionHoldsUpNoOther(CapturedOutput output) {
        Task damaged = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task intact = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        order.refresh();
        Map<String, QueuePosition> right = positions();
        store(damaged, new Update().unset("queuePosition"));
        store(intact, Update.update("queuePosition.score.policy", 0).set("queuePosition.rank", 1));

        order.refresh();

        assertThat(given.load(intact).queuePosition())
                .isEqualTo(right.get(intact.id().value()));
        assertThat(output)
                .containsOnlyOnce("%s cannot be scored: it has no position or no main theme".formatted(damaged.id()))
                .doesNotContain("was not stable");
    }

    private void store(Task task, Update update) {
        var same = Query.query(Criteria.where("_id").is(task.id().value()));
        mongo.updateFirst(same, update, mongo.getCollectionName(Task.class));
    }

    @Test
    void aRequestThatWasScoredBeforeTheOthersWereMovedFollowsThem() {
        Task accepted = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task other = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        order.refresh();
        Task scoredBefore = given.draft(Given.NORTH, Account.PARTNER_NORTH)
                .request(() -> Objects.requireNonNull(other.queuePosition()), MANAGER.id(), clock.instant());
        accept(accepted);

        Task saved = changes.save(scoredBefore, MANAGER);

        assertThat(saved.queuePosition()).isEqualTo(given.load(other).queuePosition());
        assertThat(positions()).isEqualTo(recalculated());
    }

    private void accept(Task task) {
        changes.save(task.accept(Account.OFFICER_NORTH_EAST.id(), MANAGER.id(), clock.instant()), MANAGER);
    }

    private List<Task> requested() {
        return mongo.find(Query.query(Criteria.where("progress.state").is(TaskState.REQUESTED)), Task.class);
    }

    private Map<String, QueuePosition> positions() {
        Map<String, QueuePosition> positions = new HashMap<>();
        mongo.find(Query.query(Criteria.where("progress.state").in(TaskState.OPEN)), Task.class)
                .forEach(task -> positions.put(task.id().value(), Objects.requireNonNull(task.queuePosition())));
        return positions;
    }

    /** As if every request had been scored under an earlier policy. */
    private Map<String, QueuePosition> recalculated() {
        CheckedCommands.exempt(() -> mongo.updateMulti(
                Query.query(Criteria.where("progress.state").in(TaskState.OPEN)),
                Update.update("queuePosition.score.policy", 0),
                mongo.getCollectionName(Task.class)));
        order.refresh();
        return positions();
    }
}
