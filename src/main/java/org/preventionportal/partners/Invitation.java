package org.preventionportal.partners;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.mongodb.Keyed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores that an invitation was requested with a key, so that a repeat sends no second mail. Only Keycloak knows who
 * was invited. The document is deleted after a month.
 *
 * @param sentAt null until Keycloak has accepted the invitation
 * @param sender identifies the request that inserted the document and therefore sends the invitation
 */
@Document("invitations")
record Invitation(
        @Id String id,
        String fingerprint,
        Instant askedAt,
        @Nullable Instant sentAt,
        String sender) implements Keyed {}
