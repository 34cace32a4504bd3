package org.preventionportal.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Clock;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Metrics are sent by OpenTelemetry where an address is set, and nowhere else. */
class OpenTelemetryTests {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(MetricsConfiguration.class)
            .withBean(Clock.class, () -> Clock.SYSTEM)
            .withPropertyValues("spring.application.name=prevention-portal", "portal.otlp-url=");

    @Test
    void withoutAnAddressNothingIsSent() {
        service.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OtlpMeterRegistry.class));
    }

    /** A registry sends what it has when it is closed. */
    @Test
    void metricsAreSentWithTheNameOfTheService() throws IOException {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/metrics", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try {
            service.withPropertyValues("portal.otlp-url=http://127.0.0.1:%d/v1/metrics"
                            .formatted(collector.getAddress().getPort()))
                    .run(context -> context.getBean(OtlpMeterRegistry.class)
                            .counter("portal.tried")
                            .increment());
        } finally {
            collector.stop(0);
        }

        assertThat(received)
                .singleElement()
                .satisfies(sent -> assertThat(sent).contains("portal.tried", "service.name", "prevention-portal"));
    }
}
