package org.preventionportal.access.keycloak;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.personaldata.DataSubject;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores that tokens of an account are refused, although they have not expired.
 *
 * @param email for what a request stores by the address after the account is deleted; null if the account has none
 */
@Document("revokedAccounts")
record RevokedAccount(
        @Id PersonId person, Instant revokedAt, @Nullable String email) {

    DataSubject subject() {
        return new DataSubject(person, email, revokedAt);
    }
}
