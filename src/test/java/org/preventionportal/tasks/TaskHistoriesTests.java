package org.preventionportal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.Delivery;
import org.preventionportal.tasks.delivery.activities.PotentialReach;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Score;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.MergeReason;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.ServiceClock;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WithdrawalReason;
import org.preventionportal.tasks.sharing.Sharing;
import org.preventionportal.tasks.sharing.Visibility;

/**
 * Whatever is tried on a task, in whatever order: it only goes where a path leads, ends with a reason, and its history
 * says everything that it is. A seed that fails is named in the test's display name and fails again.
 */
class TaskHistoriesTests {

    private static final int ACTIONS = 60;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyHistoryIsLegalAndReplaysToTheTask(long seed) {
        var life = new Life(new Random(seed));
        for (int i = 0; i < ACTIONS; i++) {
            life.tryAnything();
            Task task = life.task;
            requireLegalPath(task);
            requireReasons(task);
            requireNoNegativeReach(task);
            requireReadableChanges(task);
            requireAcknowledgedByTheFirstResponse(task);
            assertThat(replayed(task)).isEqualTo(facts(task));
        }
    }

    private static void requireLegalPath(Task task) {
        @Nullable TaskState state = null;
        for (TaskHistoryEntry entry : task.history()) {
            assertThat(entry.fromState()).isEqualTo(state);
            assertThat(state == null || state == entry.toState() || state.next().contains(entry.toState()))
                    .as("from %s to %s", state, entry.toState())
                    .isTrue();
            state = entry.toState();
        }
        assertThat(task.state()).isEqualTo(state);
    }

    private static void requireReasons(Task task) {
        boolean ended = task.state().isEnd();
        assertThat(task.progress().ending() != null).isEqualTo(ended);
        if (ended && task.state() != TaskState.COMPLETED) {
            assertThat(Objects.requireNonNull(task.progress().ending()).reason())
                    .isNotNull();
        }
        assertThat(task.deferredUntil() != null).isEqualTo(task.state() == TaskState.DEFERRED);
    }

    private static void requireNoNegativeReach(Task task) {
        for (ReachStage stage : ReachStage.values()) {
            var totals = task.delivery().reach(stage);
            assertThat(List.of(totals.professionals(), totals.youngPeople(), totals.other()))
                    .allSatisfy(people -> assertThat(people).isNotNegative());
        }
    }

    private static void requireAcknowledgedByTheFirstResponse(Task task) {
        ServiceClock.Response acknowledged = task.progress().clock().acknowledged();
        assertThat(acknowledged == null ? null : acknowledged.metOn())
                .isEqualTo(task.history().stream()
                        .filter(TaskHistoryEntry::isResponse)
                        .findFirst()
                        .map(entry -> LondonTime.day(entry.occurredAt()))
                        .orElse(null));
    }

    private static void requireReadableChanges(Task task) {
        assertThat(task.history().stream()
                        .flatMap(entry -> entry.fieldChanges().stream())
                        .flatMap(change -> Stream.of(change.field(), change.before(), change.after()))
                        .filter(Objects::nonNull))
                .as("What Java prints for a list, a record or an id of an activity")
                .noneMatch(text -> text.contains("[") || text.startsWith("act_"));
    }

    /** What the entries of the history, one after the other, say of the task. */
    private static Map<String, String> replayed(Task task) {
        Map<String, String> facts = new HashMap<>();
        for (TaskHistoryEntry entry : task.history()) {
            facts.put("state", entry.toState().name());
            entry.fieldChanges().forEach(change -> {
                if (change.after() == null) {
                    facts.remove(name(change));
                } else {
                    facts.put(name(change), change.after());
                }
            });
        }
        return facts;
    }

    private static String name(FieldChange change) {
        return change.partId() == null ? change.field() : change.partId() + " " + change.field();
    }

    /** What the task says of itself, by the same names. */
    private static Map<String, String> facts(Task task) {
        Map<String, String> facts = new HashMap<>();
        facts.put("state", task.state().name());
        put(facts, Delivery.NOTHING_YET.changesTo(task.delivery()));
        put(facts, "officer", task.officer());
        put(facts, "deferredUntil", task.deferredUntil());
        put(facts, "mergedInto", task.mergedInto());
        put(
                facts,
                "joined",
                task.coBeneficiaries().stream().map(CoBeneficiary::partner).toList());
        put(
                facts,
                "overridePoints",
                task.queuePosition() == null ? null : task.queuePosition().overridePoints());
        if (task.history().stream().anyMatch(entry -> entry.action() == TaskHistoryEntry.Action.SHARED)) {
            put(facts, "colleagues", task.sharing().colleagues());
            if (task.sharing().visibility() != Visibility.ORGANISATION
                    || replayed(task).containsKey("visibility")) {
                put(facts, "visibility", task.sharing().visibility());
            }
        }
        return facts;
    }

    private static void put(Map<String, String> facts, String field, @Nullable Object value) {
        put(facts, FieldChange.of(field, null, value));
    }

    private static void put(Map<String, String> facts, List<FieldChange> changesFromNothing) {
        changesFromNothing.forEach(change -> facts.put(name(change), Objects.requireNonNull(change.after())));
    }

    /** A task to which one thing after another is tried, possible or not. */
    private static final class Life {

