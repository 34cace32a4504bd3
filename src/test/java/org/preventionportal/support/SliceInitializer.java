package org.preventionportal.support;

import java.nio.file.Path;
import org.preventionportal.development.Neighbours;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Sets the address of the database, and of a Keycloak and a mail server that nobody answers at. */
class SliceInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + Neighbours.shared().mongoUri(),
                        "spring.mongodb.database=" + TestDatabase.NAME,
                        "portal.uploads="
                                + Path.of("target", "uploads-of-" + TestDatabase.NAME)
                                        .toAbsolutePath(),
                        "spring.mail.port=1",
                        "portal.keycloak.url=http://localhost:1",
                        "portal.keycloak.service-secret=of-the-tests",
                        "portal.keycloak.portal-secret=of-the-tests",
                        "portal.exports.secret=of-the-tests-and-of-nothing-else-0")
                .applyTo(context);
    }
}
