package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.preventionportal.development.MongoStandIn;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An application of its own loses its database and gets it back. */
class DatabaseOutageTests {

    private static final String REGISTER =
            "mutation { it: registerPartner(input: {idempotencyKey: \"a-key-of-ours\", name: \"A charity\", kind: OTHER, region: WALES}) { partner { id } userErrors { code } } }";

    @Test
    void requestsFailClearlyWhileTheDatabaseIsGoneAndGoOnWhenItIsBack() {
        MongoStandIn database = MongoStandIn.inMemory(0);
        try (ConfigurableApplicationContext context = start(database)) {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var portal = new HttpPortal(port);
            assertThat(readiness(port)).isEqualTo(200);

            database.close();
            portal.as(Account.MANAGER)
                    .document(REGISTER)
                    .execute()
                    .errors()
                    .satisfy(errors -> assertThat(errors.getFirst().getExtensions())
                            .containsEntry("code", "UNAVAILABLE")
                            .containsKey("correlationId"));
            assertThat(portal.get(Account.MANAGER, "/files/rfl_0").getStatus().value())
                    .isEqualTo(503);
            assertThat(readiness(port)).isEqualTo(503);

            try (MongoStandIn back = MongoStandIn.inMemory(database.port())) {
                assertThat(back.port()).isEqualTo(database.port());
                assertThat(portal.change(Account.MANAGER, REGISTER).get("partner"))
                        .isEqualTo(portal.change(Account.MANAGER, REGISTER).get("partner"));
                assertThat(readiness(port)).isEqualTo(200);
            }
        }
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
