package org.preventionportal.tasks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.priority.Factor;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@SliceTest
class TaskMaintenanceTests {

    @Autowired
    private TaskMaintenance maintenance;

    @Autowired
    private SessionOrder sessions;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Locks locks;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void onlyDraftsAreDeletedAfterThirtyDaysWithoutAChange() {
        Task old = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        clock.advanceDays(29);
        Task young = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        maintenance.purgeDrafts();
        assertThat(remaining()).contains(old.id(), young.id(), requested.id());

        clock.advanceDays(2);
        maintenance.purgeDrafts();
        assertThat(remaining()).containsExactlyInAnyOrder(young.id(), requested.id());
    }

    @Test
    void aDeferredRequestReturnsOnItsDay() {
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        LocalDate inThreeDays = LondonTime.today(clock).plusDays(3);
        mongo.save(requested.defer(
                inThreeDays, DeferralReason.AWAITING_CAPACITY, null, Account.OFFICER_NORTH_EAST.id(), clock.instant()));
        clock.advanceDays(2);
        maintenance.run();
        assertThat(given.load(requested).state()).isEqualTo(TaskState.DEFERRED);

        clock.advanceDays(1);
        maintenance.run();
        Task back = given.load(requested);
        assertThat(back.state()).isEqualTo(TaskState.REQUESTED);
        assertThat(back.deferredUntil()).isNull();
        assertThat(back.requestedAt()).isEqualTo(requested.requestedAt());
    }

    /** As the migration of a task that an earlier release has saved leaves the other. */
    @Test
    void tasksWhoseSessionIsOverAreSortedByTheNextOne() {
        LocalDate today = LondonTime.today(clock);
        Task course = scheduled(today.plusDays(1), today.plusDays(20));
        Task talk = scheduled(today.plusDays(4), today.plusDays(4));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(talk.id().value())),
                Update.update(TaskOrder.SESSION_KEY, LocalDate.EPOCH),
                "tasks");
        assertThat(bySession()).containsExactly(talk.id(), course.id());

        maintenance.run();
        assertThat(bySession()).containsExactly(course.id(), talk.id());

        clock.advanceDays(2);
        assertThat(bySession()).containsExactly(course.id(), talk.id());
        long version = given.load(course).version();
        maintenance.run();
        assertThat(bySession()).containsExactly(talk.id(), course.id());
        assertThat(given.load(course).version()).as("nobody has changed it").isEqualTo(version);
    }

    @Test
    void anotherNodeWhoseClockIsAheadChangesTheOrderForADayAtMost() {
        LocalDate today = LondonTime.today(clock);
        Task talk = scheduled(today.plusDays(4), today.plusDays(4));
        Task course = scheduled(today.plusDays(1), today.plusDays(1));
        long version = given.load(course).version();
        maintenance.run();
        sessions.refresh(today.plusDays(2));
        assertThat(bySession()).containsExactly(talk.id(), course.id());

        clock.advanceDays(1);
        maintenance.run();

        assertThat(bySession()).containsExactly(course.id(), talk.id());
        assertThat(given.load(course).version()).as("nobody has changed it").isEqualTo(version);
    }

    @Test
    void theOrderIsRightAgainOnceTheClockOfThisNodeIs() {
        LocalDate today = LondonTime.today(clock);
        Task talk = scheduled(today.plusDays(4), today.plusDays(4));
        Task course = scheduled(today.plusDays(1), today.plusDays(1));
        clock.advanceDays(2);
        maintenance.run();
        assertThat(bySession()).containsExactly(talk.id(), course.id());

        clock.advanceDays(-2);
        maintenance.run();

        assertThat(bySession()).containsExactly(course.id(), talk.id());
    }

    @Test
    void nodesCorrectTheOrderOneAfterTheOther() {
        LocalDate today = LondonTime.today(clock);
        Task talk = scheduled(today.plusDays(4), today.plusDays(4));
        Task course = scheduled(today.plusDays(1), today.plusDays(1));
        clock.advanceDays(1);
        sessions.refresh(today.plusDays(2));

        locks.runExclusively("order of tasks by sessions", this::runInAnotherThread);
        assertThat(bySession()).containsExactly(talk.id(), course.id());

        maintenance.run();
        assertThat(bySession()).containsExactly(course.id(), talk.id());
    }

    /** As another node would: a thread may enter its own lock again. */
    private void runInAnotherThread() {
        CompletableFuture.runAsync(maintenance::run).join();
    }

    /** Each node does it every day and at its start. */
    @Test
    void theCorrectionOfTheOrderReadsNoHistoriesAndSendsNoUpdateForTasksInOrder() {
        LocalDate today = LondonTime.today(clock);
        scheduled(today.plusDays(4), today.plusDays(4));
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);

        commands.during(() -> sessions.correct(today));

        assertThat(commands.to("tasks")).containsOnly("find");
        assertThat(commands.projections("tasks"))
                .allSatisfy(fields -> assertThat(fields).containsKey(TaskPart.HISTORY.path()));
    }

    private Task scheduled(LocalDate startsOn, LocalDate endsOn) {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        return mongo.save(task.schedule(
                Schedule.ofDays(startsOn, endsOn, null, List.of()), Account.OFFICER_NORTH_EAST.id(), clock.instant()));
    }

    private List<TaskId> bySession() {
        var all = Query.query(Criteria.where("progress.state").ne(TaskState.DRAFT));
        return mongo.find(all.with(TaskOrder.NEXT_SESSION.sort()), Task.class).stream()
                .map(Task::id)
                .toList();
    }

    @Test
    void workOfMoreThanNinetyDaysAgoNoLongerCounts() {
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Task waiting = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(spread(waiting)).isZero();

        clock.advanceDays(91);
        maintenance.run();
        assertThat(spread(waiting)).isEqualTo(50);
    }

    private int spread(Task task) {
        return java.util.Objects.requireNonNull(given.load(task).queuePosition())
                .score()
                .points(Factor.SPREAD);
    }

    private List<TaskId> remaining() {
        return mongo.findAll(Task.class).stream().map(Task::id).toList();
    }
}
