package org.preventionportal.support;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.support.DocumentSource;
import org.springframework.graphql.support.ResourceDocumentSource;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** The API over HTTP with tokens from Keycloak, and the other HTTP endpoints. */
public class HttpPortal extends Portal {

    /** Shared: each connector has a client with threads and connections of its own. */
    private static final ClientHttpConnector CONNECTOR = new JdkClientHttpConnector();

    private static final DocumentSource DOCUMENTS = new ResourceDocumentSource(
            List.of(new ClassPathResource("graphql-test/")), ResourceDocumentSource.FILE_EXTENSIONS);

    private static final String NO_TOKEN = "";

    private final int port;

    /** A tester has a JSON mapper and a cache of documents of its own, which cost more than a request. */
    private final LoadingCache<String, HttpGraphQlTester> testers =
            Caffeine.newBuilder().maximumSize(100).build(this::tester);

    /** For the other endpoints, for the same reason. */
    private final LoadingCache<String, WebTestClient> clients =
            Caffeine.newBuilder().maximumSize(100).build(this::client);

    public HttpPortal(int port) {
        this.port = port;
    }

    @Override
    public HttpGraphQlTester as(Account account) {
        return withToken(Tokens.of(account));
    }

    @Override
    public HttpGraphQlTester anonymous() {
        return withToken(NO_TOKEN);
    }

    public HttpGraphQlTester withToken(String token) {
        return testers.get(token);
    }

    private HttpGraphQlTester tester(String token) {
        return HttpGraphQlTester.create(
                token.equals(NO_TOKEN)
                        ? client()
                        : client().mutate()
                                .defaultHeaders(headers -> headers.setBearerAuth(token))
                                .build());
    }

    /** The results of a subscription, as they come; without a token where there is no account. */
    public <T> Flux<T> follow(@Nullable Account account, String subscription, Map<String, ?> variables, Class<T> type) {
        ParameterizedTypeReference<ServerSentEvent<T>> event = ParameterizedTypeReference.forType(
                ResolvableType.forClassWithGenerics(ServerSentEvent.class, type).getType());
        return stream(account, subscription, variables)
                .returnResult(event)
                .getResponseBody()
                .filter(sent -> "next".equals(sent.event()))
                .map(sent -> Objects.requireNonNull(sent.data()));
    }

    /** Returns the text of a document in {@code graphql-test/}. */
    public static String documentText(String document) {
        return Objects.requireNonNull(DOCUMENTS.getDocument(document).block());
    }

    /** Sends a document for a stream of events. */
    public WebTestClient.ResponseSpec stream(@Nullable Account account, String document, Map<String, ?> variables) {
        return stream(http(account), document, variables);
    }

    /** As {@link #stream(Account, String, Map)}, with the token of an account that a test has made. */
    public WebTestClient.ResponseSpec stream(String token, String document, Map<String, ?> variables) {
        return stream(clients.get(token), document, variables);
    }

    private static WebTestClient.ResponseSpec stream(WebTestClient client, String document, Map<String, ?> variables) {
        String query = documentText(document);
        return client.post()
                .uri("/graphql")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", query, "variables", json(variables)))
                .exchange();
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

    public EntityExchangeResult<byte[]> get(@Nullable Account account, String path) {
        return http(account).get().uri(path).exchange().expectBody().returnResult();
    }

    public EntityExchangeResult<byte[]> get(@Nullable Account account, String path, String header, String value) {
        return http(account)
                .get()
                .uri(path)
                .header(header, value)
                .exchange()
                .expectBody()
                .returnResult();
    }

    /** What Prometheus reads, where this is the management port. */
    public String metrics() {
        return String.valueOf(http(null)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    /** A client for the other HTTP endpoints, without a token if there is no account. */
    public WebTestClient http(@Nullable Account account) {
        return clients.get(account == null ? NO_TOKEN : Tokens.of(account));
    }

    private WebTestClient client(String token) {
        return WebTestClient.bindToServer(CONNECTOR)
                .baseUrl("http://localhost:%d".formatted(port))
                .responseTimeout(Duration.ofMinutes(5))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                .defaultHeaders(headers -> {
                    if (!token.equals(NO_TOKEN)) {
                        headers.setBearerAuth(token);
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

    public String url() {
        return "http://localhost:%d/graphql".formatted(port);
    }
}
