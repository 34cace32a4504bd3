package org.preventionportal.platform.mongodb;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;

/**
 * Frees a lock only as long as it is this node's. ShedLock's provider for MongoDB frees a lock by its name, also if the
 * lock has expired and another node has taken it.
 */
record OwnedLockProvider(ExtensibleLockProvider provider) implements ExtensibleLockProvider {

    @Override
    public Optional<SimpleLock> lock(LockConfiguration configuration) {
        return provider.lock(configuration).map(lock -> new OwnedLock(lock, configuration.getLockAtMostUntil()));
    }

    private static final class OwnedLock implements SimpleLock {

        private final SimpleLock lock;
        private Instant until;

        OwnedLock(SimpleLock lock, Instant until) {
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
            until = now; // one attempt: if it fails, the lock is another node's
            return lock.extend(atMost, atLeast).map(extended -> new OwnedLock(extended, now.plus(atMost)));
        }
    }
}
