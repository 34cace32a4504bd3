package org.preventionportal.platform;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Configures the clock that every module is given, and the work that is done by it. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC); // as fine as the database keeps it
    }

    /** Measures the age of what caches keep. Unlike the clock it cannot be set back. */
    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    @Bean
    ValidationConfigurationCustomizer validationByTheSameClock(Clock clock) {
        return validation -> validation.clockProvider(() -> clock);
    }

    /** Scheduled work; off where a test moves the clock itself. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "portal.scheduling", matchIfMissing = true)
    static class Scheduling {

        @Bean
        ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder, JobFailures failures) {
            ThreadPoolTaskScheduler scheduler = builder.awaitTermination(true)
                    .awaitTerminationPeriod(Duration.ofSeconds(10))
                    .threadNamePrefix("job-")
                    .build();
            scheduler.setVirtualThreads(true);
            scheduler.setErrorHandler(failure -> failures.log("A job", failure)); // Spring's own logs messages
            return scheduler;
        }
    }
}
