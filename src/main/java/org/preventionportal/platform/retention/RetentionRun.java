package org.preventionportal.platform.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores how much of a kind of data was deleted on a day.
 *
 * @param id of day and kind, so that a node that runs again adds to it
 * @param ranAt when the last run of the day ended
 * @param retention as an ISO 8601 duration; null for runs of releases before 0.10
 */
@Document("retentionRuns")
public record RetentionRun(
        @Id String id,
        RetainedData data,
        long removedCount,
        Instant ranAt,
        @Nullable String retention) {}
