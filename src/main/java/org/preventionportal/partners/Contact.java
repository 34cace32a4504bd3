package org.preventionportal.partners;

import java.time.Instant;
import java.time.LocalDate;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Keyed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** One dated entry of a partner's contact log. */
@Document("contacts")
@CompoundIndex(name = "log", def = "{'partner': 1, 'on': -1, '_id': 1}")
record Contact(
        @Id String id,
        PartnerId partner,
        LocalDate on,
        Channel channel,
        String summary,
        PersonId by,
        Instant loggedAt,
        String fingerprint)
        implements Keyed {

    enum Channel {
        MEETING,
        CALL,
        EMAIL,
        EVENT,
        OTHER
    }
}
