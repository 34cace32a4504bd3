package org.preventionportal.platform.ratelimits;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
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
import org.jspecify.annotations.Nullable;
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
     * Updates a document, or inserts the first state of it. Two calls may find none at once. The id then refuses the
     * second insert, which some engines' upserts do not.
     *
     * @param first holds what the update would give a new document, without the id
     * @return the document after the change
     */
    Document updateOrInsert(String id, Bson update, Document first) {
        return updateOrInsert(id, update, first, WriteConcern.W1);
    }

    /**
     * As {@link #updateOrInsert(String, Bson, Document)}. No election undoes the document, also if it was there before.
     */
    Document updateOrInsertForGood(String id, Bson update, Document first) {
        return updateOrInsert(id, update, first, WriteConcern.MAJORITY);
    }

    private Document updateOrInsert(String id, Bson update, Document first, WriteConcern concern) {
        MongoCollection<Document> counts = collection().withWriteConcern(concern);
        Document stored = findAndUpdate(counts, id, update);
        if (stored != null) {
            return stored;
        }
        var inserted = new Document("_id", id);
        inserted.putAll(first);
        try {
            counts.insertOne(inserted);
            return inserted;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Objects.requireNonNull(findAndUpdate(counts, id, update));
            }
            throw failure;
        }
    }

    /** @return an empty document if there is none */
    Document find(String id) {
        return Objects.requireNonNullElseGet(
                collection().find(Filters.eq("_id", id)).first(), Document::new);
    }

    private static @Nullable Document findAndUpdate(MongoCollection<Document> counts, String id, Bson update) {
        return counts.findOneAndUpdate(
                Filters.eq("_id", id), update, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    private MongoCollection<Document> collection() {
        return database.getMongoDatabase().getCollection(NAME).withTimeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
