package org.preventionportal.platform.mongodb;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** Declares how ShedLock stores a lock, for the index that removes those whose work ended long ago. */
@Document(Locks.COLLECTION)
record StoredLock(
        @Id String name,
        @Indexed(name = "lockUntil", expireAfter = "1d") Instant lockUntil,
        Instant lockedAt,
        String lockedBy) {}
