package org.preventionportal.notifications;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.preventionportal.platform.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Claims a mail for this node alone, for as long as the node works on it. A claim is extended meanwhile, so it can be
 * short: another node soon sends the mail of a node that died, but not that of one whose mail server is slow.
 */
@Component
class MailClaims {

    private static final Logger log = LoggerFactory.getLogger(MailClaims.class);

    /** One extension may fail without the loss of the claim. */
    private static final int EXTENSIONS_IN_A_LEASE = 3;

    private final Outbox outbox;
    private final Duration lease;
    private final ScheduledExecutorService extensions;

    @Autowired
    MailClaims(Outbox outbox, MailProperties properties) {
        this(
                outbox,
                properties.lease(),
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("mail-claim").factory()));
    }

    MailClaims(Outbox outbox, Duration lease, ScheduledExecutorService extensions) {
        this.outbox = outbox;
        this.lease = lease;
        this.extensions = extensions;
    }

    /** Works on the mail, or does nothing if it is not due any more. */
    <T> Optional<T> whileClaimed(String id, Function<OutboxMessage, T> work) {
        return outbox.claim(id, lease).map(claimed -> extending(claimed, work));
    }

    private <T> T extending(OutboxMessage claimed, Function<OutboxMessage, T> work) {
        long pause = lease.toMillis() / EXTENSIONS_IN_A_LEASE;
        ScheduledFuture<?> extension =
                extensions.scheduleWithFixedDelay(() -> extend(claimed), pause, pause, TimeUnit.MILLISECONDS);
        try {
            return work.apply(claimed);
        } finally {
            extension.cancel(false);
        }
    }

    /** Extends a claim right before its mail is sent. Returns false if another node may have sent it meanwhile. */
    boolean holds(OutboxMessage claimed) {
        return outbox.extend(claimed, lease);
    }

    private void extend(OutboxMessage claimed) {
        try {
            var _ = outbox.extend(claimed, lease);
        } catch (DataAccessException unavailable) { // the next extension may still be in time
            log.warn("The claim of a mail was not extended: {}", SafeTrace.types(unavailable));
        }
    }

    @PreDestroy
    void stopExtending() {
        extensions.shutdownNow();
    }
}
