package org.preventionportal.tasks.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody concerned gets one mail about a change, and officers get mails before and after a response target is missed. */
@PortalTest
class TaskNotificationTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notifier notifier;

    @Autowired
    private ResponseTargetReminders reminders;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void eachChangeIsMailedOnceAndNeverToThePersonWhoMadeIt() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        notifier.run();
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "REQUEST_RECEIVED to OFFICER_NORTH_EAST", "ORGANISATION_JOINED to OFFICER_NORTH_EAST");
        assertThat(given.load(task).version())
                .as("a notification is not a change")
                .isEqualTo(task.version());

        Map<?, ?> accepted = portal.changeTask(
                Account.MANAGER,
                "acceptTask",
                "taskId: \"%s\", version: %d, officerId: \"%s\""
                        .formatted(task.id(), given.load(task).version(), Account.OFFICER_NORTH_EAST.id()));
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "startTask",
                "taskId: \"%s\", version: %s".formatted(task.id(), accepted.get("version")));
        notifier.run();
        notifier.run();

        assertThat(mails())
                .contains(
                        "REQUEST_DECIDED to PARTNER_NORTH",
                        "REQUEST_DECIDED to PARTNER_SOUTH",
                        "TASK_ASSIGNED to OFFICER_NORTH_EAST",
                        "TASK_CHANGED to PARTNER_NORTH",
                        "TASK_CHANGED to PARTNER_SOUTH")
                .hasSize(7);
        assertThat(given.load(task).progress().pendingNotificationFrom()).isNull();
    }

    /** The author of an imported task is the service, and an author may have left. */
    @Test
    void leadsAreNotifiedIfTheAuthorCannotSignIn() {
        Task task = given.requestedBy(PersonId.SERVICE);

        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "acknowledgeTask",
                "taskId: \"%s\", version: %d".formatted(task.id(), task.version()));
        notifier.run();

        assertThat(mails())
                .contains("REQUEST_ACKNOWLEDGED to LEAD_NORTH")
                .doesNotContain("REQUEST_ACKNOWLEDGED to LEAD_SOUTH");
    }

    @Test
    void officersAreRemindedOnceBeforeAndOnceAfterATargetAndThenByADigest() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        LocalDate requested = WorkingDays.day(java.util.Objects.requireNonNull(task.requestedAt()));

        reminders.remind(requested);
        assertThat(mails()).isEmpty();
        reminders.remind(WorkingDays.after(requested, 1));
        reminders.remind(WorkingDays.after(requested, 1));
        assertThat(mails()).containsExactly("RESPONSE_DUE_SOON to OFFICER_NORTH_EAST");
        reminders.remind(WorkingDays.after(requested, 3));
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "RESPONSE_DUE_SOON to OFFICER_NORTH_EAST", "RESPONSE_OVERDUE to OFFICER_NORTH_EAST");
        reminders.remind(WorkingDays.after(requested, 4));
        reminders.remind(WorkingDays.after(requested, 5));
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "RESPONSE_DUE_SOON to OFFICER_NORTH_EAST",
                        "RESPONSE_OVERDUE to OFFICER_NORTH_EAST",
                        "DIGEST to OFFICER_NORTH_EAST",
                        "DIGEST to OFFICER_NORTH_EAST");
    }

    @Test
    void overdueTargetsCanBeReadAndFiltered() {
        Task late = given.requestedOn(WorkingDays.after(LocalDate.now(java.time.ZoneOffset.UTC), -13));
        Task fresh = given.requested(Given.NORTH, Account.PARTNER_NORTH);

        for (String filter : List.of(
                "target: DECIDE", "target: DECIDE, minWorkingDays: 3", "target: ACKNOWLEDGE, minWorkingDays: 11", "")) {
            assertThat(queue(filter))
                    .as(filter)
                    .contains(late.id().value())
                    .doesNotContain(fresh.id().value());
        }
        assertThat(queue("target: DECIDE, minWorkingDays: 4"))
                .doesNotContain(late.id().value());
        assertThat(portal.text(
                        Account.PARTNER_NORTH,
                        "{ task(id: \"%s\") { decideTarget { state workingDaysUsed workingDaysOverdue } acknowledgeTarget { state workingDaysOverdue } } }"
                                .formatted(late.id())))
                .contains("decideTarget={state=OVERDUE, workingDaysUsed=13, workingDaysOverdue=3}")
                .contains("acknowledgeTarget={state=OVERDUE, workingDaysOverdue=11}");
    }

    private String queue(String late) {
        return portal.text(
                Account.OFFICER_NORTH_EAST,
                "{ triageQueue(first: 5, filter: {overdue: {%s}}) { edges { node { id } } } }".formatted(late));
    }

    /** The template and the recipient of each mail. */
    private List<String> mails() {
        return database.dump("outbox")
                .lines()
                .filter(line -> !line.isEmpty())
                .map(line -> "%s to %s".formatted(value(line, "template"), account(value(line, "to"))))
                .toList();
    }

    private static String value(String json, String name) {
        String after = json.substring(json.indexOf("\"%s\": \"".formatted(name)) + name.length() + 5);
        return after.substring(0, after.indexOf('"'));
    }

    private static Account account(String id) {
        return java.util.Arrays.stream(Account.values())
                .filter(account -> account.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
