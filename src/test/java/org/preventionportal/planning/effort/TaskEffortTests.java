package org.preventionportal.planning.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The days of a task: those of its kind, adjusted with a reason, and learnt from completed tasks. */
@SliceTest
class TaskEffortTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record OfKind(double days, int recordedTaskCount, boolean isLearnt) {}

    private record Effort(
            int version,
            double expectedDays,
            boolean isAdjusted,
            double daysSpent,
            double remainingDays,
            @Nullable String reason,
            OfKind ofKind) {}

    private Effort effort(Task task) {
        return portal.read(OFFICER, "planning/taskEffort", Map.of("id", task.id()), "task.effort", Effort.class);
    }

    private static Input days(Task task, int version, @Nullable Double expected, double spent) {
        return Input.of("taskId", task.id())
                .with("version", version)
                .with("expectedDays", expected)
                .with("daysSpent", spent)
                .with("reason", expected == null ? null : "Three towns instead of one.");
    }

    private List<String> update(Input days) {
        return portal.codes(OFFICER, "planning/updateTaskEffort", days);
    }

    @Test
    void aTaskTakesTheDaysOfItsKindUntilTheyAreAdjusted() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(effort(task)).isEqualTo(new Effort(0, 2, false, 0, 2, null, new OfKind(2, 0, false)));

        assertThat(update(days(task, 0, 6.0, 1.5))).isEmpty();
        assertThat(effort(task))
                .isEqualTo(new Effort(1, 6, true, 1.5, 4.5, "Three towns instead of one.", new OfKind(2, 0, false)));
        assertThat(update(days(task, 0, null, 2))).containsExactly("CONFLICT");
        assertThat(update(days(task, 1, null, 7))).isEmpty();
        assertThat(effort(task)).isEqualTo(new Effort(2, 2, false, 7, 0, null, new OfKind(2, 0, false)));
    }

    @Test
    void whatAnUpdateLeavesOutStays() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(update(days(task, 0, 6.0, 1.5))).isEmpty();

        Input spent = Input.of("taskId", task.id()).with("daysSpent", 2);
        assertThat(update(spent.with("version", 1))).isEmpty();
        assertThat(effort(task))
                .isEqualTo(new Effort(2, 6, true, 2, 4, "Three towns instead of one.", new OfKind(2, 0, false)));
        assertThat(update(spent.with("version", 2).with("expectedDays", 8)))
                .as("other days without their reason")
                .containsExactly("REQUIRED");
        assertThat(update(spent.with("version", 2).with("reason", null)))
                .as("the days stay")
                .containsExactly("REQUIRED");
        assertThat(update(spent.with("version", 2).with("reason", "Four towns.")))
                .isEmpty();
        assertThat(effort(task).reason()).isEqualTo("Four towns.");
        assertThat(update(spent.with("version", 3).with("expectedDays", null))).isEmpty();
        assertThat(effort(task)).isEqualTo(new Effort(4, 2, false, 2, 0, null, new OfKind(2, 0, false)));
    }

    @Test
    void theDaysOfTheTasksOfAPartnerAreAddedUpAsFarAsTheOfficerSeesThem() {
        Task first = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        Task second = given.completedOn(LocalDate.of(2026, 1, 6));
        assertThat(daysSpentOnNorth(OFFICER)).isZero();
        assertThat(update(days(first, 0, null, 1.5))).isEmpty();
        assertThat(update(days(second, 0, null, 3))).isEmpty();
        assertThat(daysSpentOnNorth(OFFICER)).isEqualTo(4.5);

        var exclusion =
                Exclusion.of(Account.OFFICER_SOUTH_EAST.id(), null, "A relative.", PersonId.SERVICE, Instant.EPOCH);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(second.id().value())),
                new Update().push("sharing.exclusions", exclusion),
                Task.class);
        assertThat(daysSpentOnNorth(Account.OFFICER_SOUTH_EAST)).isEqualTo(1.5);
        assertThat(daysSpentOnNorth(OFFICER)).isEqualTo(4.5);
    }

    private @Nullable Double daysSpentOnNorth(Account account) {
        return portal.read(account, "planning/daysSpent", Map.of("id", Given.NORTH), "partner.daysSpent", Double.class);
    }

    @Test
    void badDaysAreRefused() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(update(days(task, 0, 6.0, 1).with("reason", " "))).containsExactly("REQUIRED");
        assertThat(update(days(task, 0, 6.2, 1))).containsExactly("OUT_OF_RANGE");
        assertThat(update(days(task, 0, null, -1))).containsExactly("OUT_OF_RANGE");
        assertThat(update(days(task, 0, null, 251))).containsExactly("OUT_OF_RANGE");
        assertThat(update(days(task, 0, 6.2, -1).with("reason", " ")))
                .as("all at once")
                .containsExactly("OUT_OF_RANGE", "OUT_OF_RANGE", "REQUIRED");
        assertThat(update(days(task, 0, 6.0, 1).with("reason", "For Jordan Smith, born 3 May 2011")))
                .contains("IDENTIFYING_TEXT");
    }

    @Test
    void theDaysOfAKindAreLearntFromCompletedTasks() {
        for (double spent : List.of(3.0, 4.0, 4.0, 5.0, 20.0)) {
            Task completed = given.completedOn(LocalDate.of(2026, 1, 6));
            assertThat(update(days(completed, 0, null, spent))).isEmpty();
        }
        Task running = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(update(days(running, 0, null, 1))).isEmpty();
        assertThat(effort(running).ofKind()).isEqualTo(new OfKind(4, 5, true));
        assertThat(effort(running).remainingDays()).isEqualTo(3);
    }

    private record Earlier(
            @Nullable Double expectedDays,
            double daysSpent,
            @Nullable String reason) {}

    @Test
    void earlierDaysStayWithTheirReason() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(update(days(task, 0, 6.0, 1.5))).isEmpty();
        assertThat(update(days(task, 1, null, 7))).isEmpty();
        assertThat(portal.readAll(
                        OFFICER,
                        "planning/taskEffort",
                        Map.of("id", task.id()),
                        "task.effort.earlier[*]",
                        Earlier.class))
                .containsExactly(new Earlier(6.0, 1.5, "Three towns instead of one."));
    }

    @Test
    void programmeManagersSetTheDaysOfAKind() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        Input set = Input.of("kind", "TRAINING_SESSION")
                .with("version", 0)
                .with("days", 3.5)
                .with("reason", "Most last two days.");
        String mutation = "planning/updateKindEffort";
        assertThat(portal.codes(Account.MANAGER, mutation, set.with("days", 0.7)))
                .containsExactly("OUT_OF_RANGE");
        assertThat(portal.codes(Account.MANAGER, mutation, set)).isEmpty();
        assertThat(effort(task).expectedDays()).isEqualTo(3.5);
        assertThat(portal.codes(Account.MANAGER, mutation, set)).containsExactly("CONFLICT");
        Input another = Input.of("kind", "TRAINING_SESSION").with("version", 1).with("reason", "Another reason.");
        assertThat(portal.codes(Account.MANAGER, mutation, another)).isEmpty();
        assertThat(effort(task).expectedDays()).as("left out").isEqualTo(3.5);
        assertThat(portal.change(
                        Account.MANAGER,
                        mutation,
                        set.with("version", 2).with("days", null),
                        "kindEffort.settings[1].days",
                        Double.class))
                .isEqualTo(3.5);
        assertThat(effort(task).expectedDays()).isEqualTo(2);
    }
}
