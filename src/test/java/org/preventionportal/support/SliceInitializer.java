package org.preventionportal.support;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Sets the addresses of the database and the {@link DemoKeycloak}, and of a mail server that does not exist. */
class SliceInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase.properties()
                .and(
                        "spring.mail.port=1",
                        "portal.keycloak.url=" + DemoKeycloak.url(),
                        "portal.keycloak.service-secret=of-the-tests",
                        "portal.keycloak.portal-secret=of-the-tests")
                .applyTo(context);
    }
}
