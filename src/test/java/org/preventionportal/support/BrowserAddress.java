package org.preventionportal.support;

import org.preventionportal.development.Neighbours;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Has the application listen where Keycloak sends those who have signed in. */
class BrowserAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int port = Neighbours.shared().takePortalPort();
        TestPropertyValues.of("server.port=" + port, "portal.mail.url=http://localhost:" + port)
                .applyTo(context);
    }
}
