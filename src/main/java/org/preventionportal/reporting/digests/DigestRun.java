package org.preventionportal.reporting.digests;

import java.time.Instant;
import org.preventionportal.tasks.indicators.WorkCounts.Span;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Records that all mails of a period have been posted. */
@Document("digestRuns")
record DigestRun(@Id String id, Instant completedAt) {

    static String id(Digest digest, Span days) {
        return "%s.%s".formatted(digest, days.firstDay());
    }
}
