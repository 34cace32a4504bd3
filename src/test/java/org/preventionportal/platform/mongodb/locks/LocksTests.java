package org.preventionportal.platform.mongodb.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import net.javacrumbs.shedlock.support.LockException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.TestDatabase;

/** Checks what several nodes do with one lock. */
class LocksTests {

    private static final Duration BETWEEN_EXTENSIONS = Duration.ofSeconds(15);
    private static final Duration LONGER_THAN_A_LOCK = Duration.ofSeconds(61);

    private final MutableClock clock = new MutableClock();
    private final MongoClient client = MongoClients.create(Neighbours.shared().mongoUri());
    private final MongoDatabase database = client.getDatabase(TestDatabase.nameFor("locks"));
    private final MongoCollection<Document> collection = database.getCollection(Locks.COLLECTION);
    private final Node first = new Node();
    private final Node second = new Node();
    private final Node third = new Node();

    @BeforeEach
    void moveTheClock() {
        ClockProvider.setClock(clock);
    }

    @AfterEach
    void close() {
        ClockProvider.setClock(Clock.systemUTC());
        database.drop();
        client.close();
    }

    @Test
    void oneNodeAtATimeDoesTheWork() {
        first.begin();
        assertThat(second.canRun()).isFalse();

        first.end();
        assertThat(second.canRun()).isTrue();
    }

    @Test
    void otherWorkHasALockOfItsOwn() {
        var done = new CountDownLatch(1);
        first.begin();
        second.locks.runExclusively("another", done::countDown);
        first.end();
        assertThat(done.getCount()).isZero();
    }

    @Test
    void aLockThatIsHeldIsNotTakenWhateverErrorTheEngineHasForThat() {
        second.store.refusesInItsOwnWords();
        first.begin();
        assertThat(second.canRun()).isFalse();

        first.end();
        assertThat(second.canRun()).isTrue();
    }

    @Test
    void aLockThatNobodyHoldsIsNotSilentlyLeft() {
        first.store.fails();
        assertThatThrownBy(first::canRun).isInstanceOf(LockException.class);
    }

    @Test
    void failedWorkFreesItsLock() {
        assertThatThrownBy(() -> first.locks.runExclusively(Node.WORK, () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(second.canRun()).isTrue();
    }

    @Test
    void aLockIsExtendedAsLongAsItsWorkContinues() {
        first.begin();
        for (int extensions = 0; extensions < 10; extensions++) {
            clock.advance(BETWEEN_EXTENSIONS);
            first.extend();
        }
        assertThat(second.canRun()).isFalse();

        first.end();
        assertThat(second.canRun()).isTrue();
    }

    @Test
    void aDeadNodeDoesNotBlockTheOthers() {
        first.begin();
        clock.advance(LONGER_THAN_A_LOCK);
        assertThat(second.canRun()).isTrue();
        first.end();
    }

    @Test
    void workThatOutlastsItsLockDoesNotFreeTheLockOfAnotherNode() {
        first.begin();
        clock.advance(LONGER_THAN_A_LOCK);
        second.begin();

        first.end();
        assertThat(third.canRun()).isFalse();

        second.end();
        assertThat(third.canRun()).isTrue();
    }

    @Test
    void anExtensionThatFailsIsTriedAgainBeforeTheLockExpires() {
        first.begin();
        first.store.fails();
        clock.advance(BETWEEN_EXTENSIONS);
        first.extend();
        clock.advance(BETWEEN_EXTENSIONS);
        first.extend();
        first.store.answers();
        clock.advance(BETWEEN_EXTENSIONS);
        first.extend();
        clock.advance(Duration.ofSeconds(50)); // of 60
        assertThat(second.canRun()).isFalse();

        first.end();
        assertThat(second.canRun()).isTrue();
    }

    @Test
    void workContinuesIfItsLockCanNeitherBeExtendedNorFreed() {
        first.begin();
        first.store.fails();
        first.extend();
        clock.advance(LONGER_THAN_A_LOCK);
        assertThat(second.canRun()).isTrue();

        first.extend();
        first.end();
    }

    @Test
    void anExtensionThatComesTooLateLeavesTheLockToTheOtherNode() {
        first.begin();
        clock.advance(LONGER_THAN_A_LOCK);
        second.begin();

        first.extend();
        first.end();
        assertThat(third.canRun()).isFalse();
        second.end();
    }

    @Test
    void aLockThatIsLostEarlyIsNotFreedAndDoesNotFailTheWork() {
        first.begin();
        collection.drop();
        second.begin("another host");

        first.extend();
        first.end();
        assertThat(third.canRun()).isFalse();
        second.end();
    }

    /** A node, whose extensions happen when the test says so. Its work goes on until the test ends it. */
    private final class Node {

        private static final String WORK = "count";

        private final ScheduledExecutorService extensions = mock();
        private final LockStore store = new LockStore(new MongoLockProvider(collection));
        private final Locks locks = new Locks(new OwnedLockProvider(store, collection), extensions);
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

        Node() {
            ScheduledFuture<?> extension = mock();
            when(extensions.scheduleAtFixedRate(any(), anyLong(), anyLong(), any()))
                    .thenAnswer(_ -> extension);
        }

        void begin() {
            work = CompletableFuture.runAsync(
                    () -> locks.runExclusively(WORK, () -> {
                        begun.countDown();
                        await(end);
                    }),
                    Thread::startVirtualThread);
            await(begun);
        }

        void begin(String host) {
            begin();
            collection.updateOne(Filters.eq(WORK), Updates.set("lockedBy", host));
        }

        void extend() {
            var extension = ArgumentCaptor.forClass(Runnable.class);
            verify(extensions).scheduleAtFixedRate(extension.capture(), anyLong(), anyLong(), any(TimeUnit.class));
            extension.getValue().run();
        }

        void end() {
            end.countDown();
            work.join();
        }

        boolean canRun() {
            var ran = new CountDownLatch(1);
            locks.runExclusively(WORK, ran::countDown);
            return ran.getCount() == 0;
        }
    }

    /** The locks of a database that answers, or not, when the test says so. */
    private static final class LockStore implements ExtensibleLockProvider {

        private final MongoLockProvider provider;
        private boolean fails;
        private boolean hasOwnWords;

        LockStore(MongoLockProvider provider) {
            this.provider = provider;
        }

        void fails() {
            fails = true;
        }

        void answers() {
            fails = false;
        }

        void refusesInItsOwnWords() {
            hasOwnWords = true;
        }

        @Override
        public Optional<SimpleLock> lock(LockConfiguration configuration) {
            if (fails) {
                throw new LockException("fails");
            }
            Optional<SimpleLock> taken = provider.lock(configuration).map(Lock::new);
            if (taken.isEmpty() && hasOwnWords) {
                throw new LockException("error 1: conflicting key");
            }
            return taken;
        }

        private final class Lock implements SimpleLock {

            private final SimpleLock lock;

            Lock(SimpleLock lock) {
                this.lock = lock;
            }

            @Override
            public void unlock() {
                throw new UnsupportedOperationException("The provider does not compare the owner then.");
            }

            @Override
            public Optional<SimpleLock> extend(Duration atMost, Duration atLeast) {
                if (fails) {
                    throw new MongoTimeoutException("fails");
                }
                return lock.extend(atMost, atLeast).map(Lock::new);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
