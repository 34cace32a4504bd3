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
 * The whole application on a port of its own, with a real Keycloak and a database behind the wire protocol. All such
 * tests share one application; each begins with an empty database, see {@link TestDatabase}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "portal.scheduling=false", // a test says itself when the clock strikes
            "portal.live.pause=100ms",
            "spring.graphql.http.sse.keep-alive=300ms", // see Wire
            "portal.limits.person=1000000",
            "portal.limits.survey-link=1000000",
            "portal.limits.wrong-survey-tokens=1000000",
            "portal.limits.anonymous=1000000",
            "portal.limits.invitations=1000000",
            "portal.limits.task-requests=1000000",
            "portal.limits.messages=1000000",
            "portal.limits.intelligence=1000000",
            "portal.limits.findings=1000000",
            "portal.limits.interest=1000000",
            "portal.limits.documents=1000000",
            "management.server.port=0",
            NeighboursInitializer.QUIET_STAND_IN
        })
@Import(PortalTestConfiguration.class)
@ContextConfiguration(initializers = NeighboursInitializer.class)
@ExtendWith({ClockReset.class, CommandCheck.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PortalTest {}
