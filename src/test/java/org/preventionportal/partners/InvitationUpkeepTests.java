package org.preventionportal.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@PortalTest
class InvitationUpkeepTests {

    @Autowired
    private Membership membership;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void invitationsAreForgottenAfterAMonth() {
        Instant now = clock.instant();
        mongo.insert(new Invitation("inv_old", "a", now.minus(Duration.ofDays(31)), now));
        mongo.insert(new Invitation("inv_new", "b", now.minus(Duration.ofDays(29)), now));

        membership.forgetOldInvitations();

        assertThat(mongo.findAll(Invitation.class)).extracting(Invitation::id).containsExactly("inv_new");
    }
}
