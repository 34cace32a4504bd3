package org.preventionportal.platform.mongodb.locks;

import com.mongodb.client.MongoCollection;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Ensures that only one node at a time does a piece of work. A lock is extended as long as its work continues. It
 * expires a minute after its node has stopped, so a dead node does not block the others.
 *
 * <p>Work goes on if its lock is lost, because the database did not answer for a minute or the node was suspended.
 * Another node may begin it again, so the work must not harm if it is done twice.
 */
@Component
public class Locks {

    static final String COLLECTION = "locks";
    private static final Duration EXTENDED_WITHIN = Duration.ofSeconds(30);

    private final ScheduledExecutorService extensions;
    private final LockingTaskExecutor executor;

    @Autowired
    Locks(MongoDatabaseFactory database) {
        this(database.getMongoDatabase().getCollection(COLLECTION));
    }

    private Locks(MongoCollection<Document> locks) {
        this(
                new OwnedLockProvider(new MongoLockProvider(locks), locks),
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("lock-extension").factory()));
    }

    Locks(OwnedLockProvider provider, ScheduledExecutorService extensions) {
        this.extensions = extensions;
        this.executor = new DefaultLockingTaskExecutor(new KeepAliveLockProvider(provider, extensions));
    }

    /**
     * Runs the work unless another node holds the lock.
     *
     * @return whether it did
     */
    public boolean runExclusively(String name, Runnable work) {
        var isDone = new AtomicBoolean();
        Runnable noted = () -> {
            work.run();
            isDone.set(true);
        };
        executor.executeWithLock(
                noted, new LockConfiguration(ClockProvider.now(), name, EXTENDED_WITHIN, Duration.ZERO));
        return isDone.get();
    }

    @PreDestroy
    void stopExtending() {
        extensions.shutdownNow();
    }
}
