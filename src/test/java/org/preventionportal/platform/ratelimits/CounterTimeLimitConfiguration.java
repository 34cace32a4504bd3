package org.preventionportal.platform.ratelimits;

import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Gives counts a longer time limit: on a busy machine, a node would otherwise begin to count alone. */
@TestConfiguration(proxyBeanMethods = false)
public class CounterTimeLimitConfiguration {

    @Bean
    @Primary
    CounterCollection countersOfTests(MongoDatabaseFactory database) {
        return new CounterCollection(database, Duration.ofSeconds(20));
    }
}
