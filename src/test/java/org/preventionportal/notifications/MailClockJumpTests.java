package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MailCount;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock jumps an hour forward and back while mails are posted, claimed and sent. */
@PortalTest
class MailClockJumpTests {

    private static final Duration JUMP = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final int EACH = 5;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Given given;

    private final List<MimeMessage> sent = new ArrayList<>();
    private int posted;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    @Test
    void everyMailIsSentOnce() {
        post();
        clock.advance(JUMP);
        deliver();
        post(); // with a time that is an hour ahead once the clock has jumped back
        String claimed = outbox.due(1).getFirst();
        OutboxMessage ofDeadNode = outbox.claim(claimed, LEASE).orElseThrow();
        clock.advance(JUMP.negated());
        post();
        deliver();
        assertThat(sent).hasSize(2 * EACH);

        clock.advance(JUMP.plus(LEASE).plusSeconds(1));
        deliver();
        outbox.markSent(ofDeadNode);
        clock.advance(JUMP.negated());
        deliver();

        MailCount count = MailCount.of(posted, sent, MailCatcher::text);
        count.report("a clock that jumps");
        assertThat(count).isEqualTo(new MailCount(3 * EACH, 0, 0, 0));
    }

    private void post() {
        outbox.post(IntStream.range(posted, posted + EACH)
                .mapToObj(number -> new Mail(
                        "jump.%02d".formatted(number),
                        Account.PARTNER_NORTH.id(),
                        Template.MESSAGE_RECEIVED,
                        Map.of("task", "tsk_" + number)))
                .toList());
        posted += EACH;
    }

    private void deliver() {
        sent.addAll(mailbox.deliver());
    }
}
