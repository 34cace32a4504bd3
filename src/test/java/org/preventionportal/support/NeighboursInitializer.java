package org.preventionportal.support;

import org.preventionportal.development.Neighbours;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Sets the addresses of the test servers before the application starts. */
class NeighboursInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** It warns at each index and each aggregation of what it does not know. */
    static final String QUIET_STAND_IN = "logging.level.de.bwaldvogel.mongo.backend=error";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Neighbours neighbours = Neighbours.shared();
        String secret = neighbours.keycloak().serviceSecret();
        TestDatabase.properties()
                .and(
                        "spring.info.build.location=classpath:support/build-info.properties", // the same on all pages
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + neighbours.mail().port(),
                        "portal.keycloak.url=" + neighbours.keycloak().url(),
                        "portal.keycloak.answer-limit=6s", // on a machine that the tests share with it
                        "portal.keycloak.service-secret=" + secret,
                        "portal.keycloak.portal-secret=" + secret)
                .applyTo(context);
    }
}
