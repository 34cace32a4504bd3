package org.preventionportal.support;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Sets the address of the database, and of a Keycloak and a mail server that nobody answers at. */
class SliceInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase.properties()
                .and(
                        "spring.mail.port=1",
                        "portal.keycloak.url=http://localhost:1",
                        "portal.keycloak.service-secret=of-the-tests",
                        "portal.keycloak.portal-secret=of-the-tests")
                .applyTo(context);
    }
}
