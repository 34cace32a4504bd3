package org.preventionportal.planning.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

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

    private LocalDate today;
    private LocalDate endsOn;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        today = LondonTime.today(clock);
        endsOn = Quarter.of(today).endsOn();
    }

    private record Option(boolean isBestFit, String explanation) {}

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
    void aTaskOfTwoQuartersTakesItsDaysOfTheFirstOne() {
        assertThat(option(scheduled(endsOn, endsOn.plusDays(1))).explanation())
                .contains("in the rest of the quarter; the task takes about 1 day.");
    }
}
