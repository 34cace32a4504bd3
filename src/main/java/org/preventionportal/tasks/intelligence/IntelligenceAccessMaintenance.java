package org.preventionportal.tasks.intelligence;

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

/** Deletes who has opened intelligence, and why, with the entries of the audit trail: it is a record of reads. */
@Component
class IntelligenceAccessMaintenance {

    private final MongoOperations mongo;
    private final RetentionRuns runs;
    private final Period retention;

    IntelligenceAccessMaintenance(
            MongoOperations mongo, RetentionRuns runs, @Value("${portal.retention.audit}") Period retention) {
        this.mongo = mongo;
        this.runs = runs;
        this.retention = retention;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        runs.purge(
                RetainedData.INTELLIGENCE_ACCESSES,
                retention,
                first -> Batches.remove(mongo, Criteria.where("createdAt").lt(first), IntelligenceAccess.class));
    }
}
