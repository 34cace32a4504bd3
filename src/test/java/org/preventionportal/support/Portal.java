package org.preventionportal.support;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** The API as a client reaches it: over HTTP, with a token from Keycloak. */
public class Portal {

    /** Shared: each connector has a client with threads and connections of its own. */
    private static final ClientHttpConnector CONNECTOR = new JdkClientHttpConnector();

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

    /** Sends one mutation and returns its payload. */
    public Map<?, ?> change(Account account, String mutation, String input, String selection) {
        return change(
                account,
                "mutation { it: %s(input: {%s}) { %s userErrors { field message code } } }"
                        .formatted(mutation, input, selection));
    }

    /** What a mutation of a task leaves, which must have been carried out. */
    public Map<?, ?> changeTask(Account account, String mutation, String input) {
        Map<?, ?> payload = change(account, mutation, input, "task { id version state }");
        if (!List.of().equals(payload.get("userErrors"))) {
            throw new AssertionError("%s: %s".formatted(mutation, payload.get("userErrors")));
        }
        return (Map<?, ?>) java.util.Objects.requireNonNull(payload.get("task"));
    }

    /** The codes with which a mutation is refused. */
    public List<String> codes(Account account, String mutation, String input) {
        var errors = (List<?>) java.util.Objects.requireNonNull(
                change(account, mutation, input, "").get("userErrors"));
        return errors.stream()
                .map(error -> String.valueOf(((Map<?, ?>) error).get("code")))
                .toList();
    }

    /** Everything that comes back, errors and all, as text. */
    public String text(Account account, String document) {
        var all = new StringBuilder();
        as(account)
                .document(document)
                .execute()
                .errors()
                .satisfy(all::append)
                .path("$")
                .entity(Map.class)
                .satisfies(all::append);
        return all.toString();
    }

    /** The results of a subscription, as they come; without a token where there is no account. */
    public Flux<Map<?, ?>> follow(@Nullable Account account, String subscription) {
        return http(account)
                .post()
                .uri("/graphql")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", subscription))
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<Map<?, ?>>>() {})
                .getResponseBody()
                .filter(event -> "next".equals(event.event()))
                .map(event -> java.util.Objects.requireNonNull(event.data()));
    }

    public HttpGraphQlTester withToken(String token) {
        return HttpGraphQlTester.create(client().mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build());
    }

    public HttpGraphQlTester anonymous() {
        return HttpGraphQlTester.create(client());
    }

    /** Sends a sheet to the path that {@code createImport} named, and returns the answer as it is. */
    public EntityExchangeResult<byte[]> put(Account account, String path, byte[] file) {
        return http(account)
                .put()
                .uri(path)
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file)
                .exchange()
                .expectBody()
                .returnResult();
    }

    public EntityExchangeResult<byte[]> get(Account account, String path) {
        return http(account).get().uri(path).exchange().expectBody().returnResult();
    }

    /** A client for the other HTTP endpoints, without a token if there is no account. */
    public WebTestClient http(@Nullable Account account) {
        return WebTestClient.bindToServer(CONNECTOR)
                .baseUrl("http://localhost:%d".formatted(port))
                .responseTimeout(Duration.ofMinutes(5))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                .defaultHeaders(headers -> {
                    if (account != null) {
                        headers.setBearerAuth(Tokens.of(account));
                    }
                })
                .build();
    }

    public WebTestClient client() {
        return WebTestClient.bindToServer(CONNECTOR)
                .baseUrl(url())
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }
}
