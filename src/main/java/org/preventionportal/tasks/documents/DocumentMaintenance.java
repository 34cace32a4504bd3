package org.preventionportal.tasks.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes documents when their retention period is over, and files and uploads that failures have left behind. Two
 * nodes may run it at the same time without harm.
 */
@Component
class DocumentMaintenance {

    private static final Duration MIN_FILE_AGE = Duration.ofHours(1);
    private static final Duration UPLOAD_RETENTION = Duration.ofDays(7);

    private final MongoOperations mongo;
    private final DocumentRecords records;
    private final DocumentFileStore store;
    private final RetentionRuns runs;
    private final Clock clock;
    private final Period retention;

    DocumentMaintenance(
            MongoOperations mongo,
            DocumentRecords records,
            DocumentFileStore store,
            RetentionRuns runs,
            Clock clock,
            @Value("${portal.retention.messages}") Period retention) {
        this.mongo = mongo;
        this.records = records;
        this.store = store;
        this.runs = runs;
        this.clock = clock;
        this.retention = retention;
    }

    /** Their files are removed with the next {@link #removeRemains}. */
    @Scheduled(initialDelay = 3, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        runs.purge(
                RetainedData.DOCUMENTS,
                retention,
                first -> Batches.remove(mongo, Criteria.where("updatedAt").lt(first), TaskDocument.class));
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeRemains() {
        store.removeUnreferenced(clock.instant().minus(MIN_FILE_AGE), records::referenced);
        Instant old = clock.instant().minus(UPLOAD_RETENTION);
        Batches.remove(mongo, Criteria.where("createdAt").lt(old), DocumentUpload.class);
    }
}
