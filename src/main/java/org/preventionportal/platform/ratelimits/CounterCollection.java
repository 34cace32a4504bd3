package org.preventionportal.platform.ratelimits;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Stores the counts. They need not survive the loss of a server, so a write waits for the primary only. The time is
 * short, so that an operation can still say itself that the database does not answer.
 */
@Component
class CounterCollection {

    static final String NAME = "rateLimits";
    static final Duration TIME_LIMIT = Duration.ofMillis(500);

    private final MongoDatabaseFactory database;
    private final Duration timeLimit;

    @Autowired
    CounterCollection(MongoDatabaseFactory database) {
        this(database, TIME_LIMIT);
    }

    CounterCollection(MongoDatabaseFactory database, Duration timeLimit) {
        this.database = database;
        this.timeLimit = timeLimit;
    }

    /**
     * Updates a document or inserts it. If another call has inserted it meanwhile, an engine may say so in place of
     * updating it: then it is there to be updated.
     *
     * @return the document after the change
     */
    Document upsert(String id, Bson update) {
        return upsert(id, update, WriteConcern.W1);
    }

    /** As {@link #upsert(String, Bson)}. No election undoes the document, also if it was there before. */
    Document upsertForGood(String id, Bson update) {
        return upsert(id, update, WriteConcern.MAJORITY);
    }

    private Document upsert(String id, Bson update, WriteConcern concern) {
        try {
            return findAndUpdate(id, update, concern);
        } catch (MongoCommandException failure) {
            if (ErrorCategory.fromErrorCode(failure.getErrorCode()) == ErrorCategory.DUPLICATE_KEY) {
                return findAndUpdate(id, update, concern);
            }
            throw failure;
        }
    }

    /** @return an empty document if there is none */
    Document find(String id) {
        return Objects.requireNonNullElseGet(
                collection().find(Filters.eq("_id", id)).first(), Document::new);
    }

    private Document findAndUpdate(String id, Bson update, WriteConcern concern) {
        Document stored = collection()
                .withWriteConcern(concern)
                .findOneAndUpdate(
                        Filters.eq("_id", id),
                        update,
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(stored);
    }

    private MongoCollection<Document> collection() {
        return database.getMongoDatabase().getCollection(NAME).withTimeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
