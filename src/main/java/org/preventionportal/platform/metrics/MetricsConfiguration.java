package org.preventionportal.platform.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures labels, and where metrics are sent. Boot configures how Prometheus reads them. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    /** The driver gives each of its clients a random id, so each start would begin new series. */
    @Bean
    static MeterFilter withoutRandomIds() {
        return MeterFilter.ignoreTags("cluster.id");
    }

    /** Sends metrics each minute. Boot's own configuration would send them to localhost if no address is set. */
    @Bean
    @ConditionalOnExpression("!'${portal.otlp-url}'.isBlank()")
    OtlpMeterRegistry otlpMeterRegistry(
            @Value("${portal.otlp-url}") String url, @Value("${spring.application.name}") String service, Clock clock) {
        return OtlpMeterRegistry.builder(new OtlpConfig() {
                    @Override
                    public @Nullable String get(String key) {
                        return null;
                    }

                    @Override
                    public String url() {
                        return url;
                    }

                    @Override
                    public Map<String, String> resourceAttributes() {
                        return Map.of("service.name", service);
                    }
                })
                .clock(clock)
                .build();
    }
}
