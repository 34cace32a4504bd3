package org.preventionportal.support;

import java.nio.file.Path;
import org.preventionportal.development.Neighbours;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Sets the addresses of the test servers before the application starts. */
class NeighboursInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** It warns at each aggregation that it does not know batches. */
    static final String QUIET_STAND_IN = "logging.level.de.bwaldvogel.mongo.backend.aggregation=error";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Neighbours neighbours = Neighbours.shared();
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + neighbours.mongoUri(),
                        "spring.mongodb.database=" + TestDatabase.NAME,
                        "portal.uploads="
                                + Path.of("target", "uploads-of-" + TestDatabase.NAME)
                                        .toAbsolutePath(),
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + neighbours.mail().port(),
                        "portal.keycloak.url=" + neighbours.keycloak().url(),
                        "portal.keycloak.service-secret="
                                + neighbours.keycloak().serviceSecret(),
                        "portal.keycloak.portal-secret=" + neighbours.keycloak().serviceSecret(),
                        "portal.exports.secret=of-the-tests-and-of-nothing-else-0")
                .applyTo(context);
    }
}
