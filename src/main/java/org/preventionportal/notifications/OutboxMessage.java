package org.preventionportal.notifications;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A mail and how far its sending has come. The address is asked of Keycloak when it is sent.
 *
 * @param dueAt when it may be tried; while it is being sent, when whoever sends it is taken to have failed
 * @param attempts how often it was refused
 * @param finishedAt when it was sent or given up
 */
@Document("outbox")
@CompoundIndex(name = "due", def = "{'state': 1, 'postedAt': 1, '_id': 1}")
record OutboxMessage(
        @Id String id,
        PersonId to,
        Template template,
        Map<String, String> values,
        Instant postedAt,
        State state,
        Instant dueAt,
        int attempts,
        @Indexed @Nullable Instant finishedAt) {

    enum State {
        WAITING,
        SENDING,
        SENT,
        UNDELIVERABLE
    }

    static OutboxMessage of(Mail mail, Instant at) {
        return new OutboxMessage(mail.id(), mail.to(), mail.template(), mail.values(), at, State.WAITING, at, 0, null);
    }
}
