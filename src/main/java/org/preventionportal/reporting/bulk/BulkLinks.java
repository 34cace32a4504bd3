package org.preventionportal.reporting.bulk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.Idempotent;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores download links. */
@Repository
class BulkLinks {

    private final MongoOperations mongo;
    private final Clock clock;

    BulkLinks(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    static String digest(String secret) {
        return Ids.fingerprint("export link " + secret);
    }

    BulkLink insert(BulkLink link) {
        return Idempotent.insert(mongo, link, () -> Optional.ofNullable(mongo.findById(link.id(), BulkLink.class)));
    }

    /** Finds the link with this secret, if it has not expired and was created by this person. */
    Optional<BulkLink> find(String secret, PersonId by) {
        var one = Criteria.where("digest")
                .is(digest(secret))
                .and("createdBy")
                .is(by.value())
                .and("expiresAt")
                .gt(clock.instant());
        return Optional.ofNullable(mongo.findOne(Query.query(one), BulkLink.class));
    }

    void purgeExpiredBefore(Instant then) {
        Batches.remove(mongo, Criteria.where("expiresAt").lt(then), BulkLink.class);
    }
}
