package org.preventionportal.tasks.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PartnerId;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Partner and officer talk on a task; each organisation has its own conversation, and staff their notes. */
@SliceTest
class ConversationsTests {

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
    void unreadMessagesAreCountedForEachPerson() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        post(Account.OFFICER_NORTH_EAST, task, "When would suit you?");
        post(Account.OFFICER_NORTH_EAST, task, "And where?");
        assertThat(unread(Account.PARTNER_NORTH, task)).isEqualTo(2);
        assertThat(unread(Account.COLLEAGUE_NORTH, task)).isEqualTo(2);
        assertThat(unread(Account.OFFICER_NORTH_EAST, task)).as("their own").isZero();

        markRead(task, clock.instant());
        post(Account.PARTNER_NORTH, task, "In March.");

        assertThat(unread(Account.PARTNER_NORTH, task)).isZero();
        assertThat(unread(Account.COLLEAGUE_NORTH, task)).isEqualTo(3);
        assertThat(unread(Account.OFFICER_NORTH_EAST, task)).isEqualTo(1);
        markRead(task, Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(unread(Account.PARTNER_NORTH, task))
                .as("a late mark unreads nothing")
                .isZero();
    }

    @Test
    void whoAnswersAMessageHasReadWhatTheySawBefore() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        post(Account.OFFICER_NORTH_EAST, task, "When would suit you?");
        Instant seen = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        post(Account.OFFICER_NORTH_EAST, task, "And where?");

        portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/postMessage",
                message(task, "In March.").with("readUpTo", seen));

        assertThat(unread(Account.PARTNER_NORTH, task))
                .as("sent while they wrote")
                .isEqualTo(1);
        assertThat(unread(Account.COLLEAGUE_NORTH, task)).isEqualTo(3);
        post(Account.PARTNER_NORTH, task, "At the station.");
        assertThat(unread(Account.PARTNER_NORTH, task)).isEqualTo(1);
    }

    @Test
    void eachOrganisationHasItsOwnConversation() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        post(Account.PARTNER_NORTH, task, "From the north.");
        post(Account.PARTNER_SOUTH, task, "From the south.");
        assertThat(portal.codes(Account.OFFICER_NORTH_EAST, "tasks/postMessage", message(task, "To whom?")))
                .containsExactly("REQUIRED");
        assertThat(portal.codes(
                        Account.PARTNER_SOUTH,
                        "tasks/postMessage",
                        message(task, "To them").with("partnerId", Given.NORTH)))
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
    void aMemberOfTwoOrganisationsThatJoinedReadsTheMessagesOfBoth() {
        Task task = given.joined(Given.SUSPENDED, Account.PARTNER_SUSPENDED, Given.NORTH, Account.PARTNER_NORTH);
        given.joinedToo(task, Given.SOUTH, Account.PARTNER_SOUTH);
        post(Account.PARTNER_NORTH, task, "From the north.");
        post(Account.PARTNER_SOUTH, task, "From the south.");
        portal.changeTask(
                Account.MANAGER,
                "tasks/postMessage",
                message(task, "To who asked.").with("partnerId", Given.SUSPENDED));
        assertThat(messages(Account.PARTNER_TWO, task))
                .contains("From the north.", "From the south.")
                .doesNotContain("To who asked.");
    }

    @Test
    void everybodyIsOfferedTheConversationsInWhichTheyWrite() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(conversations(Account.OFFICER_NORTH_EAST, task)).containsExactly(Given.SOUTH, Given.NORTH);
        assertThat(conversations(Account.MANAGER, task)).containsExactly(Given.SOUTH, Given.NORTH);
        assertThat(conversations(Account.OFFICER_SOUTH_EAST, task)).isEmpty();
        assertThat(conversations(Account.OFFICER_AND_PARTNER, task))
                .as("of another region, and a member")
                .containsExactly(Given.NORTH);
        assertThat(conversations(Account.PARTNER_NORTH, task)).containsExactly(Given.NORTH);
        assertThat(conversations(Account.PARTNER_SOUTH, task)).containsExactly(Given.SOUTH);

        given.suspend(Given.NORTH);
        assertThat(conversations(Account.PARTNER_NORTH, task)).isEmpty();
        assertThat(conversations(Account.OFFICER_NORTH_EAST, task)).containsExactly(Given.SOUTH, Given.NORTH);
    }

    @Test
    void aMemberOfTwoOrganisationsThatJoinedWritesForBoth() {
        Task task = given.joined(Given.SUSPENDED, Account.PARTNER_SUSPENDED, Given.NORTH, Account.PARTNER_NORTH);
        given.joinedToo(task, Given.SOUTH, Account.PARTNER_SOUTH);
        given.partnerNamed("kent county council"); // after capitals, if letters were compared
        assertThat(conversations(Account.PARTNER_TWO, task)).containsExactly(Given.SOUTH, Given.NORTH);
    }

    private List<PartnerId> conversations(Account account, Task task) {
        String path = "task.conversationPartners[*].id";
        return portal
                .readAll(account, "tasks/conversationPartners", Map.of("id", task.id()), path, String.class)
                .stream()
                .map(PartnerId::new)
                .toList();
    }

    @Test
    void notesAreForStaff() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(Account.OFFICER_SOUTH_EAST, "tasks/postNote", message(task, "Like ours."));

        assertThat(messages(Account.OFFICER_NORTH_EAST, task)).contains("Like ours.");
        assertThat(messages(Account.PARTNER_NORTH, task)).doesNotContain("Like ours.");
        assertThat(unread(Account.PARTNER_NORTH, task)).isZero();
    }

    @Test
    void aRepeatedMessageIsWrittenOnce() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Input once = message(task, "Once.");
        portal.changeTask(Account.PARTNER_NORTH, "tasks/postMessage", once);
        portal.changeTask(Account.PARTNER_NORTH, "tasks/postMessage", once);
        assertThat(unread(Account.OFFICER_NORTH_EAST, task)).isEqualTo(1);
        assertThat(portal.codes(Account.PARTNER_NORTH, "tasks/postMessage", once.with("text", "Twice.")))
                .containsExactly("KEY_REUSED");
    }

    private void post(Account account, Task task, String text) {
        portal.changeTask(account, "tasks/postMessage", message(task, text));
    }

    private static Input message(Task task, String text) {
        return Input.of("taskId", task.id()).withKey().with("text", text);
    }

    private void markRead(Task task, Instant upTo) {
        Input input = Input.of("taskId", task.id()).with("upTo", upTo);
        portal.changeTask(Account.PARTNER_NORTH, "tasks/markMessagesRead", input);
    }

    private int unread(Account account, Task task) {
        return portal.read(
                account, "tasks/messages", Map.of("id", task.id()), "task.unreadMessageCount", Integer.class);
    }

    private String messages(Account account, Task task) {
        return portal.text(account, "tasks/messages", Map.of("id", task.id()));
    }
}
