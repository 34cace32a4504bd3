package org.preventionportal.platform;

import com.mongodb.WriteConcern;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock that every module is given, and how it talks to MongoDB. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    private static final int COMMAND_SECONDS = 2;

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC); // as fine as the database keeps it
    }

    @Bean
    ValidationConfigurationCustomizer validationByTheSameClock(Clock clock) {
        return validation -> validation.clockProvider(() -> clock);
    }

    @Bean
    MongoCustomConversions mongoConversions() {
        return MongoCustomConversions.create(conversions -> conversions
                .useNativeDriverJavaTimeCodecs() // a date is a date in UTC, whatever the zone of the machine
                .registerConverter(new IdConversions.Write())
                .registerConverterFactory(new IdConversions.Read()));
    }

    /** Acknowledged means written by a majority and in its journal; a command that takes longer than 2 s is given up. */
    @Bean
    MongoClientSettingsBuilderCustomizer durableAndPrompt() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .timeout(COMMAND_SECONDS, TimeUnit.SECONDS);
    }

    /** Work by the clock; off where a test moves the clock itself. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "portal.scheduling", matchIfMissing = true)
    static class Scheduling {}
}
