package org.preventionportal.partners;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Keyed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That an invitation was asked for under a key, so that a repeat mails nobody twice. Who was invited stays with
 * Keycloak; this is forgotten after a month.
 *
 * @param sentAt null until Keycloak has accepted it
 * @param sender a mark of the one request that inserted it and therefore sends it
 */
@Document("invitations")
record Invitation(
        @Id String id,
        String fingerprint,
        @Indexed Instant askedAt,
        @Nullable Instant sentAt,
        String sender) implements Keyed {}
