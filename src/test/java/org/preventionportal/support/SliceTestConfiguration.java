package org.preventionportal.support;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;

@TestConfiguration(proxyBeanMethods = false)
@Import(ServiceTestConfiguration.class)
class SliceTestConfiguration {

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Bean
    ObservationRegistry observationRegistry() {
        return ObservationRegistry.NOOP;
    }

    @Bean
    Portal portal(ExecutionGraphQlService service, List<WebGraphQlInterceptor> interceptors) {
        return new SlicePortal(
                WebGraphQlHandler.builder(service).interceptors(interceptors).build());
    }
}
