package org.preventionportal.partners;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That an invitation was asked for under a key, so that a repeat mails nobody twice. Who was invited stays with
 * Keycloak.
 *
 * @param sentAt null until Keycloak has accepted it, after which a repeat does nothing
 */
@Document("invitations")
record Invitation(
        @Id String id,
        String fingerprint,
        @Indexed Instant askedAt,
        @Nullable Instant sentAt) {}
