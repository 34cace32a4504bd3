package org.preventionportal.planning.inkind;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores what a partner gave to the work on a task.
 *
 * @param partner one that is on the task
 * @param days of staff time; null for everything else
 */
@Document("inKindSupport")
record InKindSupport(
        @Id String key,
        TaskId task,
        PartnerId partner,
        InKindKind kind,
        @Nullable Double days,
        @Nullable String description,
        PersonId createdBy,
        Instant createdAt,
        @Nullable String fingerprint)
        implements Keyed {

    static final String PREFIX = "iks_";
}
