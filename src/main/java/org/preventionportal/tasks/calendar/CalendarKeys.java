package org.preventionportal.tasks.calendar;

import java.util.Optional;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores at most one key for each person. */
@Repository
class CalendarKeys {

    private final MongoOperations mongo;

    CalendarKeys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<CalendarKey> of(PersonId person) {
        return Optional.ofNullable(mongo.findById(person.value(), CalendarKey.class));
    }

    Optional<CalendarKey> withHash(String hash) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("hash").is(hash)), CalendarKey.class));
    }

    /** Stores a person's first key. Returns false if there is one meanwhile. */
    boolean insert(CalendarKey first) {
        try {
            mongo.insert(first);
            return true;
        } catch (DuplicateKeyException madeMeanwhile) {
            return false;
        }
    }

    /** Replaces the key of this revision. Returns false if it has been replaced or revoked meanwhile. */
    boolean replace(int revision, CalendarKey next) {
        return mongo.findAndReplace(of(next.person(), revision), next) != null;
    }

    /** Returns false if there is no key of this revision. */
    boolean remove(PersonId person, int revision) {
        return mongo.remove(of(person, revision), CalendarKey.class).getDeletedCount() > 0;
    }

    /** Somebody else may have created the address, so it must not open anything again. */
    @EventListener
    void on(AccountChanged account) {
        if (account.isRevoked()) {
            mongo.remove(Query.query(Criteria.where("_id").is(account.person().value())), CalendarKey.class);
        }
    }

    private static Query of(PersonId person, int revision) {
        return Query.query(
                Criteria.where("_id").is(person.value()).and("revision").is(revision));
    }
}
