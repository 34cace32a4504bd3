package org.preventionportal.access.keycloak;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores that tokens of an account are refused until it is reinstated, and those from before for as long as one lives.
 * The reset of a second factor counts as a suspension that ends at once.
 *
 * @param reinstatedAt null while the account is suspended
 */
@Document("suspendedAccounts")
record SuspendedAccount(
        @Id PersonId person,
        Instant suspendedAt,
        PersonId suspendedBy,
        @Nullable Instant reinstatedAt) {

    /** Tokens that were issued before are refused. Tokens say the second in which they were issued. */
    Instant refusedBefore() {
        return reinstatedAt == null ? Instant.MAX : reinstatedAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
