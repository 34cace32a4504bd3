package org.preventionportal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** The service's clock jumps an hour forward and back in the middle of the work on a request. */
@SliceTest
class ClockJumpTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void everyStepIsKeptOnce() {
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Input message = Input.of("taskId", requested.id()).withKey().with("text", "Which room?");
        ChangedTask task = portal.changeTask(OFFICER, "tasks/acknowledgeTask", Input.of(requested));
        String before = post(message);
        clock.advance(Duration.ofHours(1));
        task = portal.changeTask(OFFICER, "tasks/acceptTask", Input.of(task).with("officerId", OFFICER.id()));
        String during = post(message);
        clock.advance(Duration.ofHours(-1));
        portal.changeTask(OFFICER, "tasks/startTask", Input.of(task));

        assertThat(List.of(during, post(message))).containsOnly(before);
        assertThat(all(task, "tasks/messages", "task.messages.edges[*].node.text"))
                .containsExactly("Which room?");
        assertThat(all(task, "tasks/history", "task.history[*].action"))
                .containsExactlyInAnyOrder("DRAFTED", "REQUESTED", "ACKNOWLEDGED", "ACCEPTED", "STARTED");
    }

    private String post(Input message) {
        return portal.change(OFFICER, "tasks/postMessage", message, "message.id", String.class);
    }

    private List<String> all(ChangedTask task, String document, String path) {
        return portal.readAll(OFFICER, document, Map.of("id", task.id()), path, String.class);
    }
}
