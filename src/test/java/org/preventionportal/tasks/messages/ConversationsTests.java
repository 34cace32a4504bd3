package org.preventionportal.tasks.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Partner and officer talk on a task; each organisation has its own conversation, and staff their notes. */
@PortalTest
class ConversationsTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notifier notifier;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void unreadMessagesAreCountedForEachPerson() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        post(Account.OFFICER_NORTH_EAST, task, "When would suit you?");
        post(Account.OFFICER_NORTH_EAST, task, "And where?");
        assertThat(unread(Account.PARTNER_NORTH, task)).isEqualTo(2);
        assertThat(unread(Account.COLLEAGUE_NORTH, task)).isEqualTo(2);
        assertThat(unread(Account.OFFICER_NORTH_EAST, task)).as("their own").isZero();

        portal.changeTask(
                Account.PARTNER_NORTH,
                "markMessagesRead",
                "taskId: \"%s\", upTo: \"%s\"".formatted(task.id(), clock.instant()));
        post(Account.PARTNER_NORTH, task, "In March.");

        assertThat(unread(Account.PARTNER_NORTH, task)).isZero();
        assertThat(unread(Account.COLLEAGUE_NORTH, task)).isEqualTo(3);
        assertThat(unread(Account.OFFICER_NORTH_EAST, task)).isEqualTo(1);
        portal.changeTask(
                Account.PARTNER_NORTH,
                "markMessagesRead",
                "taskId: \"%s\", upTo: \"2020-01-01T00:00:00Z\"".formatted(task.id()));
        assertThat(unread(Account.PARTNER_NORTH, task))
                .as("a late mark unreads nothing")
                .isZero();
    }

    @Test
    void eachOrganisationHasItsOwnConversation() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        post(Account.PARTNER_NORTH, task, "From the north.");
        post(Account.PARTNER_SOUTH, task, "From the south.");
        assertThat(portal.codes(
                        Account.OFFICER_NORTH_EAST,
                        "postMessage",
                        key() + "taskId: \"%s\", text: \"To whom?\"".formatted(task.id())))
                .containsExactly("REQUIRED");
        assertThat(portal.codes(
                        Account.PARTNER_SOUTH,
                        "postMessage",
                        key()
                                + "taskId: \"%s\", partnerId: \"%s\", text: \"To them\""
                                        .formatted(task.id(), Given.NORTH)))
                .containsExactly("NOT_FOUND");

        assertThat(messages(Account.PARTNER_NORTH, task))
                .contains("From the north.")
                .doesNotContain("south");
        assertThat(messages(Account.PARTNER_SOUTH, task))
                .contains("From the south.")
                .doesNotContain("north");
        assertThat(messages(Account.OFFICER_NORTH_EAST, task)).contains("From the north.", "From the south.");
        assertThat(unread(Account.PARTNER_SOUTH, task)).isZero();
        assertThat(unread(Account.OFFICER_NORTH_EAST, task)).isEqualTo(2);
    }

    @Test
    void notesAreForStaff() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(
                Account.OFFICER_SOUTH_EAST,
                "postNote",
                key() + "taskId: \"%s\", text: \"Like ours.\"".formatted(task.id()));

        assertThat(messages(Account.OFFICER_NORTH_EAST, task)).contains("Like ours.");
        assertThat(messages(Account.PARTNER_NORTH, task)).doesNotContain("Like ours.");
        assertThat(unread(Account.PARTNER_NORTH, task)).isZero();
    }

    @Test
    void aMailSaysThatThereIsAMessageAndNotWhatItSays() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        post(Account.OFFICER_NORTH_EAST, task, "The zebrafinch has landed.");

        notifier.run();
        notifier.run();

        assertThat(database.dump("outbox").lines())
                .filteredOn(mail -> !mail.contains("REQUEST_RECEIVED"))
                .singleElement()
                .asString()
                .contains("MESSAGE_RECEIVED", Account.PARTNER_NORTH.id().value())
                .doesNotContain("zebrafinch");
    }

    @Test
    void aRepeatedMessageIsWrittenOnce() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String message = key() + "taskId: \"%s\", text: \"Once.\"".formatted(task.id());
        portal.changeTask(Account.PARTNER_NORTH, "postMessage", message);
        portal.changeTask(Account.PARTNER_NORTH, "postMessage", message);
        assertThat(unread(Account.OFFICER_NORTH_EAST, task)).isEqualTo(1);
        assertThat(portal.codes(Account.PARTNER_NORTH, "postMessage", message.replace("Once", "Twice")))
                .containsExactly("KEY_REUSED");
    }

    private void post(Account account, Task task, String text) {
        portal.changeTask(account, "postMessage", key() + "taskId: \"%s\", text: \"%s\"".formatted(task.id(), text));
    }

    private int unread(Account account, Task task) {
        Map<?, ?> data = portal.data(account, "{ task(id: \"%s\") { unreadMessages } }".formatted(task.id()));
        return (Integer)
                Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(data.get("task"))).get("unreadMessages"));
    }

    private String messages(Account account, Task task) {
        return portal.text(
                account,
                "{ task(id: \"%s\") { messages(first: 9) { edges { node { text author { name } partner { id } } } } notes(first: 9) { edges { node { text } } } } }"
                        .formatted(task.id()));
    }

    private static String key() {
        return "idempotencyKey: \"%s\", ".formatted(UUID.randomUUID());
    }
}
