package org.preventionportal.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.Locks;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes entries after their retention period. What is deleted of each chain is recorded in the trail and published
 * before, so that the rest can still be verified.
 */
@Component
class AuditPurge {

    private static final String CHAIN = "link.chain";
    private static final String SEQUENCE = "link.sequence";

    private final MongoOperations mongo;
    private final AuditTrail trail;
    private final HeadPublisher heads;
    private final Locks locks;
    private final RetentionRuns runs;
    private final Clock clock;
    private final Period kept;

    AuditPurge(
            MongoOperations mongo,
            AuditTrail trail,
            HeadPublisher heads,
            Locks locks,
            RetentionRuns runs,
            Clock clock,
            @Value("${portal.retention.audit}") Period kept) {
        this.mongo = mongo;
        this.trail = trail;
        this.heads = heads;
        this.locks = locks;
        this.runs = runs;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        locks.runExclusively(
                "audit purge",
                () -> purgeBefore(
                        clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant()));
    }

    private void purgeBefore(Instant limit) {
        List<PurgedEntries> old = old(limit);
        long purged = Batches.remove(
                mongo, Criteria.where(CHAIN).isNull().and("occurredAt").lt(limit), AuditEntry.class);
        if (!old.isEmpty()) {
            trail.appendPurge(old);
            if (!heads.publish()) {
                return;
            }
            for (PurgedEntries entries : old) {
                var first =
                        Criteria.where(CHAIN).is(entries.chain()).and(SEQUENCE).lte(entries.sequence());
                purged += Batches.remove(mongo, first, AuditEntry.class);
            }
        }
        runs.record(RetainedData.AUDIT_ENTRIES, purged, kept);
    }

    /** What is old of each chain. The chains are found one after the other by the index. */
    private List<PurgedEntries> old(Instant limit) {
        List<PurgedEntries> old = new ArrayList<>();
        ChainLink chain = first(Criteria.where(CHAIN).gt(""), Sort.by(CHAIN));
        while (chain != null) {
            var ofChain =
                    Criteria.where(CHAIN).is(chain.chain()).and("occurredAt").lt(limit);
            ChainLink last = first(ofChain, Sort.by(SEQUENCE).descending());
            if (last != null) {
                old.add(new PurgedEntries(last.chain(), last.sequence(), last.hash(), limit));
            }
            chain = first(Criteria.where(CHAIN).gt(chain.chain()), Sort.by(CHAIN));
        }
        return old;
    }

    private @Nullable ChainLink first(Criteria which, Sort order) {
        AuditEntry entry = mongo.findOne(Query.query(which).with(order), AuditEntry.class);
        return entry == null ? null : Objects.requireNonNull(entry.link());
    }
}
