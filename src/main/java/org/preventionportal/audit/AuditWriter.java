package org.preventionportal.audit;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes all entries that wait at one moment at once, so that requests share the time of a durable write. Entries that
 * the database has not accepted wait in memory and are written before later ones.
 */
@Component
class AuditWriter {

    private static final Logger log = LoggerFactory.getLogger(AuditWriter.class);
    private static final int MAX_BATCH = 500;
    private static final int MAX_WAITING = 10_000;
    private static final int LOCK_MILLIS = 1000;

    private final MongoOperations mongo;
    private final AuditChain chain;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedBlockingDeque<Waiting> waiting = new LinkedBlockingDeque<>();
    private boolean isInDoubt;

    AuditWriter(MongoOperations mongo, AuditChain chain) {
        this.mongo = mongo;
        this.chain = chain;
    }

    private static final class Waiting {

        private final AuditEntry entry;
        private boolean isStored;

        private Waiting(AuditEntry entry) {
            this.entry = entry;
        }
    }

    /**
     * Returns when the entries are stored.
     *
     * @throws DataAccessException if the database has not accepted them; they wait and are written later
     */
    void append(Collection<AuditEntry> entries) {
        if (waiting.size() >= MAX_WAITING) {
            throw new DataAccessResourceFailureException("Too many entries wait for the database");
        }
        List<Waiting> added = entries.stream().map(Waiting::new).toList();
        waiting.addAll(added);
        lock();
        try {
            while (!added.stream().allMatch(each -> each.isStored)) {
                writeBatch();
            }
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        return waiting.size();
    }

    /** When the operation ended whose entry has waited longest. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(waiting.peekFirst()).map(first -> first.entry.occurredAt());
    }

    private void lock() {
        try {
            if (!lock.tryLock(LOCK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new DataAccessResourceFailureException("Earlier entries wait for the database");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("Interrupted before the entries were stored", interrupted);
        }
    }

    /** Writes what waits since the database did not answer. */
    @PreDestroy
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void writeWaiting() {
        if (waiting.isEmpty() || !lock.tryLock()) {
            return;
        }
        try {
            while (!waiting.isEmpty()) {
                writeBatch();
            }
        } catch (DataAccessException unavailable) {
            log.warn("{} entries wait for the audit trail", waiting.size());
        } finally {
            lock.unlock();
        }
    }

    private void writeBatch() {
        List<Waiting> batch = new ArrayList<>();
        waiting.drainTo(batch, MAX_BATCH);
        try {
            Set<String> stored = isInDoubt ? stored(batch) : Set.of();
            chain.insert(batch.stream()
                    .map(each -> each.entry)
                    .filter(entry -> !stored.contains(entry.id()))
                    .toList());
            isInDoubt = false;
            batch.forEach(each -> each.isStored = true);
        } catch (RuntimeException failure) { // whatever it is, other callers wait for entries of this batch
            isInDoubt = true;
            batch.reversed().forEach(waiting::addFirst);
            throw new DataAccessResourceFailureException("Entries wait for the database", failure);
        }
    }

    /** A write that has failed may have stored some of its entries all the same. */
    private Set<String> stored(List<Waiting> batch) {
        var ids = batch.stream().map(each -> each.entry.id()).toList();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), AuditEntry.class).stream()
                .map(AuditEntry::id)
                .collect(Collectors.toSet());
    }
}
