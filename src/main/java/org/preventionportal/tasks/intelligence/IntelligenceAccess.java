package org.preventionportal.tasks.intelligence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Records that an officer has opened the intelligence of another region's task. It is never changed. The right ends by
 * time alone, and the record is deleted with the audit trail.
 *
 * @param pendingNotification true until the mails to the region's officers are posted
 */
@Document("intelligenceAccesses")
public record IntelligenceAccess(
        @Id String id,
        TaskId task,
        PersonId officer,
        String reason,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Boolean pendingNotification,
        String fingerprint)
        implements Keyed {

    static final String PREFIX = "iac_";
}
