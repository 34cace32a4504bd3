package org.preventionportal.access;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Stores that tokens of an account are refused, although they have not expired. */
@Document("revokedAccounts")
record RevokedAccount(@Id PersonId person, Instant revokedAt) {}
