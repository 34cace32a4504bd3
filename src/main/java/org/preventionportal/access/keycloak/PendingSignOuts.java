package org.preventionportal.access.keycloak;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.keycloak.admin.client.resource.UserResource;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.mongodb.Upserts;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Refuses all tokens of an account while it is changed, until no session from before the change is left. If Keycloak
 * does not answer then, a session that was begun meanwhile could otherwise go on for hours.
 */
@Component
class PendingSignOuts {

    private static final String DUE = "signOutDueAt";

    private final MongoOperations mongo;
    private final RevokedAccounts revoked;
    private final Clock clock;

    PendingSignOuts(MongoOperations mongo, RevokedAccounts revoked, Clock clock) {
        this.mongo = mongo;
        this.revoked = revoked;
        this.clock = clock;
    }

    /** Changes an account between two sign-outs. If the first one fails, nothing is changed. */
    void around(UserResource user, PersonId person, PersonId administrator, Runnable change) {
        user.logout();
        begin(person, administrator);
        change.run();
        signOut(user, person);
    }

    /** Also refuses the tokens since an earlier change or a reinstatement. A suspension stays. */
    void begin(PersonId person, PersonId administrator) {
        Instant now = clock.instant();
        var first = new Update().setOnInsert("suspendedAt", now).setOnInsert("suspendedBy", administrator.value());
        Upserts.update(mongo, person.value(), first.setOnInsert(DUE, now), SuspendedAccount.class);
        var ended = byId(person).and("reinstatedAt").ne(null);
        var again = Update.update("suspendedAt", now).set("suspendedBy", administrator.value());
        mongo.updateFirst(Query.query(ended), again.set(DUE, now).unset("reinstatedAt"), SuspendedAccount.class);
        revoked.refresh();
    }

    /**
     * Ends the sessions, and accepts the tokens that are issued from now on. Those from before are refused, except
     * those of the same second, and of as many seconds as Keycloak's clock is ahead: they expire within five minutes.
     */
    void signOut(UserResource user, PersonId person) {
        user.logout();
        Instant now = clock.instant();
        var pending = byId(person).and(DUE).ne(null);
        var ended = Update.update("suspendedAt", now).set("reinstatedAt", now).unset(DUE);
        mongo.updateFirst(Query.query(pending), ended, SuspendedAccount.class);
        revoked.refresh();
    }

    /** Whose sessions could not be ended. */
    List<PersonId> all() {
        var pending = Query.query(Criteria.where(DUE).ne(null));
        return StoredRecords.ids(mongo, pending, SuspendedAccount.class, PersonId::new);
    }

    private static Criteria byId(PersonId person) {
        return Criteria.where("_id").is(person.value());
    }
}
