package org.preventionportal.tasks.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** People who took part may be asked afterwards, unless they opted out. */
@SliceTest
class ParticipantsTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ParticipantMaintenance maintenance;

    @Autowired
    private TestDatabase database;

    private Task task;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
    }

    @Test
    void participantsAreKeptByAddressAloneUntilTheyOptOut() {
        Input some = Input.of("taskId", task.id())
                .with("noticeGiven", true)
                .with(
                        "participants",
                        List.of(
                                Map.of("email", "Jo@example.org", "organisationKind", "HEALTH"),
                                Map.of("email", "al@example.org", "organisationKind", "EDUCATION")));
        assertThat(portal.codes(OFFICER, "tasks/recordParticipants", some.with("noticeGiven", false)))
                .containsExactly("INVALID");
        portal.changeTask(OFFICER, "tasks/recordParticipants", some);
        portal.changeTask(OFFICER, "tasks/recordParticipants", some);
        assertThat(addresses()).containsExactlyInAnyOrder("jo@example.org", "al@example.org");

        assertThat(portal.codes(Account.MANAGER, "tasks/optOutParticipant", Map.of("email", "JO@example.org")))
                .isEmpty();
        assertThat(addresses()).containsExactly("al@example.org");
        assertThat(database.dump("participants", "optOuts", "audit", "tasks")).doesNotContain("jo@example.org");

        portal.changeTask(OFFICER, "tasks/recordParticipants", some);
        assertThat(addresses())
                .as("recording a person does not answer whether they have opted out")
                .containsExactlyInAnyOrder("jo@example.org", "al@example.org");

        clock.advanceDays(700);
        maintenance.purge();
        assertThat(database.dump("participants")).isEmpty();
    }

    private List<String> addresses() {
        return portal.readAll(
                OFFICER,
                "tasks/participants",
                Map.of("id", task.id()),
                "task.participants.edges[*].node.email",
                String.class);
    }
}
