package org.preventionportal.notifications;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a mail and the state of its sending. The address is looked up when the mail is sent.
 *
 * @param bulk whether it lets the others go first
 * @param dueAt when it may be sent; while it is being sent, when the sender is assumed to have failed
 * @param claim a random name of the claim of the node that sends it or has tried last; null before the first
 * @param attempts how often it was refused
 * @param finishedAt when it was sent or given up
 */
@Document("outbox")
record OutboxMessage(
        @Id String id,
        String to,
        Template template,
        Map<String, String> values,
        boolean bulk,
        Instant postedAt,
        State state,
        Instant dueAt,
        @Nullable String claim,
        int attempts,
        @Nullable Instant finishedAt) {

    enum State {
        WAITING,
        SENDING,
        SENT,
        UNDELIVERABLE
    }

    static OutboxMessage of(Mail mail, Instant at) {
        return new OutboxMessage(
                mail.id(),
                mail.to().value(),
                mail.template(),
                mail.values(),
                mail.template().isBulk(),
                at,
                State.WAITING,
                at,
                null,
                0,
                null);
    }
}
