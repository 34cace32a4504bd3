package org.preventionportal.audit;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.preventionportal.audit.AuditEntry.PurgedEntries;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes entries after their retention period. What is deleted of each chain is recorded in the trail and published
 * before, so that the rest can still be verified.
 */
@Component
class AuditPurge {

    private static final Logger log = LoggerFactory.getLogger(AuditPurge.class);
    private static final String CHAIN = "link.chain";

    private final MongoOperations mongo;
    private final AuditTrail trail;
    private final HeadPublisher heads;
    private final Locks locks;
    private final RetentionRuns runs;
    private final JobFailures failures;
    private final Period kept;

    AuditPurge(
            MongoOperations mongo,
            AuditTrail trail,
            HeadPublisher heads,
            Locks locks,
            RetentionRuns runs,
            JobFailures failures,
            @Value("${portal.retention.audit}") Period kept) {
        this.mongo = mongo;
        this.trail = trail;
        this.heads = heads;
        this.locks = locks;
        this.runs = runs;
        this.failures = failures;
        this.kept = kept;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        locks.runExclusively("audit purge", () -> runs.purge(RetainedData.AUDIT_ENTRIES, kept, this::purgeBefore));
    }

    private long purgeBefore(Instant limit) {
        var entries = OldEntries.before(
                limit,
                mongo.getCollection(mongo.getCollectionName(AuditEntry.class)).withDocumentClass(BsonDocument.class));
        report(entries.changed());
        List<PurgedEntries> old = entries.found();
        publish(old);
        long purged = Batches.remove(
                mongo, Criteria.where(CHAIN).isNull().and("occurredAt").lt(limit), AuditEntry.class);
        for (PurgedEntries first : old) {
            var which =
                    Criteria.where(CHAIN).is(first.chain()).and("link.sequence").lte(first.sequence());
            purged += Batches.remove(mongo, which, AuditEntry.class);
        }
        return purged;
    }

    /**
     * Without the heads, nobody could verify that these entries were old. So nothing is deleted, and the run fails: it
     * is not recorded as one that has deleted what is old, and the next one tries again.
     */
    private void publish(List<PurgedEntries> old) {
        if (old.isEmpty()) {
            return;
        }
        trail.appendPurge(old);
        if (!heads.publish()) {
            throw new IllegalStateException("The heads of the audit trail cannot be published");
        }
    }

    private void report(List<String> changed) {
        if (!changed.isEmpty()) {
            log.error(
                    "Chains of the audit trail were changed, so not all of their old entries are deleted: {}", changed);
            failures.report(new IllegalStateException("Chains of the audit trail were changed"));
        }
    }
}
