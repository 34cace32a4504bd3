package org.preventionportal.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application where Keycloak sends those who have signed in, for a real browser. All such tests share one
 * application; each begins with an empty database.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "portal.scheduling=false",
            "portal.live.pause=100ms",
            "spring.graphql.http.sse.keep-alive=300ms", // so that a page that was left holds no stream of events
            "portal.limits.person=1000000",
            "portal.limits.survey-link=1000000",
            "portal.limits.wrong-survey-tokens=1000000",
            "portal.limits.anonymous=1000000",
            "portal.limits.invitations=1000000",
            "portal.limits.intelligence=1000000",
            "portal.limits.findings=1000000",
            "portal.limits.interest=1000000",
            "portal.limits.documents=1000000",
            NeighboursInitializer.QUIET_STAND_IN
        })
@Import(PortalTestConfiguration.class)
@ContextConfiguration(initializers = {NeighboursInitializer.class, BrowserAddress.class})
@ExtendWith(CommandCheck.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BrowserTest {}
