package org.preventionportal.tasks.participants;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a person who took part in a task and may be surveyed afterwards: an address and the kind of organisation, but
 * no name. The id follows from task and address, so that nobody is listed twice.
 *
 * @param expiresAt when it is purged at the latest, as the retention period was when it was recorded
 */
@Document("participants")
public record Participant(
        @Id String id,
        TaskId task,
        String email,
        PartnerKind organisationKind,
        PersonId createdBy,
        Instant createdAt,
        Instant expiresAt) {

    static final String PREFIX = "prt_";

    /** When it is purged if participants are kept for this period now. */
    Instant endOf(Period kept) {
        Instant end = createdAt.atZone(ZoneOffset.UTC).plus(kept).toInstant();
        return end.isBefore(expiresAt) ? end : expiresAt;
    }
}
