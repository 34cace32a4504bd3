package org.preventionportal.tasks.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PartnerId;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** What a task says that its reader may do is what the service lets them do. */
@PortalTest
class TaskPermissionsTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final Account ELSEWHERE = Account.OFFICER_SOUTH_EAST;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record Permissions(
            boolean viewerCanDecide, boolean viewerCanResume, boolean viewerCanLeave, boolean viewerCanExclude) {}

    private record Delivery(
            boolean viewerCanDeliver,
            boolean viewerCanRecordActivity,
            boolean viewerCanRecordOutcome,
            boolean viewerCanRecordParticipants,
            boolean viewerCanAmendRecords,
            boolean viewerCanAmendCompletion) {

        static final Delivery NOTHING = new Delivery(false, false, false, false, false, false);
        static final Delivery BEFORE_THE_START = new Delivery(true, true, false, false, true, false);
        static final Delivery UNDER_WAY = new Delivery(true, true, true, true, true, false);
        static final Delivery COMPLETED = new Delivery(false, true, true, true, true, false);
        static final Delivery CLOSED = new Delivery(false, false, false, false, true, false);

        Delivery ofManager() {
            return new Delivery(
                    viewerCanDeliver,
                    viewerCanRecordActivity,
                    viewerCanRecordOutcome,
                    viewerCanRecordParticipants,
                    viewerCanAmendRecords,
                    true);
        }
    }

    @Test
    void whatIsRecordedAfterTheEndOfATaskIsOffered() {
        Task accepted = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(delivery(accepted, OFFICER)).isEqualTo(Delivery.BEFORE_THE_START);

        Task underWay = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(delivery(underWay, OFFICER)).isEqualTo(Delivery.UNDER_WAY);
        assertThat(delivery(underWay, Account.MANAGER)).isEqualTo(Delivery.UNDER_WAY);
        assertThat(delivery(underWay, ELSEWHERE)).isEqualTo(Delivery.NOTHING);
        assertThat(delivery(underWay, Account.LEAD_NORTH)).isEqualTo(Delivery.NOTHING);

        Task completed = given.completedOn(LocalDate.of(2026, 1, 5));
        assertThat(delivery(completed, OFFICER)).isEqualTo(Delivery.COMPLETED);
        assertThat(delivery(completed, Account.MANAGER)).isEqualTo(Delivery.COMPLETED.ofManager());

        portal.changeTask(
                OFFICER,
                "tasks/closeTask",
                portal.current(OFFICER, underWay.id()).with("reason", "FUNDING_OR_CAPACITY"));
        assertThat(delivery(underWay, OFFICER)).isEqualTo(Delivery.CLOSED);
        assertThat(delivery(underWay, Account.MANAGER)).isEqualTo(Delivery.CLOSED.ofManager());
    }

    private Delivery delivery(Task task, Account reader) {
        return portal.read(reader, "tasks/permissions", Map.of("id", task.id()), "task", Delivery.class);
    }

    @Test
    void aDeferredRequestIsResumedBeforeItIsDecided() {
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(of(requested, OFFICER).viewerCanDecide()).isTrue();
        assertThat(of(requested, OFFICER).viewerCanResume()).isFalse();
        assertThat(of(requested, ELSEWHERE).viewerCanDecide()).isFalse();

        Task asked = given.asked(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(of(asked, OFFICER).viewerCanDecide()).as("decline or merge").isTrue();
        assertThat(of(asked, OFFICER).viewerCanResume()).isFalse();

        given.deferredOn(LocalDate.of(2026, 1, 5), requested, LocalDate.of(2030, 1, 5));
        assertThat(of(requested, OFFICER).viewerCanDecide()).isFalse();
        assertThat(of(requested, OFFICER).viewerCanResume()).isTrue();
        assertThat(of(requested, ELSEWHERE).viewerCanResume()).isFalse();
    }

    @Test
    void whoseOrganisationIsSuspendedIsNotOfferedToLeaveOrToExclude() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(of(task, Account.LEAD_SOUTH).viewerCanLeave()).isTrue();
        assertThat(of(task, Account.LEAD_SOUTH).viewerCanExclude()).isTrue();
        assertThat(of(task, Account.PARTNER_SOUTH).viewerCanExclude()).isFalse();

        given.suspend(Given.SOUTH);

        assertThat(of(task, Account.LEAD_SOUTH).viewerCanLeave()).isFalse();
        assertThat(of(task, Account.LEAD_SOUTH).viewerCanExclude()).isFalse();
        assertThat(of(task, Account.LEAD_NORTH).viewerCanExclude()).isTrue();
        assertThat(of(task, Account.MANAGER).viewerCanExclude()).isTrue();
    }

    @Test
    void aMemberOfTheRequesterLeavesForAnotherOrganisationThatJoined() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);

        assertThat(of(task, Account.PARTNER_NORTH).viewerCanLeave()).isFalse();
        assertThat(leavable(task, Account.PARTNER_TWO)).containsExactly(Given.SOUTH.value());

        leave(Given.SOUTH, task);
        assertThat(leavable(task, Account.PARTNER_TWO)).isEmpty();
    }

    @Test
    void aMemberOfTwoOrganisationsThatJoinedLeavesForTheOneThatIsNotSuspended() {
        Task task = given.joined(Given.SUSPENDED, Account.PARTNER_SUSPENDED, Given.NORTH, Account.PARTNER_NORTH);
        given.joinedToo(task, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(leavable(task, Account.PARTNER_TWO)).containsExactly(Given.SOUTH.value(), Given.NORTH.value());

        given.suspend(Given.NORTH);

        assertThat(leavable(task, Account.PARTNER_TWO)).containsExactly(Given.SOUTH.value());
        leave(Given.SOUTH, task);
        assertThat(leavable(task, Account.PARTNER_TWO)).isEmpty();
    }

    private void leave(PartnerId partner, Task task) {
        Input read = portal.current(Account.PARTNER_TWO, task.id()).with("partnerId", partner);
        assertThat(portal.codes(Account.PARTNER_TWO, "tasks/leaveTask", read)).isEmpty();
    }

    private List<String> leavable(Task task, Account reader) {
        List<String> partners = portal.readAll(
                reader, "tasks/permissions", Map.of("id", task.id()), "task.leavablePartners[*].id", String.class);
        assertThat(of(task, reader).viewerCanLeave()).isEqualTo(!partners.isEmpty());
        return partners;
    }

    private Permissions of(Task task, Account reader) {
        return portal.read(reader, "tasks/permissions", Map.of("id", task.id()), "task", Permissions.class);
    }
}
