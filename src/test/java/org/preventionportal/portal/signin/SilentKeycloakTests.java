package org.preventionportal.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.util.UriComponentsBuilder;

/** Keycloak accepts connections and answers none. Nobody who signs in waits for it without end. */
@PortalTest
class SilentKeycloakTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Autowired
    private HttpPortal portal;

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void somebodyWhoSignsInReadsThatItDidNotWork() {
        EntityExchangeResult<byte[]> start = get("/oauth2/authorization/keycloak", "");
        String state = UriComponentsBuilder.fromUri(location(start))
                .build()
                .getQueryParams()
                .getFirst("state");
        String begun = Objects.requireNonNull(start.getResponseCookies().getFirst("__Host-sign-in"))
                .getValue();

        Neighbours.shared().keycloak().whileSilent(() -> {
            EntityExchangeResult<byte[]> end = get("/login/oauth2/code/keycloak?code=any&state=" + state, begun);

            assertThat(location(end)).hasToString("/?sign-in=failed");
        });
        String page = new String(
                Objects.requireNonNull(get("/?sign-in=failed", begun).getResponseBody()), StandardCharsets.UTF_8);
        assertThat(page).contains("You are not signed in");
    }

    private EntityExchangeResult<byte[]> get(String path, String begun) {
        return portal.http(null)
                .mutate()
                .responseTimeout(LIMIT)
                .build()
                .get()
                .uri(URI.create(portal.url().replace("/graphql", "") + path))
                .header(HttpHeaders.ACCEPT, "text/html")
                .cookies(cookies -> cookies.setAll(begun.isEmpty() ? Map.of() : Map.of("__Host-sign-in", begun)))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static URI location(EntityExchangeResult<byte[]> answer) {
        return Objects.requireNonNull(answer.getResponseHeaders().getLocation());
    }
}
