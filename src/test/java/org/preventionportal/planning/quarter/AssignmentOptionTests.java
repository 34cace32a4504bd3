package org.preventionportal.planning.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.PlannableTasks;
import org.preventionportal.tasks.progress.TaskPart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who fits a task is a question of the quarter for which it is scheduled. A training session takes 2 days. */
@SliceTest
class AssignmentOptionTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private Clock clock;

    @Autowired
    private PlannableTasks plannable;

    @Autowired
    private MongoTemplate mongo;

    private LocalDate today;
    private LocalDate endsOn;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        today = LondonTime.today(clock);
        endsOn = Quarter.of(today).endsOn();
    }

    private record Option(int taskCount, boolean isBestFit, boolean hasMoreTasks, String explanation) {}

    private List<Option> options(Task task) {
        return portal.readAll(
                Account.MANAGER,
                "planning/assignmentOptions",
                Map.of("id", task.id()),
                "task.assignmentOptions[*]",
                Option.class);
    }

    private Option option(Task task) {
        return options(task).getFirst();
    }

    private Task scheduled(LocalDate first, LocalDate last) {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        portal.changeTask(
                OFFICER,
                "tasks/scheduleTask",
                Input.of(task).with("startsOn", first).with("endsOn", last));
        return task;
    }

    @Test
    void anOfficerWhoIsAwayInThisQuarterFitsATaskOfTheNextOne() {
        portal.change(
                Account.MANAGER,
                "capacity/recordAbsence",
                Input.of("officerId", OFFICER.id())
                        .with("version", 0)
                        .with("startsOn", today)
                        .with("endsOn", endsOn),
                "officerCapacity.version",
                Integer.class);

        Option option = option(scheduled(endsOn.plusDays(10), endsOn.plusDays(10)));

        assertThat(option.isBestFit()).isTrue();
        assertThat(option.explanation()).contains("free in that quarter; the task takes about 2 days.");
        assertThat(option(given.requested(Given.NORTH, Account.PARTNER_NORTH)).isBestFit())
                .isFalse();
    }

    @Test
    void anExcludedOfficerIsNotOffered() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(options(task)).hasSize(1);

        given.excluding(task, OFFICER);
        assertThat(options(task)).isEmpty();
    }

    @Test
    void itIsSaidWhetherAllTasksAreCounted() {
        Task request = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task running = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        Document stored = Objects.requireNonNull(mongo.findById(running.id().value(), Document.class, "tasks"));
        mongo.insert(
                IntStream.range(1, 2000)
                        .mapToObj(i -> new Document(stored)
                                .append("_id", "%s%d".formatted(running.id(), i))
                                .append("reference", "T-COPY-%d".formatted(i)))
                        .toList(),
                "tasks");
        assertThat(option(request))
                .extracting(Option::taskCount, Option::hasMoreTasks)
                .containsExactly(2000, false);

        given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(option(request))
                .extracting(Option::taskCount, Option::hasMoreTasks)
                .containsExactly(2000, true);
    }

    @Test
    void theNewestTasksAreCounted() {
        acceptedIn(2024);
        Task newest = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        acceptedIn(2025);
        var manager = new Caller(Account.MANAGER.id(), Set.of(Role.PROGRAMME_MANAGER), Set.of(), Set.of(), Set.of());

        assertThat(Stream.of(
                                plannable.committed(manager, 1),
                                plannable.committed(Set.<TaskPart>of(), manager, 1),
                                plannable.committed(List.of(OFFICER.id()), manager, 1))
                        .flatMap(List::stream))
                .extracting(Task::id)
                .containsExactly(newest.id(), newest.id(), newest.id());
    }

    private void acceptedIn(int year) {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        given.createdOn(task, "%d-01-05T12:00:00Z".formatted(year));
    }

    @Test
    void aTaskOfTwoQuartersTakesItsDaysOfTheFirstOne() {
        assertThat(option(scheduled(endsOn, endsOn.plusDays(1))).explanation())
                .contains("in the rest of the quarter; the task takes about 1 day.");
    }
}
