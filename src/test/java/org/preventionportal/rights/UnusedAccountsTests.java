package org.preventionportal.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Directory;
import org.preventionportal.access.PersonAccounts;
import org.preventionportal.access.PersonId;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Unused accounts are counted without the account service, which does not answer here. */
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

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anAccountThatMayNotSignInIsNotCounted() {
        var leaver = new PersonId(UUID.randomUUID().toString());
        mongo.insert(new LastSignIn(Account.MANAGER.id(), LocalDate.of(2020, 1, 1)));
        mongo.insert(new LastSignIn(leaver, LocalDate.of(2020, 1, 1)));
        assertThat(unused()).isEqualTo(2);
        try {
            assertThatThrownBy(() -> accounts.lock(leaver)).isInstanceOf(Directory.Unavailable.class);
            assertThat(unused()).isEqualTo(1);
        } finally {
            accounts.forgetLock(leaver);
        }
    }

    private int unused() {
        return portal.read(
                Account.ADMIN, "access/home", Map.of("since", "2026-01-05"), "home.unusedAccounts", Integer.class);
    }
}
