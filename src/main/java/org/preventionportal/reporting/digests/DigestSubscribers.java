package org.preventionportal.reporting.digests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.mongodb.Upserts;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Stores the subscriptions to digests. */
@Repository
class DigestSubscribers {

    private final MongoOperations mongo;

    DigestSubscribers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Set<Digest> of(PersonId person) {
        return Optional.ofNullable(mongo.findById(person.value(), DigestSubscriber.class))
                .map(DigestSubscriber::digests)
                .orElse(Set.of());
    }

    /** Changes one digest at a time, so that two simultaneous changes do not undo each other. */
    void update(PersonId person, Digest digest, boolean isOn) {
        Update choice = isOn ? new Update().addToSet("digests", digest) : new Update().pull("digests", digest);
        Upserts.update(mongo, person.value(), choice, DigestSubscriber.class);
    }

    List<PersonId> of(Digest digest) {
        return StoredRecords.find(mongo, Query.query(Criteria.where("digests").is(digest)), DigestSubscriber.class)
                .stream()
                .map(DigestSubscriber::person)
                .toList();
    }
}
