package org.preventionportal.platform.ratelimits;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Gives access to the counts. They need not survive the loss of a server, so a write waits for the primary only. The
 * time is short, so that an operation can still say itself that the database does not answer.
 */
@Component
class CounterCollection {

    static final String NAME = "rateLimits";
    private static final Duration TIME_LIMIT = Duration.ofMillis(500);

    private final MongoDatabaseFactory database;

    CounterCollection(MongoDatabaseFactory database) {
        this.database = database;
    }

    MongoCollection<Document> get() {
        return database.getMongoDatabase()
                .getCollection(NAME)
                .withWriteConcern(WriteConcern.W1)
                .withTimeout(TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
