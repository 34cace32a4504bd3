package org.preventionportal.access.keycloak;

import java.time.Instant;
import org.preventionportal.access.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Stores that tokens of an account are refused until it is reinstated. */
@Document("suspendedAccounts")
record SuspendedAccount(@Id PersonId person, Instant suspendedAt, PersonId suspendedBy) {}
