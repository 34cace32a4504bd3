package org.preventionportal.tasks.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** An officer opens the intelligence of another region for an hour, and those concerned learn of it. */
@SliceTest
class IntelligenceOpeningTests {

    private static final Account OFFICER = Account.OFFICER_SOUTH_EAST;
    private static final String REASON = "They are on the move.";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private IntelligenceAccessMaintenance maintenance;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record Text(String text) {}

    private record Person(String id) {}

    private record Use(Person officer, String reason) {}

    private record Seen(
            @Nullable Text intelligence,
            @Nullable List<Use> intelligenceAccesses,
            @Nullable String intelligenceOpenUntil,
            boolean viewerCanOpenIntelligence) {}

    @Test
    void itIsOpenToThatOfficerForAnHour() {
        Task task = requested();
        assertThat(seen(OFFICER, task)).isEqualTo(new Seen(null, null, null, true));

        assertThat(open(OFFICER, task)).isEmpty();
        assertThat(seen(OFFICER, task).intelligence()).isEqualTo(new Text("Two lines are run from the same flat."));
        assertThat(seen(Account.OFFICER_AND_EVALUATOR, task).intelligence()).isNull();
        assertThat(open(OFFICER, task)).containsExactly("WRONG_STATE");

        clock.advance(Duration.ofMinutes(59));
        assertThat(seen(OFFICER, task).intelligence()).isEqualTo(new Text("Two lines are run from the same flat."));
        clock.advance(Duration.ofMinutes(1));
        assertThat(seen(OFFICER, task)).isEqualTo(new Seen(null, null, null, true));
    }

    @Test
    void theRegionAndTheManagersLearnOfIt() {
        Task task = requested();
        open(OFFICER, task);
        seen(OFFICER, task);
        seen(OFFICER, task);

        Use use = new Use(new Person(OFFICER.id().value()), REASON);
        assertThat(seen(Account.OFFICER_NORTH_EAST, task).intelligenceAccesses())
                .containsExactly(use);
        assertThat(seen(Account.LEAD_NORTH, task).intelligenceAccesses()).isNull();
        assertThat(listed(Account.MANAGER)).containsExactly(task.id().value());
        assertThat(database.dump("audit").lines())
                .filteredOn(entry -> entry.contains(OFFICER.id().value()))
                .filteredOn(entry -> entry.contains("openIntelligence") || entry.contains("readIntelligence"))
                .hasSize(3);
    }

    @Test
    void whoOpenedItIsKeptAsLongAsTheAuditTrail() {
        open(OFFICER, requested());
        maintenance.purge();
        assertThat(database.dump("intelligenceAccesses")).contains(REASON);

        clock.advance(Duration.ofDays(7 * 366));
        maintenance.purge();
        assertThat(database.dump("intelligenceAccesses")).isEmpty();
    }

    @Test
    void aRepeatOpensItOnce() {
        Input input = Input.of("taskId", requested().id()).withKey().with("reason", REASON);
        assertThat(portal.codes(OFFICER, "tasks/openIntelligence", input)).isEmpty();
        assertThat(portal.codes(OFFICER, "tasks/openIntelligence", input)).isEmpty();
        assertThat(listed(Account.MANAGER)).hasSize(1);
    }

    @Test
    void aReasonIsNeededAndNamesNoChild() {
        Input input = Input.of("taskId", requested().id()).withKey();
        assertThat(portal.codes(OFFICER, "tasks/openIntelligence", input.with("reason", " ")))
                .containsExactly("REQUIRED");
        assertThat(portal.codes(OFFICER, "tasks/openIntelligence", input.with("reason", "NHS number 943 476 5919")))
                .containsExactly("IDENTIFYING_TEXT");
    }

    /** A use is listed only for those who see its task. */
    @Test
    void anExcludedManagerDoesNotFindTheUse() {
        Task task = requested();
        open(OFFICER, task);
        given.excluding(task, Account.MANAGER);
        assertThat(listed(Account.MANAGER)).isEmpty();
    }

    private Task requested() {
        return given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    private List<String> open(Account account, Task task) {
        return portal.codes(
                account,
                "tasks/openIntelligence",
                Input.of("taskId", task.id()).withKey().with("reason", REASON));
    }

    private Seen seen(Account account, Task task) {
        return portal.read(account, "tasks/openedIntelligence", Map.of("id", task.id()), "task", Seen.class);
    }

    private List<String> listed(Account account) {
        return portal.readAll(
                account,
                "tasks/intelligenceAccesses",
                Map.of(),
                "intelligenceAccesses.edges[*].node.task.id",
                String.class);
    }
}
