package org.preventionportal.platform.ratelimits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Who opens pages of other roles again and again does not fill the audit trail. Here, the limit is a million. */
@BrowserTest
class RefusedPageRateTests {

    @Autowired
    private RateLimiter limiter;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Test
    void aRefusalBeyondTheLimitHasNoEntry() {
        given.partnersOnly();
        try (Visitor member = Visitor.arrives().signsIn(Account.PARTNER_NORTH)) {
            limiter.count(RateLimit.PERSON, Account.PARTNER_NORTH.id().value(), 1_000_000);

            assertThat(member.page().request().get("/partners/new").status()).isEqualTo(403);
        }
        assertThat(database.dump("audit")).doesNotContain("openPage");
    }
}
