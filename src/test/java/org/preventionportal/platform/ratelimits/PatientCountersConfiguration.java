package org.preventionportal.platform.ratelimits;

import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Waits longer for a count than people would: on a busy machine, the application would else begin to count alone. */
@TestConfiguration(proxyBeanMethods = false)
public class PatientCountersConfiguration {

    @Bean
    @Primary
    CounterCollection patientCounters(MongoDatabaseFactory database) {
        return new CounterCollection(database, Duration.ofSeconds(20));
    }
}
