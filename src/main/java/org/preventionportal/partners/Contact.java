package org.preventionportal.partners;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Keyed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores one entry of a partner's contact log.
 *
 * @param hours that the programme's people spent on it; null if not recorded
 */
@Document("contacts")
record Contact(
        @Id String id,
        PartnerId partner,
        LocalDate date,
        Channel channel,
        String summary,
        @Nullable Double hours,
        PersonId createdBy,
        Instant createdAt,
        String fingerprint)
        implements Keyed {

    static final String PREFIX = "con_";

    enum Channel {
        MEETING,
        CALL,
        EMAIL,
        EVENT,
        OTHER
    }
}
