package org.preventionportal.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Remembers the chains that nodes write, so that another node publishes the last head of a chain whose node has
 * stopped.
 */
@Component
class OpenChains {

    static final String COLLECTION = "auditChains";

    /** Three times the pause between two heads. */
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(3);

    private static final String SEEN_AT = "seenAt";
    private static final int MAX_AT_ONCE = 100;

    private final MongoOperations mongo;
    private final Clock clock;

    OpenChains(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Says that the chain's node is running. */
    void see(String chain) {
        mongo.upsert(named(chain), Update.update(SEEN_AT, clock.instant()), COLLECTION);
    }

    /** Names chains whose nodes have not been seen for some time. */
    List<String> abandoned() {
        var query = Query.query(Criteria.where(SEEN_AT).lt(clock.instant().minus(ABANDONED_AFTER)))
                .limit(MAX_AT_ONCE);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(chain -> chain.getString("_id"))
                .toList();
    }

    void close(String chain) {
        mongo.remove(named(chain), COLLECTION);
    }

    private static Query named(String chain) {
        return Query.query(Criteria.where("_id").is(chain));
    }
}
