package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.MongoStandIn;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An application of its own loses its database and gets it back. */
class DatabaseOutageTests {

    private static final Input CHARITY =
            Input.of("name", "A charity").withKey().with("kind", "OTHER").with("region", "WALES");

    @Test
    void requestsFailClearlyWhileTheDatabaseIsGoneAndGoOnWhenItIsBack() {
        MongoStandIn database = MongoStandIn.inMemory(0);
        try (ConfigurableApplicationContext context = start(database)) {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var portal = new HttpPortal(port);
            assertThat(readiness(port)).isEqualTo(200);

            database.close();
            portal.ask(Account.MANAGER, "partners/registerPartner", Map.of("input", CHARITY))
                    .errors()
                    .satisfy(errors -> assertThat(errors.getFirst().getExtensions())
                            .containsEntry("code", "UNAVAILABLE")
                            .containsKey("correlationId"));
            assertThat(portal.get(Account.MANAGER, "/files/rfl_0").getStatus().value())
                    .isEqualTo(503);
            assertThat(readiness(port)).isEqualTo(503);

            try (MongoStandIn back = MongoStandIn.inMemory(database.port())) {
                assertThat(back.port()).isEqualTo(database.port());
                assertThat(register(portal)).isEqualTo(register(portal));
                assertThat(readiness(port)).isEqualTo(200);
            }
        }
    }

    private static String register(HttpPortal portal) {
        return portal.change(Account.MANAGER, "partners/registerPartner", CHARITY, "partner.id", String.class);
    }

    private static ConfigurableApplicationContext start(MongoStandIn database) {
        var keycloak = Neighbours.shared().keycloak();
        return new SpringApplicationBuilder(PreventionPortalApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + database.uri(),
                        "--spring.mongodb.database=prevention-test",
                        "--portal.scheduling=false",
                        "--portal.keycloak.url=" + keycloak.url(),
                        "--portal.keycloak.service-secret=" + keycloak.serviceSecret());
    }

    private static int readiness(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:%d/actuator/health/readiness".formatted(port))
                .build()
                .get()
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
