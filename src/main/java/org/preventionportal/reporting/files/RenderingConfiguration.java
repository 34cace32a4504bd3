package org.preventionportal.reporting.files;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives staff and other readers queues of their own, so that readers without an account cannot keep staff waiting. */
@Configuration(proxyBeanMethods = false)
class RenderingConfiguration {

    @Bean
    RenderingQueue staffQueue(MeterRegistry registry) {
        return new RenderingQueue("report_files", 10, registry);
    }

    @Bean
    RenderingQueue readerQueue(MeterRegistry registry) {
        return new RenderingQueue("shared_report_files", 5, registry);
    }
}
