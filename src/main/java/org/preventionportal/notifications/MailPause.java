package org.preventionportal.notifications;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Says until when no mail is sent, because Keycloak or the mail server did not answer, or took nothing. */
class MailPause {

    private final ExponentialBackOff lengths = new ExponentialBackOff(5_000, 2);

    private BackOffExecution length;
    private Instant startedAt = Instant.MIN;
    private Instant endsAt = Instant.MIN;
    private @Nullable Exception cause;

    MailPause() {
        lengths.setMaxInterval(Duration.ofMinutes(5).toMillis());
        length = lengths.start();
    }

    /**
     * Each pause is longer than the one before, until {@link #reset}.
     *
     * @return when it ends
     */
    Instant begin(Instant now, Exception unreachable) {
        startedAt = now;
        endsAt = now.plusMillis(length.nextBackOff());
        cause = unreachable;
        return endsAt;
    }

    /** Why nothing is sent now; null if mail is sent. A clock that is set back must not prolong the pause. */
    @Nullable
    Exception causeAt(Instant now) {
        return now.isBefore(startedAt) || !now.isBefore(endsAt) ? null : cause;
    }

    /** The next pause is a short one again. */
    void reset() {
        length = lengths.start();
    }
}
