package org.preventionportal.notifications;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.SafeTrace;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.thymeleaf.exceptions.TemplateEngineException;

/**
 * Sends the mails of the outbox in order. While the mail server or Keycloak cannot be reached it sends nothing, so that
 * the order stays. A mail that is refused waits by itself. Once ten new ones in a row are refused as all others may be,
 * the rest waits, too.
 */
@Component
public class MailDispatch {

    private static final Logger log = LoggerFactory.getLogger(MailDispatch.class);
    private static final int BATCH = 100;

    /** After so many batches, other scheduled work has its turn. */
    private static final int BATCHES = 20;

    private static final Duration MAX_WAIT = Duration.ofHours(1);

    /** After so many new emails in a row with refusals that may be of all emails, the rest waits. */
    private static final int MAX_REFUSED = 10;

    private final Outbox outbox;
    private final MailClaims claims;
    private final MailComposer composer;
    private final MailTransport transport;
    private final List<Recipients> recipients;
    private final RetentionRuns runs;
    private final Clock clock;
    private final Map<Attempt, Counter> attempts = new EnumMap<>(Attempt.class);
    private final MailPause pause = new MailPause();
    private int refusedSinceSent;
    private final JobFailures failures;

    /** What the mail server took while the database did not answer. */
    private final Deque<OutboxMessage> unrecorded = new ArrayDeque<>();

