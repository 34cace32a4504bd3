package org.preventionportal.tasks.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.Keyed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a handover of a caseload. It is stored before it is carried out, so that it can be finished after a crash.
 *
 * @param taskCount how many tasks there were to move that were accepted or in progress
 * @param partnerCount how many partners
 * @param completedAt null while it is being carried out
 */
@Document("handovers")
record Handover(
        @org.springframework.data.annotation.Id String id,
        PersonId fromOfficer,
        PersonId toOfficer,
        String reason,
        PersonId createdBy,
        Instant createdAt,
        int taskCount,
        int partnerCount,
        @Nullable Instant completedAt,
        @Nullable String fingerprint)
        implements Keyed {

    static final String PREFIX = "hnd_";

    boolean isEmpty() {
        return taskCount == 0 && partnerCount == 0;
    }

    /** As an id of ours, for the audit trail. */
    Id auditId() {
        return () -> id;
    }
}
