package org.preventionportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.Ports;
import org.preventionportal.support.ServiceProcess;

/** A node that has to stop answers everybody until a load balancer has had time to turn to others. */
class DrainIT {

    private static final int TERMINATED = 128 + 15;

    private final int port = Ports.free();

    @Test
    void noRequestIsLostWhenANodeStops() throws IOException, InterruptedException {
        try (ServiceProcess node =
                ServiceProcess.start(List.of("-Dserver.port=" + port, "-Dportal.drain=PT3S"), List.of())) {
            node.awaitReady(port);
            node.terminate();

            while (status("/actuator/health/readiness") == 200) {
                assertThat(status("/privacy")).isEqualTo(200);
            }
            assertThat(status("/privacy")).as("a request that was on its way").isEqualTo(200);
            assertThat(node.awaitExit()).isEqualTo(TERMINATED);
        }
    }

    private int status(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (HttpClient anew = HttpClient.newHttpClient()) { // a connection that is open already outlasts the port
            return anew.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
