package org.preventionportal.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Metrics are on the management port and nowhere else, and nothing else is there. */
@PortalTest
class ManagementPortTests {

    @Autowired
    private HttpPortal portal;

    @Value("${local.management.port}")
    private int management;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/health/liveness",
                "/actuator/info",
                "/actuator/prometheus"
            })
    void healthVersionAndMetricsAreOnTheManagementPort(String path) {
        assertThat(status(new HttpPortal(management).http(null), path)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/actuator",
                "/actuator/env",
                "/actuator/metrics",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/loggers",
                "/graphql",
                "/about",
                "/readyz"
            })
    void nothingElseIsOnTheManagementPort(String path) {
        assertThat(status(new HttpPortal(management).http(Account.ADMIN), path)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/metrics", "/actuator"})
    void metricsAreNotOnThePortOfThePortal(String path) {
        assertThat(status(portal.http(Account.ADMIN), path)).isEqualTo(403);
        assertThat(status(portal.http(null), path)).isEqualTo(401);
    }

    /** What starts and stops a node asks the port that serves people. */
    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/actuator/health/liveness", "/readyz", "/livez"})
    void healthStaysOnThePortOfThePortalAndBeginsNoSession(String path) {
        portal.http(null)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Set-Cookie");
    }

    @Test
    void metricsOfTheRunningServiceAreText() {
        assertThat(metrics()).contains("# HELP", "jvm_memory_used_bytes{");
    }

    @Test
    void requestsAreMeasuredAndNotTheirFields() {
        portal.ask(Account.MANAGER, "tasks/priorityPolicies", Map.of()).errors().verify();

        assertThat(metrics())
                .contains("graphql_request_seconds")
                .doesNotContain("graphql_datafetcher", "graphql_dataloader");
    }

    private @Nullable String metrics() {
        return new HttpPortal(management)
                .http(null)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static int status(WebTestClient client, String path) {
        return client.get()
                .uri(path)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }
}
