package org.preventionportal.support;

import java.time.Duration;
import java.util.Map;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The API as a client reaches it: over HTTP, with a token from Keycloak. */
public class Portal {

    private final int port;

    public Portal(int port) {
        this.port = port;
    }

    public String url() {
        return "http://localhost:%d/graphql".formatted(port);
    }

    public HttpGraphQlTester as(Account account) {
        return withToken(Tokens.of(account));
    }

    /** What a document answers, which must be without top-level errors. */
    public Map<?, ?> data(Account account, String document) {
        Map<?, ?> answer = as(account)
                .document(document)
                .execute()
                .path("$")
                .entity(Map.class)
                .get();
        return (Map<?, ?>) java.util.Objects.requireNonNull(answer.get("data"));
    }

    /** What a mutation under the alias {@code it} answers: its payload. */
    public Map<?, ?> change(Account account, String mutation) {
        return (Map<?, ?>)
                java.util.Objects.requireNonNull(data(account, mutation).get("it"));
    }

    public HttpGraphQlTester withToken(String token) {
        return HttpGraphQlTester.create(client().mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build());
    }

    public HttpGraphQlTester anonymous() {
        return HttpGraphQlTester.create(client());
    }

    /** Sends a file to the path that {@code openImport} named, and returns the answer as it is. */
    public EntityExchangeResult<byte[]> put(Account account, String path, byte[] file) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:%d".formatted(port))
                .responseTimeout(Duration.ofMinutes(5))
                .build()
                .put()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.of(account)))
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file)
                .exchange()
                .expectBody()
                .returnResult();
    }

    public EntityExchangeResult<byte[]> get(Account account, String path) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:%d".formatted(port))
                .responseTimeout(Duration.ofMinutes(5))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                .build()
                .get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.of(account)))
                .exchange()
                .expectBody()
                .returnResult();
    }

    public WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl(url())
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }
}
