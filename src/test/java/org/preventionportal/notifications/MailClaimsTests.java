package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.preventionportal.development.Neighbours;
import org.preventionportal.notifications.OutboxMessage.State;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/** Of several nodes, one sends a mail: the one whose claim holds. */
@PortalTest
class MailClaimsTests {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final String MAIL = "claimed";

    private final DataAccessException gone = new DataAccessResourceFailureException("gone");
    private final ScheduledFuture<?> scheduled = mock(ScheduledFuture.class);
    private final ArgumentCaptor<Runnable> extension = ArgumentCaptor.forClass(Runnable.class);

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailDispatch other;

    @Autowired
    private MailComposer composer;

    @Autowired
    private MailTransport transport;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        Neighbours.shared().mail().forgetAll(); // a mailbox of an earlier test may come after those of this one
        outbox.post(List.of(
                new Mail(MAIL, Account.PARTNER_NORTH.id(), Template.MESSAGE_RECEIVED, Map.of("task", "tsk_0"))));
    }

    /** A mail server may take longer than a lease, and another node would send the mail, too. */
    @Test
    void aClaimIsExtendedForAsLongAsItsOwnerSends() {
        claims(outbox).whileClaimed(MAIL, _ -> {
            for (int i = 0; i < 5; i++) {
                clock.advance(LEASE.minusSeconds(1));
                extension.getValue().run();
            }
            assertThat(outbox.due(1)).isEmpty();
            return true;
        });
        verify(scheduled).cancel(false);
    }

    @Test
    void aClaimThatWasTakenOverIsNotExtended() {
        MailClaims claims = claims(outbox);
        claims.whileClaimed(MAIL, claimed -> {
            clock.advance(LEASE.plusSeconds(1));
            assertThat(outbox.claim(MAIL, LEASE)).isPresent();
            clock.advance(LEASE.minusSeconds(1));
            extension.getValue().run();
            assertThat(claims.holds(claimed)).isFalse();
            return true;
        });
        clock.advance(Duration.ofSeconds(2));
        assertThat(outbox.due(1)).containsExactly(MAIL);
    }

    @Test
    void aNodeThatStoodStillDoesNotSendWhatAnotherHasSent() {
        MailDispatch slow = dispatch(outbox, () -> {
            clock.advance(LEASE.plusSeconds(1));
            other.run();
        });

        slow.run();

        assertThat(caught()).hasSize(1);
        assertThat(state()).isEqualTo(State.SENT);
    }

    @Test
    void aNodeThatStoodStillDoesNotSendWhatAnotherIsSending() {
        MailDispatch slow = dispatch(outbox, () -> {
            clock.advance(LEASE.plusSeconds(1));
            assertThat(outbox.claim(MAIL, LEASE)).isPresent();
        });

        slow.run();

        assertThat(caught()).isEmpty();
        assertThat(state()).isEqualTo(State.SENDING);
    }

    @Test
    void whatWasSentWithoutADatabaseIsRecordedOnceThereIsOne() {
        MongoTemplate failing = spy(mongo);
        MailDispatch interrupted = dispatch(new Outbox(failing, clock), () -> {});
        doCallRealMethod() // the claim holds
                .doThrow(gone)
                .doThrow(gone)
                .doCallRealMethod()
                .when(failing)
                .updateFirst(any(), any(UpdateDefinition.class), eq(OutboxMessage.class));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(interrupted::run);
        clock.advance(LEASE.plusSeconds(1));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(interrupted::run);
        OutboxMessage taken = outbox.claim(MAIL, LEASE).orElseThrow();

        interrupted.run();

        assertThat(claims(outbox).holds(taken))
                .as("so that another node does not send it")
                .isFalse();
        assertThat(caught()).hasSize(1);
        assertThat(state()).isEqualTo(State.SENT);
    }

    @Test
    void aNodeThatDiesBeforeItTellsTheRecipientsLeavesTheMailToAnother() {
        MailDispatch dying = dispatch(outbox, () -> {}, _ -> {
            throw gone;
        });
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(dying::run);
        List<String> told = new ArrayList<>();
        clock.advance(LEASE.plusSeconds(1));

        dispatch(outbox, () -> {}, told::add).run();

        assertThat(told).containsExactly(Account.PARTNER_NORTH.id().value());
        assertThat(state()).isEqualTo(State.SENT);
    }

    private MailDispatch dispatch(Outbox own, Runnable pause) {
        return dispatch(own, pause, _ -> {});
    }

    /**
     * @param pause what happens while the node stands still between its claim and the mail server
     * @param sent what happens after the mail server has accepted the mail
     */
    private MailDispatch dispatch(Outbox own, Runnable pause, Consumer<String> sent) {
        Recipients slow = new Recipients() {
            @Override
            public String prefix() {
                return "";
            }

            @Override
            public Optional<Envelope> prepare(String recipient, Template template) {
                pause.run();
                return Optional.of(new Envelope("partner.north@example.org", Map.of()));
            }

            @Override
            public void sent(String recipient) {
                sent.accept(recipient);
            }
        };
        return new MailDispatch(
                own,
                claims(own),
                composer,
                transport,
                List.of(slow),
                runs,
                clock,
                new SimpleMeterRegistry(),
                new JobFailures(ObservationRegistry.NOOP));
    }

    /** Its extensions are those that the test makes. */
    private MailClaims claims(Outbox own) {
        ScheduledExecutorService extensions = mock(ScheduledExecutorService.class);
        doReturn(scheduled)
                .when(extensions)
                .scheduleWithFixedDelay(extension.capture(), eq(10_000L), eq(10_000L), eq(TimeUnit.MILLISECONDS));
        return new MailClaims(own, LEASE, extensions);
    }

    private State state() {
        return Objects.requireNonNull(mongo.findById(MAIL, OutboxMessage.class)).state();
    }

    private static List<MimeMessage> caught() {
        return Neighbours.shared().mail().messages();
    }
}
