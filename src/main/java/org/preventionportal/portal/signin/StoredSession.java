package org.preventionportal.portal.signin;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** Declares the index by which MongoDB removes expired sessions; Spring Session reads and writes them. */
@Document("sessions")
record StoredSession(
        @Id String id,
        @Indexed(name = "expireAt", expireAfter = "0s") Instant expireAt) {}
