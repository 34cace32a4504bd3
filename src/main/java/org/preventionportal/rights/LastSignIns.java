package org.preventionportal.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.AccountChanged;
import org.preventionportal.access.keycloak.PersonAccounts;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.audit.AuditOutcome;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.SafeTrace;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.mongodb.Upserts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows which accounts are not used any more. Keycloak keeps its own record of sign-ins for too short a time. Nobody is
 * deleted for it: a person decides that.
 */
@Component
class LastSignIns {

    private static final Logger log = LoggerFactory.getLogger(LastSignIns.class);
    private static final int MAX_SHOWN = 100;
    private static final String WITHOUT_ROLE = "withoutRole";

    private final PersonAccounts accounts;
    private final MongoOperations mongo;
    private final Clock clock;
    private final Period retention;

    LastSignIns(
            PersonAccounts accounts,
            MongoOperations mongo,
            Clock clock,
            @Value("${portal.retention.accounts}") Period retention) {
        this.accounts = accounts;
        this.mongo = mongo;
        this.clock = clock;
        this.retention = retention;
    }

    /** A sign-in succeeds even if its day cannot be stored. */
    @EventListener
    void on(AuditEvent event) {
        if (event.operation().equals("signIn") && event.outcome() == AuditOutcome.DONE) {
            try {
                Caller caller = event.caller();
                Upserts.save(
                        mongo,
                        new LastSignIn(caller.id(), today(), caller.roles().isEmpty() ? Boolean.TRUE : null));
            } catch (DataAccessException unavailable) {
                log.warn("The day of a sign-in could not be stored", SafeTrace.of(unavailable));
            }
        }
    }

    @EventListener
    void on(AccountChanged account) {
        if (!account.isRevoked()) {
            mongo.updateFirst(by(account.person()), new Update().unset(WITHOUT_ROLE), LastSignIn.class);
        }
    }

    /** Starts the period of accounts that have never signed in, and forgets those that were deleted. */
    @Scheduled(initialDelay = 4, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void recordAccounts() {
        Set<PersonId> all = Set.copyOf(accounts.all());
        var firstSeen = new Update().setOnInsert("date", today());
        all.forEach(person -> Upserts.update(mongo, person.value(), firstSeen, LastSignIn.class));
        Batches.forEach(mongo, Criteria::new, LastSignIn.class, known -> {
            if (!all.contains(known.person()) && isDeleted(known.person())) {
                mongo.remove(by(known.person()), LastSignIn.class);
            }
        });
    }

    /** Keycloak is asked again: the list misses an account if another one is deleted while its pages are read. */
    private boolean isDeleted(PersonId person) {
        return accounts.find(new DataSubject(person, null)).isEmpty();
    }

    Period retention() {
        return retention;
    }

    /** Accounts that are not suspended and have not signed in for the retention period, the longest unused first. */
    List<LastSignIn> unused() {
        return StoredRecords.find(mongo, listed(Listed.UNUSED).with(Sort.by("date")), LastSignIn.class);
    }

    /** People who found that their account has no role and are not suspended, the latest first. */
    List<PersonId> withoutRole() {
        var query = listed(Listed.WITHOUT_ROLE).with(Sort.by(Sort.Order.desc("date"), Sort.Order.asc("_id")));
        return StoredRecords.find(mongo, query, LastSignIn.class).stream()
                .map(LastSignIn::person)
                .toList();
    }

    /** Which accounts an administrator should look at. */
    enum Listed {
        UNUSED,
        WITHOUT_ROLE
    }

    /** How many accounts an administrator should look at, by one command. */
    Map<Listed, Integer> count() {
        Map<Listed, Criteria> each = new EnumMap<>(Listed.class);
        List.of(Listed.values()).forEach(list -> each.put(list, is(list)));
        var any = new Criteria().orOperator(each.values());
        return Aggregations.count(mongo, LastSignIn.class, any, each);
    }

    private Query listed(Listed list) {
        return Query.query(is(list)).limit(MAX_SHOWN);
    }

    private Criteria is(Listed list) {
        List<String> suspended = Id.values(accounts.revoked());
        Criteria which = switch (list) {
            case UNUSED -> Criteria.where("date").lt(today().minus(retention));
            case WITHOUT_ROLE -> Criteria.where(WITHOUT_ROLE).is(true);
        };
        return which.and("_id").nin(suspended);
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    private static Query by(PersonId person) {
        return Query.query(Criteria.where("_id").is(person.value()));
    }
}
