package org.preventionportal.support;

import org.preventionportal.access.keycloak.AnswerLimitConfiguration;
import org.preventionportal.platform.ratelimits.CounterTimeLimitConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

@TestConfiguration(proxyBeanMethods = false)
@Import({ServiceTestConfiguration.class, AnswerLimitConfiguration.class, CounterTimeLimitConfiguration.class})
class PortalTestConfiguration {

    @Bean
    @Lazy
    HttpPortal portal(Environment environment) {
        return new HttpPortal(environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
