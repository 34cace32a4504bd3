package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.notifications.OutboxMessage.State;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Administrators see that emails reach nobody, but not whom they are to or what they say. */
@SliceTest
class UnsentEmailsTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void emailsThatWereGivenUpOrWaitForAnHourAreListedAndCounted() {
        outbox("given up", Template.TASK_ASSIGNED, State.UNDELIVERABLE, Duration.ofMinutes(1), 3);
        outbox("is for nobody", Template.TASK_ASSIGNED, State.UNDELIVERABLE, Duration.ofMinutes(1), 0);
        outbox("was given up long ago", Template.TASK_ASSIGNED, State.UNDELIVERABLE, Duration.ofDays(31), 3);
        outbox("waits", Template.REQUEST_RECEIVED, State.WAITING, Duration.ofHours(2), 1);
        outbox("is new", Template.REQUEST_RECEIVED, State.WAITING, Duration.ofMinutes(50), 0);
        outbox("is sent", Template.REQUEST_RECEIVED, State.SENT, Duration.ofHours(2), 0);
        outbox("is of a survey", Template.SURVEY_INVITATION, State.UNDELIVERABLE, Duration.ofHours(2), 3);

        assertThat(portal.readAll(
                        Account.ADMIN, "notifications/unsentEmails", Map.of(), "unsentEmails.nodes", Shown.class))
                .containsExactly(new Shown("task-assigned", 3, true), new Shown("request-received", 1, false));
        assertThat(portal.read(
                        Account.ADMIN, "notifications/unsentEmails", Map.of(), "home.unsentEmailCount", Integer.class))
                .isEqualTo(2);
    }

    private record Shown(String template, int attemptCount, boolean isUndeliverable) {}

    private void outbox(String id, Template template, State state, Duration age, int attempts) {
        var posted = clock.instant().minus(age);
        mongo.insert(new OutboxMessage(
                id,
                Account.MANAGER.id().value(),
                template,
                Map.of(),
                template.isBulk(),
                posted,
                state,
                posted,
                null,
                attempts,
                null));
    }
}
