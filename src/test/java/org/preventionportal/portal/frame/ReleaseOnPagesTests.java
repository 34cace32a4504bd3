package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who asks which release runs is answered by every page, and by an endpoint that says nothing else. */
@PortalTest
class ReleaseOnPagesTests {

    @Autowired
    private HttpPortal portal;

    @Value("${local.management.port}")
    private int management;

    @Test
    void theFooterSaysWhichReleaseRuns() {
        assertThat(page("/about", "en")).contains(">Version 1.2.3, 9 March 2026 (1a2b3c4)</p>");
    }

    @Test
    void theFooterSaysItInWelsh() {
        assertThat(page("/about", "cy")).contains(">Fersiwn 1.2.3, 9 Mawrth 2026 (1a2b3c4)</p>");
    }

    @Test
    void theEndpointGivesNothingElseAway() {
        var managementPort = new HttpPortal(management).http(null);
        managementPort
                .get()
                .uri("/actuator/info")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .isEqualTo(Map.of("build", Map.of("version", "1.2.3", "commit", "1a2b3c4", "date", "2026-03-09")));
        managementPort
                .get()
                .uri("/actuator/info/build")
                .exchange()
                .expectStatus()
                .isForbidden();
        managementPort.post().uri("/actuator/info").exchange().expectStatus().is4xxClientError();
    }

    private String page(String path, String language) {
        return Objects.requireNonNull(get(path, language)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec get(String path, String language) {
        return portal.http(null)
                .get()
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
    }
}
