package org.preventionportal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.AccountChanged;
import org.preventionportal.access.keycloak.PersonAccounts;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Counts accounts to look at, without those that are locked. */
@SliceTest
class UnusedAccountsTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private PersonAccounts accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anAccountThatIsLockedIsNotCounted() {
        var leaver = new PersonId(UUID.randomUUID().toString());
        mongo.insert(new LastSignIn(Account.MANAGER.id(), LocalDate.of(2020, 1, 1), null));
        mongo.insert(new LastSignIn(leaver, LocalDate.of(2020, 1, 1), null));
        assertThat(unused()).isEqualTo(2);
        try {
            accounts.lock(leaver, null);
            assertThat(unused()).isEqualTo(1);
        } finally {
            accounts.forgetLock(leaver);
        }
    }

    @Test
    void allAreCountedAndTheFirstHundredListed() {
        mongo.insertAll(Stream.generate(() -> new PersonId(UUID.randomUUID().toString()))
                .limit(101)
                .map(person -> new LastSignIn(person, LocalDate.of(2020, 1, 1), null))
                .toList());
        assertThat(unused()).isEqualTo(101);
        assertThat(portal.readAll(
                        Account.ADMIN, "rights/unusedAccounts", Map.of(), "unusedAccounts[*].date", String.class))
                .hasSize(100);
    }

    @Test
    void whoFindsThatTheyHaveNoRoleIsCountedUntilTheyHaveOne() {
        var nobody = new Caller(Account.NOBODY.id(), Set.of(), Set.of(), Set.of(), Set.of());
        events.publishEvent(AuditEvent.done(nobody, "signIn", null));
        events.publishEvent(AuditEvent.done(
                new Caller(Account.MANAGER.id(), Set.of(Role.PROGRAMME_MANAGER), Set.of(), Set.of(), Set.of()),
                "signIn",
                null));
        assertThat(count("accountsWithoutRoleCount")).isEqualTo(1);
        assertThat(withoutRole()).containsExactly(Account.NOBODY.id().value());

        events.publishEvent(AccountChanged.rolesGiven(Account.MANAGER.id()));
        assertThat(withoutRole()).hasSize(1);
        events.publishEvent(AccountChanged.rolesGiven(Account.NOBODY.id()));
        assertThat(count("accountsWithoutRoleCount")).isZero();
        assertThat(withoutRole()).isEmpty();
    }

    private List<String> withoutRole() {
        return portal.readAll(
                Account.ADMIN, "rights/accountsWithoutRole", Map.of(), "accountsWithoutRole[*].id", String.class);
    }

    private int unused() {
        return count("unusedAccountCount");
    }

    private int count(String list) {
        return portal.read(Account.ADMIN, "access/home", Map.of("since", "2026-01-05"), "home." + list, Integer.class);
    }
}
