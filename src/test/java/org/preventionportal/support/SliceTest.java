package org.preventionportal.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.SecurityDataFetcherExceptionResolver;
import org.springframework.test.context.ContextConfiguration;

/**
 * The API without the network: controllers, services, the real security and the database behind the wire protocol.
 * There is no port, no page and no Keycloak, so it starts in seconds. People and accounts are those of {@code
 * keycloak/demo.json}, see {@link DemoKeycloak} and {@link DemoTokens}.
 */
@GraphQlTest(
        properties = {
            "portal.scheduling=false",
            "portal.live.pause=100ms",
            "portal.limits.person=1000000",
            "portal.limits.survey-link=1000000",
            "portal.limits.wrong-survey-tokens=1000000",
            "portal.limits.invitations=1000000",
            "portal.limits.task-requests=1000000",
            "portal.limits.messages=1000000",
            "portal.limits.intelligence=1000000",
            "portal.limits.documents=1000000",
            NeighboursInitializer.QUIET_STAND_IN
        },
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.preventionportal\\..*"),
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.preventionportal\\.portal\\..*"))
@ImportAutoConfiguration({
    MongoAutoConfiguration.class,
    DataMongoAutoConfiguration.class,
    MailSenderAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
@Import({SliceTestConfiguration.class, SecurityDataFetcherExceptionResolver.class})
@ContextConfiguration(initializers = SliceInitializer.class)
@ExtendWith({ClockReset.class, CommandCheck.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SliceTest {}
