package org.preventionportal.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores when a person last signed in to the portal.
 *
 * @param date the day of the sign-in; for an account that has never signed in, the day on which the portal first saw it
 * @param withoutRole true if the account had no role then and was given none since; null otherwise
 */
@Document("lastSignIns")
record LastSignIn(
        @Id PersonId person, LocalDate date, @Nullable Boolean withoutRole) {}
