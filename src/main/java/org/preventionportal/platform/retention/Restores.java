package org.preventionportal.platform.retention;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Knows when the database was restored, and logs what has to be done again after a restore, which undoes it and deletes
 * its entry in the audit trail. Operators search the log for these lines: see the page on data about a person.
 */
@Component
public class Restores {

    private static final Logger log = LoggerFactory.getLogger(Restores.class);

    /** The script of operators that restores the database writes it. */
    private static final String COLLECTION = "restores";

    private static final String LATEST = "latest";
    private static final String RESTORED_AT = "restoredAt";
    private static final String OLDER_ANSWERS = "hasOlderAnswers";
    private static final String DONE = "done.";

    private final MongoOperations mongo;

    Restores(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Whether the database was restored at this time or later. */
    public boolean wereSince(Instant time) {
        var latest = latest().and(RESTORED_AT).gte(time);
        return mongo.exists(Query.query(latest), COLLECTION);
    }

    /** Whether the database was restored, and the last time before this one. */
    public boolean wereOnlyBefore(Instant time) {
        var latest = latest().and(RESTORED_AT).lt(time);
        return mongo.exists(Query.query(latest), COLLECTION);
    }

    /** Whether answers of surveys still have what was deleted from them before they were restored. */
    public boolean hasOlderAnswers() {
        return mongo.exists(olderAnswers(), COLLECTION);
    }

    /**
     * Does each part of a piece of work once after each restore that took the answers of surveys from an older backup
     * than the rest. The next call does the parts that broke off or returned false.
     *
     * @param parts by the names that the database knows them by
     */
    public void onceWithOlderAnswers(Map<String, BooleanSupplier> parts) {
        Restore latest = mongo.findOne(olderAnswers(), Restore.class, COLLECTION);
        if (latest != null) {
            parts.forEach((part, work) -> {
                if (!latest.hasDone(part) && work.getAsBoolean()) {
                    mongo.updateFirst(olderAnswers(), Update.update(DONE + part, latest.time()), COLLECTION);
                }
            });
            var allDone = olderAnswers();
            parts.keySet()
                    .forEach(part ->
                            allDone.addCriteria(Criteria.where(DONE + part).is(latest.time())));
            mongo.updateFirst(allDone, Update.update(OLDER_ANSWERS, false), COLLECTION);
        }
    }

    private static Query olderAnswers() {
        return Query.query(latest().and(OLDER_ANSWERS).is(true));
    }

    /** @param done the parts with the time of the restore after which each was done: a later restore begins anew */
    private record Restore(
            @Nullable Instant restoredAt, @Nullable Map<String, Instant> done) {

        /** Without a time, it is the first restore that says nothing of it. */
        private Instant time() {
            return Objects.requireNonNullElse(restoredAt, Instant.EPOCH);
        }

        private boolean hasDone(String part) {
            return done != null && time().equals(done.get(part));
        }
    }

    private static Criteria latest() {
        return Criteria.where("_id").is(LATEST);
    }

    /**
     * Logs an operation that was carried out.
     *
     * @param operation its name, as in the schema
     * @param details ids and codes such as {@code personId=…}; never a name, an address or anything that was typed
     */
    public static void logToRepeat(String operation, String details) {
        log.info("Repeat after a restore: {} {}", operation, details);
    }
}
