package org.preventionportal.audit;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.JobFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes all entries that wait at one moment at once, so that requests share the time of a durable write. Entries that
 * the database has not accepted wait in memory, up to a limit, and are written before later ones.
 */
@Component
class AuditWriter {

    static final int MAX_WAITING = 10_000;

    private static final Logger log = LoggerFactory.getLogger(AuditWriter.class);
    private static final int MAX_BATCH = 500;
    private static final int LOCK_MILLIS = 1000;

    private final AuditChain chain;
    private final ReentrantLock lock = new ReentrantLock();
    private final ConcurrentLinkedDeque<WaitingEntry> waiting = new ConcurrentLinkedDeque<>();
    private final Semaphore room = new Semaphore(MAX_WAITING);
    private final Semaphore roomWithoutAccount = new Semaphore(MAX_WAITING / 2);
    private final AtomicLong lost = new AtomicLong();
    private final JobFailures failures;

    AuditWriter(AuditChain chain, JobFailures failures) {
        this.chain = chain;
        this.failures = failures;
    }

    /**
     * Returns when the entries are stored.
     *
     * @throws AuditEntriesLost if they will not be written
     * @throws DataAccessException if the database has not accepted them; they wait and are written later
     */
    void append(Collection<AuditEntry> entries) {
        append(entries, UnaryOperator.identity());
    }

    /** @param late makes what is written later of an entry that is not stored in time */
    void append(Collection<AuditEntry> entries, UnaryOperator<AuditEntry> late) {
        if (!takeRoom(entries)) {
            lost.addAndGet(entries.size());
            throw new AuditEntriesLost();
        }
        List<WaitingEntry> added = entries.stream().map(WaitingEntry::new).toList();
        waiting.addAll(added);
        try {
            store(added);
        } catch (DataAccessException unavailable) {
            long stored = added.stream()
                    .filter(each -> each.replaceUnlessStored(late))
                    .count();
            if (stored < added.size()) {
                throw unavailable;
            }
        }
    }

    /** Callers without an account have half of the room, so that they cannot push out what others do. */
    private boolean takeRoom(Collection<AuditEntry> entries) {
        int withoutAccount =
                (int) entries.stream().filter(AuditWriter::isWithoutAccount).count();
        if (!roomWithoutAccount.tryAcquire(withoutAccount)) {
            return false;
        }
        if (!room.tryAcquire(entries.size())) {
            roomWithoutAccount.release(withoutAccount);
            return false;
        }
        return true;
    }

    private static boolean isWithoutAccount(AuditEntry entry) {
        return entry.actor().equals(Caller.ANONYMOUS.id());
    }

    private void store(List<WaitingEntry> added) {
        lock();
        try {
            while (!added.stream().allMatch(WaitingEntry::isStored)) {
                writeBatch();
            }
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        return MAX_WAITING - room.availablePermits();
    }

    /** How many entries were not taken since this node started. */
    long lost() {
        return lost.get();
    }

    /** When the operation ended whose entry has waited longest. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(waiting.peekFirst()).map(WaitingEntry::occurredAt);
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
            log.warn("{} entries wait for the audit trail", waiting());
            failures.report(unavailable);
        } finally {
            lock.unlock();
        }
    }

    private void writeBatch() {
        List<WaitingEntry> batch = new ArrayList<>();
        for (WaitingEntry next; batch.size() < MAX_BATCH && (next = waiting.pollFirst()) != null; ) {
            batch.add(next);
        }
        List<AuditEntry> sent = batch.stream().map(WaitingEntry::entry).toList();
        try {
            chain.insert(sent);
        } catch (RuntimeException failure) { // whatever it is, other callers wait for entries of this batch
            batch.reversed().forEach(waiting::addFirst);
            throw new DataAccessResourceFailureException("Entries wait for the database", failure);
        }
        for (int i = batch.size() - 1; i >= 0; i--) {
            if (batch.get(i).store(sent.get(i))) {
                room.release();
                roomWithoutAccount.release(isWithoutAccount(sent.get(i)) ? 1 : 0);
            } else {
                waiting.addFirst(batch.get(i));
            }
        }
    }
}
