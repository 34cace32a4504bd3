package org.preventionportal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The home of administrators needs no account service, which does not answer here. */
@SliceTest
class UnusedAccountsTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void theHomeHasItsOtherCountsWhileTheAccountServiceDoesNotAnswer() {
        mongo.insert(new LastSignIn(Account.MANAGER.id(), LocalDate.of(2020, 1, 1)));

        Map<?, ?> home = portal.read(Account.ADMIN, "access/home", Map.of("since", "2026-01-05"), "home", Map.class);

        assertThat(home.get("unusedAccounts")).isNull();
        assertThat(home.get("unsentEmails")).isEqualTo(0);
    }
}
