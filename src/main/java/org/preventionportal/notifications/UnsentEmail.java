package org.preventionportal.notifications;

import java.time.Instant;
import org.preventionportal.notifications.OutboxMessage.State;

/** Says of an email that has reached nobody what an administrator needs, and nothing of its reader or its content. */
record UnsentEmail(String template, Instant postedAt, int attemptCount, boolean isUndeliverable) {

    static UnsentEmail of(OutboxMessage message) {
        return new UnsentEmail(
                message.template().file(),
                message.postedAt(),
                message.attempts(),
                message.state() == State.UNDELIVERABLE);
    }
}
