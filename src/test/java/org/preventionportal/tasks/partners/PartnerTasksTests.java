package org.preventionportal.tasks.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PartnerId;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.ReachTotals;
import org.preventionportal.tasks.lists.TasksOfPartner;
import org.springframework.beans.factory.annotation.Autowired;

/** The record of a partner has the tasks that it requested or joined, as far as the reader sees them. */
@SliceTest
class PartnerTasksTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record Row(String id, String title) {}

    @Test
    void aPartnersTasksAddUp() {
        Task begun = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Task joined = given.joined(Given.SOUTH, Account.PARTNER_SOUTH, Given.NORTH, Account.PARTNER_NORTH);
        given.draft(Given.NORTH, Account.PARTNER_NORTH);
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        record(begun);

        var expected = new PartnerTaskCounts(1, 1, 0, 1, new ReachTotals(20, 0, 0, false), 1, 0, false);
        assertThat(counts(Account.MANAGER, Given.NORTH)).isEqualTo(expected);
        assertThat(ids(Account.MANAGER, Given.NORTH))
                .containsExactlyInAnyOrder(begun.id().value(), joined.id().value());
        assertThat(counts(Account.PARTNER_NORTH, Given.NORTH))
                .as("for a member")
                .isEqualTo(expected);
        assertThat(counts(Account.MANAGER, Given.SOUTH).outcomeCount()).isZero();
    }

    @Test
    void aFilterNarrowsTheListAndNotTheCounts() {
        Task begun = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(rows(Account.MANAGER, Given.NORTH, Map.of("states", List.of("IN_PROGRESS"))))
                .extracting(Row::id)
                .containsExactly(begun.id().value());
        assertThat(counts(Account.MANAGER, Given.NORTH).openCount()).isEqualTo(1);
    }

    @Test
    void countsOfTheNewestTasksSayThatThereAreMore() {
        given.requested(TasksOfPartner.MAX_COUNTED);
        assertThat(counts(Account.MANAGER, Given.NORTH).hasMoreTasks()).isFalse();

        given.requested(1);

        assertThat(counts(Account.MANAGER, Given.NORTH))
                .satisfies(counts -> assertThat(counts.hasMoreTasks()).isTrue())
                .extracting(PartnerTaskCounts::openCount)
                .isEqualTo(TasksOfPartner.MAX_COUNTED);
    }

    @Test
    void whoMustNotSeeATaskDoesNotCountIt() {
        Task begun = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        record(begun);
        given.excluding(begun, Account.MANAGER);
        given.excluding(begun, Account.COLLEAGUE_NORTH);
        var nothing = new PartnerTaskCounts(0, 0, 0, 0, new ReachTotals(0, 0, 0, false), 0, 0, false);
        for (Account excluded : List.of(Account.MANAGER, Account.COLLEAGUE_NORTH)) {
            assertThat(counts(excluded, Given.NORTH)).isEqualTo(nothing);
            assertThat(ids(excluded, Given.NORTH)).isEmpty();
        }
    }

    /** A member of two partners reads each record in the words of its own partner. */
    @Test
    void aRecordShowsATaskAsItsOwnPartnerSeesIt() {
        given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(rows(Account.PARTNER_TWO, Given.NORTH, Map.of()))
                .extracting(Row::title)
                .containsExactly("Training on county lines");
        assertThat(rows(Account.PARTNER_TWO, Given.SOUTH, Map.of()))
                .extracting(Row::title)
                .containsExactly("The same for us");
    }

    private void record(Task task) {
        var outcome = Map.of(
                "kind", "SYSTEM_CHANGE",
                "statement", "They ask first.",
                "contribution", "The workshop.",
                "evidence", "DOCUMENTED",
                "evidenceText", "The new form.",
                "significance", "MAJOR");
        assertThat(portal.codes(
                        Account.OFFICER_NORTH_EAST,
                        "tasks/recordOutcome",
                        Input.of("taskId", task.id()).withKey().with("outcome", outcome)))
                .isEmpty();
    }

    private PartnerTaskCounts counts(Account account, PartnerId partner) {
        return portal.read(
                account, "partners/partnerTasks", Map.of("id", partner), "partner.taskCounts", PartnerTaskCounts.class);
    }

    private List<String> ids(Account account, PartnerId partner) {
        return rows(account, partner, Map.of()).stream().map(Row::id).toList();
    }

    private List<Row> rows(Account account, PartnerId partner, Map<String, ?> filter) {
        return portal.readAll(
                account,
                "partners/partnerTasks",
                Map.of("id", partner, "filter", filter),
                "partner.tasks.nodes",
                Row.class);
    }
}
