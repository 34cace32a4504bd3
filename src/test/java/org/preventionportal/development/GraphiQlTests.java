package org.preventionportal.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@PortalTest
@Import(GraphiQlConfiguration.class)
@TestPropertySource(properties = "portal.introspection=true")
class GraphiQlTests {

    private static final int PORT = Ports.free();
    private static final String PORTAL = "http://localhost:" + PORT;

    @Autowired
    private Given given;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("portal.mail.url", () -> PORTAL);
    }

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void graphiQlOpensAfterSignInAndQueriesAsThePerson() {
        Neighbours.shared().keycloak().admit(PORTAL);
        try (Visitor officer = Visitor.arrivesAt(PORTAL)) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/graphiql");

            assertThat(officer.path()).startsWith("/graphiql");
            officer.page().locator("button.graphiql-execute-button").click();
            Locator result = officer.page().locator(".result-window");
            PlaywrightAssertions.assertThat(result).containsText("OFFICER");
            PlaywrightAssertions.assertThat(result).containsText("NORTH_EAST");
            assertThat(officer.goes("/graphiql").status()).as("signed in").isEqualTo(200);
        }
    }
}