    MailDispatch(
            Outbox outbox,
            MailClaims claims,
            MailComposer composer,
            MailTransport transport,
            List<Recipients> recipients,
            RetentionRuns runs,
            Clock clock,
            MeterRegistry registry,
            JobFailures failures) {
        this.outbox = outbox;
        this.claims = claims;
        this.composer = composer;
        this.transport = transport;
        this.recipients = recipients;
        this.runs = runs;
        this.clock = clock;
        for (Attempt attempt : Attempt.values()) {
            attempts.put(
                    attempt,
                    Counter.builder("portal.mail")
                            .description("Attempts to send a mail, by how they ended.")
                            .tag("outcome", attempt.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        this.failures = failures;
    }

    /** How an attempt to send a mail ended. */
    private enum Attempt {
        SENT,
        NOBODY,
        POSTPONED,
        REFUSED,
        UNREACHABLE,
        UNDELIVERABLE,
        FAILED
    }

    private void count(Attempt attempt) {
        Objects.requireNonNull(attempts.get(attempt)).increment();
    }

    @Scheduled(initialDelayString = "${portal.mail.interval}", fixedDelayString = "${portal.mail.interval}")
    public void run() {
        recordSent();
        Exception unreachable = pause.causeAt(clock.instant());
        if (unreachable != null) {
            failures.report(unreachable);
            return;
        }
        refusedSinceSent = 0;
        try (MailTransport.Round round = transport.open()) {
            boolean goesOn = true;
            for (int batch = 0; goesOn && batch < BATCHES; batch++) {
                List<String> due = outbox.due(BATCH);
                goesOn = !due.isEmpty() && due.stream().allMatch(id -> sent(id, round));
            }
        }
    }

    /**
     * Skips a mail that fails, for example because a newer release has posted it or changed what it is about.
     *
     * @return whether it makes sense to go on
     */
    private boolean sent(String id, MailTransport.Round round) {
        boolean goesOn = true;
        try {
            goesOn = claims.whileClaimed(id, message -> sent(message, round)).orElse(true);
        } catch (DataAccessException unavailable) { // the others would fail, too
            throw unavailable;
        } catch (RuntimeException failure) {
            log.error("A mail cannot be claimed: {}", SafeTrace.types(failure));
            failures.report(failure);
        }
        recordSent();
        return goesOn;
    }

    private boolean sent(OutboxMessage message, MailTransport.Round round) {
        try {
            send(message, round);
            return true;
        } catch (Recipients.NotNow later) {
            outbox.postpone(message, later.delay());
            count(Attempt.POSTPONED);
            return true;
        } catch (MailRefusal refused) {
            return refused(message, refused);
        } catch (Directory.Unavailable | MailTransport.Unreachable unreachable) {
            pause(message, unreachable);
            return false;
        } catch (MessagingException | TemplateEngineException unwritable) {
            markUndeliverable(message, SafeTrace.types(unwritable));
            return true;
        } catch (DataAccessException unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            log.error("Mail {} cannot be sent: {}", nameOf(message), SafeTrace.types(failure));
            failures.report(failure);
            count(Attempt.FAILED);
            outbox.postpone(message, MAX_WAIT); // or many of them would come before the others each time
            return true;
        }
    }

    private void send(OutboxMessage message, MailTransport.Round round) throws MessagingException {
        Recipients kind = recipients(message.to());
        Optional<Recipients.Envelope> envelope = kind.prepare(message.to(), message.template());
        if (envelope.isEmpty()) {
            endForNobody(message);
            return;
        }
        MimeMessage mail = composer.write(message, envelope.get());
        if (!claims.holds(message)) {
            log.warn("Mail {} is not sent: another node has claimed it", nameOf(message));
            return;
        }
        round.send(mail);
        count(Attempt.SENT);
        pause.reset();
        refusedSinceSent = 0;
        unrecorded.add(message);
    }

    private void pause(OutboxMessage message, RuntimeException unreachable) {
        outbox.release(message);
        count(Attempt.UNREACHABLE);
        pause(unreachable);
    }

    private void pause(RuntimeException cause) {
        log.warn("Mail waits until {}: {}", pause.begin(clock.instant(), cause), SafeTrace.types(cause));
        failures.report(cause);
    }

    /** Counts bulk mail as sent and does not log it: nothing may show who has opted out of surveys or has answered. */
    private void endForNobody(OutboxMessage message) {
        if (!message.bulk()) {
            log.warn("Mail {} is for nobody", message.id());
        }
        outbox.markForNobody(message);
        count(message.bulk() ? Attempt.SENT : Attempt.NOBODY);
    }

    /** The id of bulk mail is made from an address, so anybody who knows the address could find it in the log. */
    private static String nameOf(OutboxMessage message) {
        return message.bulk() ? message.template().name() : message.id();
    }

    /**
     * If it fails, nothing else is sent until it succeeds: the mail would be sent again. The outbox comes last, because
     * nothing is repeated for a mail that it has finished.
     */
    private void recordSent() {
        for (OutboxMessage message; (message = unrecorded.peek()) != null; unrecorded.remove()) {
            recipients(message.to()).sent(message.to());
            outbox.markSent(message);
        }
    }

    private Recipients recipients(String id) {
        return recipients.stream()
                .filter(kind -> id.startsWith(kind.prefix()))
                .max(Comparator.comparingInt(kind -> kind.prefix().length()))
                .orElseThrow();
    }

    private boolean refused(OutboxMessage message, MailRefusal refused) {
        if (refused.isFinalAfter(message.attempts() + 1)) {
            markUndeliverable(message, "the mail server refused it, " + refused.code());
            return true;
        }
        log.warn("Mail {} is refused for now: {}", nameOf(message), refused.code());
        count(Attempt.REFUSED);
        if (refused.isCertain()) {
            recipients(message.to()).refusedForNow(message.to());
        }
        outbox.tryAgainIn(message, waitAfter(message.attempts()));
        if (refused.mayBeOfAll() && message.attempts() == 0 && ++refusedSinceSent >= MAX_REFUSED) {
            pause(refused);
            return false;
        }
        return true;
    }

    /** Doubles from a minute; the sixth doubling is past the longest wait. */
    private static Duration waitAfter(int attempts) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(attempts, 6));
        return doubled.compareTo(MAX_WAIT) < 0 ? doubled : MAX_WAIT;
    }

    private void markUndeliverable(OutboxMessage message, String why) {
        log.error("Mail {} is not sent: {}", nameOf(message), why);
        count(Attempt.UNDELIVERABLE);
        recipients(message.to()).refused(message.to());
        outbox.markUndeliverable(message);
    }

    /** Kept so long that no mail of the same id can be posted again. */
    @Scheduled(initialDelay = 6, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purgeOldMail() {
        runs.purge(RetainedData.EMAILS, outbox::purgeFinishedBefore);
    }
}
