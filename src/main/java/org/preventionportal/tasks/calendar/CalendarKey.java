package org.preventionportal.tasks.calendar;

import java.time.Instant;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.Ids;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores the key of a person's calendar feed, as a hash only.
 *
 * @param revision grows with each new key of the person
 */
@Document("calendarKeys")
record CalendarKey(@Id PersonId person, String hash, int revision, Instant createdAt) {

    private static final int BYTES = 24;

    /** 192 random bits as 32 characters. */
    static String random() {
        return Ids.secret(BYTES);
    }

    /** The key has so many bits that it needs no salt. */
    static String hash(String key) {
        return Ids.fingerprint("calendar " + key);
    }
}