        private final Random random;
        private final PersonId person = new PersonId("person");
        private Instant now = Instant.parse("2026-01-05T09:00:00Z");
        private Task task;

        private Life(Random random) {
            this.random = random;
            var origin = new Origin(new PartnerId("ptn_0"), PartnerKind.HEALTH, null, person, now, null, null);
            var id = new TaskId("tsk_0");
            task = random.nextInt(4) == 0
                    ? Task.record(id, origin, Given.need(Region.WALES), person)
                    : Task.draft(id, origin, Given.need(Region.WALES));
        }

        void tryAnything() {
            now = now.plus(Duration.ofHours(random.nextInt(100)));
            List<UnaryOperator<Task>> actions = actions();
            try {
                task = actions.get(random.nextInt(actions.size())).apply(task);
            } catch (Refusal impossible) {
                assertThat(impossible.errors()).isNotEmpty();
            }
        }

        private List<UnaryOperator<Task>> actions() {
            List<UnaryOperator<Task>> actions = new ArrayList<>(List.of(
                    any -> any.request(TaskHistoriesTests::queuePosition, person, now),
                    any -> any.acknowledge(person, now),
                    any -> any.requestInformation("How many?", person, now),
                    any -> any.provideInformation("Ten.", person, now),
                    any -> any.accept(someone(), person, now),
                    any -> any.assign(someone(), random.nextBoolean() ? null : "A new post.", person, now),
                    any -> any.defer(someDay(), DeferralReason.AWAITING_EVENT, null, person, now),
                    any -> any.resume(person, now),
                    any -> any.share(sharing(), person, now),
                    any -> any.join(organisation()),
                    any -> any.leave(new PartnerId("ptn_" + random.nextInt(4)), person, now),
                    any -> any.overridePriority(new PriorityOverride(random.nextInt(101), "Urgent", person, now)),
                    any -> any.restorePriority("No longer", person, now),
                    any -> any.schedule(schedule(), person, now),
                    any -> any.start(person, now),
                    any -> any.record(activity("act_" + random.nextInt(1_000_000))),
                    this::amend));
            if (random.nextInt(8) == 0) {
                actions.addAll(endings());
            }
            return actions;
        }

        private List<UnaryOperator<Task>> endings() {
            return List.of(
                    any -> any.decline(DeclineReason.DUPLICATE, null, person, now),
                    any -> any.withdraw(WithdrawalReason.OTHER, "We have moved.", person, now),
                    any -> any.complete(LondonTime.day(now), person, now),
                    any -> any.notComplete(NotCompletedReason.EXTERNAL_EVENT, null, LondonTime.day(now), person, now),
                    any -> any.mergeInto(other(), MergeReason.SAME_NEED, null, person, now),
                    any -> any.carryOver(other(), person, now));
        }

        private Task amend(Task any) {
            List<Activity> activities = any.delivery().activities();
            return activities.isEmpty()
                    ? any
                    : any.amend(
                            activity(activities
                                    .get(random.nextInt(activities.size()))
                                    .id()),
                            "Counted again.",
                            person,
                            now);
        }

        private Task other() {
            var origin = new Origin(
                    new PartnerId("ptn_" + random.nextInt(4)), PartnerKind.HEALTH, null, person, now, null, null);
            Task other = Task.draft(new TaskId("tsk_1"), origin, Given.need(Region.WALES))
                    .request(TaskHistoriesTests::queuePosition, person, now);
            return random.nextBoolean() ? other : other.decline(DeclineReason.DUPLICATE, null, person, now);
        }

        private CoBeneficiary organisation() {
            return new CoBeneficiary(
                    new PartnerId("ptn_" + random.nextInt(4)),
                    PartnerKind.HEALTH,
                    person,
                    now,
                    "We too",
                    "So do we.",
                    new Reach(1, 0, 0, 0, Reach.Method.ESTIMATE),
                    Sharing.WITH_ORGANISATION,
                    null);
        }

        private Sharing sharing() {
            return random.nextBoolean()
                    ? new Sharing(Visibility.AUTHOR, List.of())
                    : new Sharing(Visibility.NAMED_COLLEAGUES, List.of(someone()));
        }

        private Schedule schedule() {
            LocalDate day = someDay();
            return Schedule.ofDays(day, day.plusDays(random.nextInt(3)), "Town hall", List.of());
        }

        private Activity activity(String id) {
            ReachStage stage = random.nextBoolean() ? ReachStage.DELIVERED : ReachStage.PLANNED;
            var figure = new ReachFigure(
                    List.of(ReachKind.values()).get(random.nextInt(3)),
                    stage,
                    random.nextInt(200),
                    Reach.Method.HEADCOUNT);
            var views = new PotentialReach(PotentialReach.Kind.VIEWS, random.nextInt(9999));
            return new Activity(
                    id, "A workshop", someDay(), null, List.of(), List.of(figure), List.of(views), person, now, null);
        }

        private PersonId someone() {
            return new PersonId("person" + random.nextInt(3));
        }

        private LocalDate someDay() {
            return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
        }
    }

    private static QueuePosition queuePosition() {
        return new QueuePosition(new Score(1, 10, 10, 10, 10, 10, 10), 1000, null, 1000, null);
    }
}
