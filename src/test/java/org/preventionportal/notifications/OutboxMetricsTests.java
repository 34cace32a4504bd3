package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Metrics show how many mails wait and how long. */
@SliceTest
class OutboxMetricsTests {

    @Autowired
    private Outbox outbox;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        clock.advance(Duration.ofHours(1)); // past what another test has read
    }

    @Test
    void waitingMailsAreCountedAndTheOldestHasAnAge() {
        outbox.post(List.of(
                mail("first", Template.MESSAGE_RECEIVED),
                mail("second", Template.MESSAGE_RECEIVED),
                mail("survey", Template.SURVEY_INVITATION)));
        clock.advance(Duration.ofMinutes(5));
        outbox.post(List.of(mail("third", Template.MESSAGE_RECEIVED)));
        outbox.markSent(claimed("first"));
        outbox.tryAgainIn(claimed("second"), Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(2));

        assertThat(gauge("portal.outbox.mails", false)).isEqualTo(2);
        assertThat(gauge("portal.outbox.mails", true)).isEqualTo(1);
        assertThat(gauge("portal.outbox.oldest", false))
                .as("A mail that the mail server refused for now is not what holds up the others")
                .isBetween(120.0, 180.0);
        assertThat(gauge("portal.outbox.oldest", true)).isBetween(420.0, 480.0);
    }

    @Test
    void anEmptyOutboxHasNoAge() {
        assertThat(gauge("portal.outbox.mails", false)).isZero();
        assertThat(gauge("portal.outbox.oldest", false)).isZero();
    }

    @Test
    void aReadingIsOneCommand() {
        assertThat(commands.during(() -> gauge("portal.outbox.mails", false))).containsExactly("aggregate");
        assertThat(commands.during(() -> gauge("portal.outbox.oldest", false))).containsExactly("find");
        assertThat(commands.during(() -> gauge("portal.outbox.oldest", false))).isEmpty();
    }

    private OutboxMessage claimed(String id) {
        return outbox.claim(id, Duration.ofMinutes(1)).orElseThrow();
    }

    private static Mail mail(String id, Template template) {
        return new Mail(id, Account.PARTNER_NORTH.id(), template, Map.of("task", "tsk_0"));
    }

    private double gauge(String name, boolean bulk) {
        return registry.get(name).tag("bulk", String.valueOf(bulk)).gauge().value();
    }
}
