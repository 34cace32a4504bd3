package org.preventionportal.platform.mongodb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Ensures that only one node at a time does a piece of work. A lease expires, so a dead node does not block the others. */
@Component
public class Leases {

    private final MongoOperations mongo;
    private final Clock clock;

    Leases(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Document("leases")
    private record Lease(@Id String id, Instant until) {}

    /** Runs the work unless another node holds the lease. */
    public void runExclusively(String what, Duration atMost, Runnable work) {
        if (take(what, atMost)) {
            try {
                work.run();
            } finally {
                mongo.remove(Query.query(Criteria.where("_id").is(what)), Lease.class);
            }
        }
    }

    private boolean take(String what, Duration atMost) {
        Instant now = clock.instant();
        var over = Criteria.where("_id").is(what).and("until").lt(now);
        try {
            mongo.upsert(Query.query(over), Update.update("until", now.plus(atMost)), Lease.class);
            return true;
        } catch (DuplicateKeyException running) {
            return false;
        }
    }
}
