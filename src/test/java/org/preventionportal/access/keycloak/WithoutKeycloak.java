package org.preventionportal.access.keycloak;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Begins with partners only, and lets Keycloak answer nobody while something is tried. */
abstract class WithoutKeycloak {

    @Autowired
    HttpPortal portal;

    @Autowired
    Given given;

    @Autowired
    private AccountCache accounts;

    @Autowired
    private AnswerLimit limit;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    /** Takes all accounts and lists of staff out of memory. */
    void forgetAccounts() {
        Stream.of(Account.values()).forEach(account -> accounts.forget(account.id()));
    }

    void whileSilent(Runnable work) {
        // or the next test would find the outage remembered
        clock.advance(KeycloakOutage.REMEMBERED.plusSeconds(1).negated());
        limit.whileStopped(() -> Neighbours.shared().keycloak().whileSilent(work));
    }
}
