package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.Ports;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceProcess;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the settings for operators do what the page about watching says, in a service of its own. When it has to
 * stop, it answers everybody until a load balancer has had time to turn to others.
 */
@PortalTest
class WatchedServiceIT {

    private static final int TERMINATED = 128 + 15;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int servicePort = Ports.free();
    private final int managementPort = Ports.free();

    @Test
    void aServiceIsWatchedByItsSettingsAndLosesNoRequestWhenItStops() throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(
                List.of(
                        "-Dserver.port=" + servicePort,
                        "-DPORTAL_MANAGEMENT_PORT=" + managementPort,
                        "-DPORTAL_LOG_FORMAT=ecs",
                        "-DPORTAL_SLOW_OPERATION=PT0S",
                        "-Dportal.drain=PT5S"),
                List.of())) {
            service.awaitReady(servicePort);
            String correlationId = ask();
            service.await(
                    "logged",
                    () -> wholeLines(service.output()).stream().anyMatch(line -> line.contains("Slow operation")));

            List<String> log = wholeLines(service.output());
            assertThat(log)
                    .allSatisfy(line -> assertThat(JSON.readTree(line)
                                    .path("service")
                                    .path("name")
                                    .asString())
                            .isEqualTo("prevention-portal"));
            JsonNode slow = log.stream()
                    .filter(line -> line.contains("Slow operation"))
                    .findFirst()
                    .map(JSON::readTree)
                    .orElseThrow();
            assertThat(slow.path("message").asString()).matches("Slow operation: viewer took \\d+ ms, success");
            assertThat(slow.path("correlationId").asString()).isEqualTo(correlationId);

            service.await("scheduled work measured", () -> metrics().contains("tasks_scheduled_execution_seconds"));
            assertThat(metrics())
                    .contains("portal_operations_seconds_count{field=\"viewer\",outcome=\"success\"} 1\n")
                    .contains("portal_outbox_mails{bulk=\"false\"}");
            service.await("a job seen at work", () -> jobs().contains("name=SEND_EMAILS, state=WORKING"));
            noRequestIsLostWhenItStops(service);
        }
    }

    private void noRequestIsLostWhenItStops(ServiceProcess service) throws IOException, InterruptedException {
        service.terminate();
        while (status("/actuator/health/readiness") == 200) {
            assertThat(status("/privacy")).isEqualTo(200);
        }
        assertThat(status("/privacy")).as("a request that was on its way").isEqualTo(200);
        assertThat(service.awaitExit()).isEqualTo(TERMINATED);
    }

    private int status(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + servicePort + path))
                .build();
        try (HttpClient anew = HttpClient.newHttpClient()) { // a connection that is open already outlasts the port
            return anew.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** Leaves a line out that is not complete. */
    private static List<String> wholeLines(String output) {
        return output.substring(0, output.lastIndexOf('\n') + 1).lines().toList();
    }

    /** @return the correlation id of the answer */
    private String ask() {
        HttpHeaders answer = new HttpPortal(servicePort)
                .http(null)
                .post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{ viewer { roles } }"))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders();
        return String.valueOf(answer.getFirst("X-Correlation-Id"));
    }

    private String jobs() {
        return String.valueOf(
                new HttpPortal(servicePort).read(Account.ADMIN, "jobs/jobs", Map.of(), "jobs", List.class));
    }

    private String metrics() {
        return new HttpPortal(managementPort).metrics();
    }
}
