package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.preventionportal.platform.StartStep;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Runs each migration once, in the order of their numbers, and records when it began and ended. One node does so while
 * the others wait. Indexes are built afterwards, and nothing else is read before. A command runs none: it may be of a
 * release that is built and not started yet, while the one before still works with the data.
 */
@Component
class Migrations extends StartStep {

    static final String COLLECTION = "migrations";

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final String SUITS_EARLIER = "suitsEarlierReleases";
    private static final String COMPLETED_AT = "completedAt";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Of one command: at a start nothing is in the database's cache, and the driver waits for an election to end. */
    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(2);

    private final List<Migration> known;
    private final Locks locks;
    private final MongoDatabase database;
    private final Clock clock;
    private final RetryTemplate waiting;
    private final boolean isCommand;

    /** @param limit how long this node waits for another one that migrates, or for a primary */
    Migrations(
            List<Migration> known,
            Locks locks,
            MongoDatabaseFactory database,
            Clock clock,
            @Value("${portal.migration-limit}") Duration limit,
            @Value("${portal.command:false}") boolean isCommand) {
        this.isCommand = isCommand;
        this.known = known.stream()
                .sorted(Comparator.comparingInt(Migration::number))
                .toList();
        this.locks = locks;
        this.database = database.getMongoDatabase().withTimeout(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS);
        this.clock = clock;
        this.waiting = new RetryTemplate(RetryPolicy.builder()
                .includes(PendingMigrations.class, MongoTimeoutException.class)
                .maxRetries(Long.MAX_VALUE)
                .delay(PAUSE)
                .timeout(limit)
                .build());
    }

    private static final class PendingMigrations extends RuntimeException {}

    /** The first step of the start. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** @throws UnsuitableDatabase if a newer release has made this one unable to read the data */
    @Override
    protected void run() {
        refuseNewer();
        if (isCommand && !pending().isEmpty()) {
            throw UnsuitableDatabase.ofEarlierRelease();
        }
        waiting.invoke(() -> {
            locks.runExclusively(COLLECTION, this::runPending);
            if (!pending().isEmpty()) {
                log.info("Waiting for another node that migrates the stored data");
                throw new PendingMigrations();
            }
        });
    }

    private void refuseNewer() {
        List<Integer> newer = new ArrayList<>();
        recorded().find(gt("_id", known.size())).forEach(migration -> {
            if (!migration.getBoolean(SUITS_EARLIER, false)) {
                newer.add(migration.getInteger("_id"));
            }
        });
        if (!newer.isEmpty()) {
            throw UnsuitableDatabase.ofNewerRelease(newer);
        }
    }

    private void runPending() {
        pending().forEach(migration -> {
            log.info("Migration {} begins: {}", migration.number(), migration.description());
            Document begun = begun(migration);
            record(begun); // before anything is changed: an earlier release must not start on half of it
            migration.run(database);
            record(begun.append(COMPLETED_AT, clock.instant()));
            log.info("Migration {} is done", migration.number());
        });
    }

    private List<Migration> pending() {
        Set<Integer> done = new HashSet<>();
        recorded().find().forEach(migration -> {
            if (migration.containsKey(COMPLETED_AT)) {
                done.add(migration.getInteger("_id"));
            }
        });
        return known.stream()
                .filter(migration -> !done.contains(migration.number()))
                .toList();
    }

    private static Document begun(Migration migration) {
        return new Document("_id", migration.number())
                .append("description", migration.description())
                .append(SUITS_EARLIER, migration.suitsEarlierReleases());
    }

    private void record(Document migration) {
        recorded().replaceOne(eq("_id", migration.get("_id")), migration, new ReplaceOptions().upsert(true));
    }

    private MongoCollection<Document> recorded() {
        return database.getCollection(COLLECTION);
    }
}
