package org.preventionportal.access.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores that tokens of an account are refused until it is reinstated, and those from before for as long as one lives.
 * A change after which a person must sign in again, such as the reset of a second factor, counts as a suspension that
 * ends with the sign-out.
 *
 * @param reinstatedAt null while the account is suspended
 * @param signOutDueAt since when the sign-out is due; null of a suspension, or afterwards
 */
@Document("suspendedAccounts")
record SuspendedAccount(
        @Id PersonId person,
        Instant suspendedAt,
        PersonId suspendedBy,
        @Nullable Instant reinstatedAt,
        @Nullable Instant signOutDueAt) {

    /** As much as the clocks may differ by which the times of a token are checked. */
    private static final Duration MAX_CLOCK_SKEW = Duration.ofSeconds(30);

    /** False if the account is only to be signed out. */
    boolean isSuspended() {
        return reinstatedAt == null && signOutDueAt == null;
    }

    /**
     * Tokens that were issued before are refused. Keycloak's clock may be behind this one, or ahead when it issued the
     * last token before the suspension: no token is issued in between. Tokens say the second in which they were issued.
     */
    Instant refusedBefore() {
        if (reinstatedAt == null) {
            return Instant.MAX;
        }
        Instant tolerated = reinstatedAt.minus(MAX_CLOCK_SKEW);
        Instant lastBefore = suspendedAt.plus(MAX_CLOCK_SKEW);
        Instant first = lastBefore.isBefore(tolerated) ? tolerated : lastBefore;
        return (first.isBefore(reinstatedAt) ? first : reinstatedAt).truncatedTo(ChronoUnit.SECONDS);
    }
}
