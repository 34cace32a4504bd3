package org.preventionportal.access.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.mongodb.Upserts;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows the accounts whose tokens are refused, because they are being erased or are suspended: Keycloak cannot revoke a
 * token that it has issued. A token from before a suspension stays refused after it, because somebody else may have it.
 * Each node reads the few accounts every two seconds, so that a request costs no command and does not wait.
 */
@Component
class RevokedAccounts {

    /** Longer than a token lives, with what clocks may differ. */
    private static final Duration MAX_TOKEN_AGE = Duration.ofMinutes(10);

    private final MongoOperations mongo;
    private final Clock clock;
    private final JobFailures failures;
    private volatile Map<PersonId, Instant> refusedBefore = Map.of();
    private volatile Set<PersonId> blocked = Set.of();

    RevokedAccounts(MongoOperations mongo, Clock clock, JobFailures failures) {
        this.mongo = mongo;
        this.clock = clock;
        this.failures = failures;
    }

    /** Refuses the account's tokens: here at once, on other nodes within two seconds and the age of their cache. */
    void revoke(PersonId person, @Nullable String email) {
        Upserts.save(mongo, new RevokedAccount(person, clock.instant(), email));
        refresh();
    }

    /** Refuses the account's tokens until it is reinstated. Returns the suspension before, if tokens of it can live. */
    Optional<SuspendedAccount> suspend(PersonId person, PersonId suspendedBy) {
        Optional<SuspendedAccount> before = StoredRecords.findOne(mongo, byId(person), SuspendedAccount.class);
        Upserts.save(mongo, new SuspendedAccount(person, clock.instant(), suspendedBy, null, null));
        refresh();
        return before;
    }

    /** Accepts the tokens that are issued from now on, and returns what {@link #restore} needs to refuse them again. */
    Optional<SuspendedAccount> reinstate(PersonId person) {
        var open = byId(person).addCriteria(Criteria.where("reinstatedAt").isNull());
        var ended = mongo.findAndModify(open, Update.update("reinstatedAt", clock.instant()), SuspendedAccount.class);
        refresh();
        return Optional.ofNullable(ended);
    }

    void restore(SuspendedAccount before) {
        mongo.save(before);
        refresh();
    }

    /** Accepts all tokens of the account again, as if it had never been suspended. */
    void forgetSuspension(PersonId person) {
        mongo.remove(byId(person), SuspendedAccount.class);
        refresh();
    }

    /** Whether the account is erased or suspended. One whose sign-out is due is neither, and still gets emails. */
    boolean isRevoked(PersonId person) {
        return blocked.contains(person);
    }

    boolean refusesToken(PersonId person, Instant issuedAt) {
        Instant before = refusedBefore.get(person);
        return before != null && issuedAt.isBefore(before);
    }

    Set<PersonId> all() {
        return blocked;
    }

    /** Those that were revoked before the given time. */
    List<DataSubject> before(Instant time) {
        return StoredRecords.findStrictly(mongo, new Query(), RevokedAccount.class).stream()
                .filter(revoked -> revoked.revokedAt().isBefore(time))
                .map(RevokedAccount::subject)
                .toList();
    }

    /** Ends the revocation of an account that no longer exists, once all of its tokens have expired. */
    void forget(PersonId person) {
        mongo.remove(byId(person), RevokedAccount.class);
        forgetSuspension(person);
    }

    private static Query byId(PersonId person) {
        return Query.query(Criteria.where("_id").is(person.value()));
    }

    /** While the database is away the known accounts stay refused; others can store nothing. */
    @Scheduled(initialDelay = 0, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        try {
            read();
        } catch (DataAccessException unavailable) {
            failures.failed("Reading erased and suspended accounts", unavailable);
        }
    }

    /** One at a time: a read that began before an account was revoked must not end after the one that knows of it. */
    synchronized void read() {
        List<SuspendedAccount> suspended = StoredRecords.findStrictly(mongo, new Query(), SuspendedAccount.class);
        Map<PersonId, Instant> read =
                suspended.stream().collect(Collectors.toMap(SuspendedAccount::person, SuspendedAccount::refusedBefore));
        Set<PersonId> gone = suspended.stream()
                .filter(SuspendedAccount::isSuspended)
                .map(SuspendedAccount::person)
                .collect(Collectors.toSet());
        for (RevokedAccount erased : StoredRecords.findStrictly(mongo, new Query(), RevokedAccount.class)) {
            read.put(erased.person(), Instant.MAX);
            gone.add(erased.person());
        }
        refusedBefore = Map.copyOf(read);
        blocked = Set.copyOf(gone);
        Instant expired = clock.instant().minus(MAX_TOKEN_AGE);
        for (SuspendedAccount one : suspended) {
            if (one.refusedBefore().isBefore(expired)) {
                var ended = byId(one.person())
                        .addCriteria(Criteria.where("reinstatedAt").lt(expired));
                mongo.remove(ended, SuspendedAccount.class);
            }
        }
    }
}
