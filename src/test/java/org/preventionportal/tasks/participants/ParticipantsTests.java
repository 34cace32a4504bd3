package org.preventionportal.tasks.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.springframework.beans.factory.annotation.Autowired;

/** People who took part may be asked afterwards, unless they opted out. */
@SliceTest
class ParticipantsTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    private static final Caller CALLER = new Caller(OFFICER.id(), Set.of(Role.OFFICER), Set.of(), Set.of(), Set.of());

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

    @Autowired
    private ParticipantRecords records;

    @Autowired
    private OfficerTaskAccess access;

    @Autowired
    private RetentionRuns runs;

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

    /** Recorded by an earlier version, it can still be opted out. */
    @Test
    void anAddressWithoutADomainIsNotRecordedButCanBeOptedOut() {
        assertThat(portal.codes(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(task, "jo@kent")))
                .containsExactly("INVALID");
        assertThat(portal.codes(OFFICER, "tasks/optOutParticipant", Map.of("email", "jo@kent")))
                .isEmpty();
    }

    /** People have been told a period when they were recorded, so that a longer one does not apply to them. */
    @ParameterizedTest
    @CsvSource({"P18M, P6M, 170, 190", "P6M, P18M, 170, 190"})
    void theShorterPeriodApplies(Period then, Period now, int kept, int deleted) {
        recordedWhileKeptFor(then);

        clock.advanceDays(kept);
        maintenance(now).purge();
        assertThat(addresses()).containsExactly("jo@example.org");

        clock.advanceDays(deleted - kept);
        maintenance(now).purge();
        assertThat(addresses()).isEmpty();
    }

    @Test
    void theEndThatIsShownIsThatOfTheShorterPeriod() {
        Participant recorded = recordedWhileKeptFor(Period.ofMonths(18));
        Instant created = recorded.createdAt();

        assertThat(recorded.endOf(Period.ofDays(100))).isEqualTo(created.plus(Duration.ofDays(100)));
        assertThat(recorded.endOf(Period.ofMonths(19))).isEqualTo(recorded.expiresAt());
        assertThat(portal.readAll(
                        OFFICER,
                        "tasks/participantExpiry",
                        Map.of("id", task.id()),
                        "task.participants.edges[*].node.expiresAt",
                        String.class))
                .containsExactly(recorded.expiresAt().toString());
    }

    private Participant recordedWhileKeptFor(Period period) {
        var register = new ParticipantRegister(records, access, clock, period);
        Participant participant = register.participant(task.id(), "jo@example.org", PartnerKind.HEALTH, CALLER);
        register.record(List.of(participant));
        return participant;
    }

    private ParticipantMaintenance maintenance(Period kept) {
        return new ParticipantMaintenance(records, runs, clock, kept);
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
