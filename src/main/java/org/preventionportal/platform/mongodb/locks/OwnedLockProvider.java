package org.preventionportal.platform.mongodb.locks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.support.LockException;
import org.bson.Document;
import org.preventionportal.platform.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frees a lock only as long as it is this node's. ShedLock's provider for MongoDB frees a lock by its name, also if the
 * lock has expired and another node has taken it.
 *
 * <p>Holds a lock for longer than ShedLock asks, so that ShedLock extends it again before it expires if the database
 * did not answer.
 */
record OwnedLockProvider(ExtensibleLockProvider provider, MongoCollection<Document> locks)
        implements ExtensibleLockProvider {

    private static final Logger log = LoggerFactory.getLogger(OwnedLockProvider.class);

    /** ShedLock extends a lock after half of the time that it asks for. */
    private static final int RESERVE = 2;

    @Override
    public Optional<SimpleLock> lock(LockConfiguration asked) {
        var held = new LockConfiguration(
                ClockProvider.now(), asked.getName(), reserved(asked.getLockAtMostFor()), asked.getLockAtLeastFor());
        return taken(held).map(lock -> new OwnedLock(held.getName(), lock, held.getLockAtMostUntil()));
    }

    /** MongoDB refuses a lock that is held as a duplicate key. FerretDB 2.5 has no code of its own for that. */
    private Optional<SimpleLock> taken(LockConfiguration held) {
        try {
            return provider.lock(held);
        } catch (LockException failure) {
            if (isHeld(held.getName())) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private boolean isHeld(String name) {
        return locks.find(Filters.and(Filters.eq(name), Filters.gt("lockUntil", ClockProvider.now())))
                        .first()
                != null;
    }

    private static Duration reserved(Duration asked) {
        return asked.multipliedBy(RESERVE);
    }

    private static final class OwnedLock implements SimpleLock {

        private final String name;
        private final SimpleLock lock;
        private Instant until;

        OwnedLock(String name, SimpleLock lock, Instant until) {
            this.name = name;
            this.lock = lock;
            this.until = until;
        }

        /** Ends the lock by shortening it, because the provider compares the owner then. */
        @Override
        public void unlock() {
            extend(Duration.ZERO, Duration.ZERO);
        }

        @Override
        public Optional<SimpleLock> extend(Duration atMost, Duration atLeast) {
            Instant now = ClockProvider.now();
            if (!now.isBefore(until)) {
                return Optional.empty();
            }
            try {
                Instant next = now.plus(reserved(atMost));
                Optional<SimpleLock> extended =
                        lock.extend(reserved(atMost), atLeast).map(held -> new OwnedLock(name, held, next));
                until = now; // answered: if there is no lock, it is another node's
                return extended;
            } catch (RuntimeException failure) {
                // ShedLock would never extend the lock again if this was thrown
                log.warn("The lock {} could not be extended or freed", name, SafeTrace.of(failure));
                return Optional.of(this);
            }
        }
    }
}
