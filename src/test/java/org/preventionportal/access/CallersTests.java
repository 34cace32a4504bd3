package org.preventionportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;

/** A search asks twice for the partners of the same people, and Keycloak once. */
class CallersTests {

    private static final PersonId MEMBER = Account.PARTNER_NORTH.id();

    private final MutableClock clock = new MutableClock();
    private AskedKeycloak keycloak;
    private Callers callers;

    @BeforeEach
    void start() throws IOException {
        keycloak = new AskedKeycloak(() -> "[{\"alias\": \"%s\", \"enabled\": true}]".formatted(Given.NORTH));
        callers = new Callers(keycloak.realm(), new KeycloakOutage(clock), clock);
    }

    @AfterEach
    void stop() {
        keycloak.stop();
    }

    @Test
    void thePartnersOfAPersonAreKeptForSeconds() {
        assertThat(callers.partners(MEMBER)).containsExactly(Given.NORTH);
        assertThat(callers.partners(MEMBER)).containsExactly(Given.NORTH);
        assertThat(keycloak.asked())
                .containsExactly("/admin/realms/realm/organizations/members/%s/organizations".formatted(MEMBER));

        clock.advance(Callers.KEPT);
        callers.partners(MEMBER);
        assertThat(keycloak.asked()).hasSize(2);
    }
}
