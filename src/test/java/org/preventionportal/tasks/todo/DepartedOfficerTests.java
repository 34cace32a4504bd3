package org.preventionportal.tasks.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecipients;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What waits on the ended tasks of an officer who has left is counted for those who get the emails about them. */
@SliceTest
class DepartedOfficerTests {

    /** Can sign in, but is no officer. */
    private static final Account FORMER = Account.EVALUATOR;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private TaskRecipients recipients;

    @Autowired
    private TaskOfficers officers;

    private LocalDate today;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        today = LondonTime.today(clock);
    }

    @Test
    void anotherOfficerOfTheRegionReadsTheMessages() {
        Task task = left(today.minusDays(200), Region.NORTH_EAST);
        write(task);

        assertThat(listed("READ_MESSAGES", Account.OFFICER_NORTH_EAST))
                .containsExactly(task.id().value());
        assertThat(inBadge(Account.OFFICER_NORTH_EAST)).isEqualTo(1);
        assertThat(portal.read(
                        Account.OFFICER_NORTH_EAST, "tasks/toDo", Map.of(), "home.isToDoComplete", Boolean.class))
                .isTrue();
        assertThat(recipients.inCharge(task)).contains(Account.OFFICER_NORTH_EAST.id());
        assertThat(recipients.inCharge(task)).doesNotContain(FORMER.id());
        for (Account other : List.of(Account.OFFICER_SOUTH_EAST, Account.MANAGER)) {
            assertThat(inBadge(other)).isZero();
            assertThat(recipients.inCharge(task)).doesNotContain(other.id());
        }
    }

    @Test
    void whoMustNotSeeATaskDoesNotCoverForItsOfficer() {
        Task task = left(today.minusDays(10), Region.NORTH_EAST);
        write(task);
        given.excluding(task, Account.OFFICER_NORTH_EAST);

        assertThat(inBadge(Account.OFFICER_NORTH_EAST)).isZero();
        for (String toDo : List.of("READ_MESSAGES", "ASK_PARTICIPANTS")) {
            assertThat(listed(toDo, Account.OFFICER_NORTH_EAST)).isEmpty();
        }
        assertThat(recipients.inCharge(given.load(task))).containsExactly(Account.MANAGER.id());
    }

    /** The sheet has no officer where it was somebody who has left. */
    @Test
    void anotherOfficerOfTheRegionReadsTheMessagesOfAnImportedTask() {
        Task task = left(today.minusDays(200), Region.NORTH_EAST);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                new Update().unset("progress.officer"),
                Task.class);
        write(task);

        assertThat(listed("READ_MESSAGES", Account.OFFICER_NORTH_EAST))
                .containsExactly(task.id().value());
        assertThat(recipients.inCharge(given.load(task))).contains(Account.OFFICER_NORTH_EAST.id());
        assertThat(inBadge(Account.OFFICER_SOUTH_EAST)).isZero();
    }

    /** An index holds a task without an officer under null, which MongoDB takes for the values of its officers. */
    @Test
    void nobodyIsTheOfficerOfATaskThatHasNone() {
        Task task = left(today.minusDays(10), Region.NORTH_EAST);
        Task without = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(without.id().value())),
                Update.update("progress.officer", null),
                Task.class);

        assertThat(task.officer()).isEqualTo(FORMER.id());
        assertThat(officers.all()).containsExactly(FORMER.id());
    }

    @Test
    void managersReadTheMessagesOfARegionWithoutAnOfficer() {
        Task task = left(today.minusDays(200), Region.NATIONAL);
        write(task);

        assertThat(listed("READ_MESSAGES", Account.MANAGER))
                .containsExactly(task.id().value());
        assertThat(recipients.inCharge(task)).contains(Account.MANAGER.id());
        assertThat(inBadge(Account.OFFICER_NORTH_EAST)).isZero();
    }

    @Test
    void anotherOfficerOfTheRegionAsksTheParticipants() {
        Task task = left(today.minusDays(10), Region.NORTH_EAST);

        assertThat(listed("ASK_PARTICIPANTS", Account.OFFICER_NORTH_EAST))
                .containsExactly(task.id().value());
        assertThat(listed("ASK_PARTICIPANTS", Account.OFFICER_SOUTH_EAST)).isEmpty();
    }

    private Task left(LocalDate completedOn, Region region) {
        Task task = given.completedOn(completedOn);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("progress.officer", FORMER.id().value()).set("need.region", region),
                Task.class);
        return given.load(task);
    }

    private void write(Task task) {
        portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/postMessage",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("partnerId", Given.NORTH)
                        .with("text", "It has changed how we work."));
    }

    private List<String> listed(String toDo, Account account) {
        return portal.readAll(
                account, "tasks/tasksToDo", Map.of("toDo", toDo, "first", 20), "tasksToDo.nodes[*].id", String.class);
    }

    private int inBadge(Account account) {
        return portal.read(account, "tasks/toDo", Map.of(), "home.tasksToDoCount", Integer.class);
    }
}
