package org.preventionportal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends documents over HTTP, wrong ones too, and returns what comes back as text. It escapes all that is not ASCII, so
 * that half a character arrives as it was written.
 */
public final class Wire {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Shared, because each client has threads and connections of its own. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String DATA = "data:";
    private static final String KEEP_ALIVE = ":"; // a comment, as the format of event streams has it

    private final URI address;

    public Wire(HttpPortal portal) {
        this.address = URI.create(portal.url());
    }

    /** @param body the whole answer as text */
    public record Answer(int status, String body) {}

    /** @param account null to send without a token */
    public Answer send(@Nullable Account account, String document, Map<String, ?> variables) {
        return send(account == null ? null : Tokens.of(account), document, variables);
    }

    public Answer send(@Nullable String token, String document, Map<String, ?> variables) {
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request(token, document, variables).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /**
     * Opens a stream and closes it after its first event. The body is an empty object if the stream only shows that it
     * is alive: nothing was refused before, and nothing has happened.
     */
    public Answer firstEvent(@Nullable Account account, String document, Map<String, ?> variables) {
        HttpRequest request = request(account == null ? null : Tokens.of(account), document, variables)
                .header("Accept", "text/event-stream")
                .build();
        CompletableFuture<HttpResponse<Stream<String>>> stream =
                CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
        try {
            return stream.thenApplyAsync(Wire::firstEvent)
                    .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } finally {
            stream.cancel(true);
            var _ = stream.thenAccept(answer -> answer.body().close());
        }
    }

    /** What is refused before the stream is answered by JSON without events. */
    private static Answer firstEvent(HttpResponse<Stream<String>> answer) {
        String first = answer.body()
                .map(line -> line.startsWith(DATA) ? line.substring(DATA.length()) : line)
                .filter(line -> line.startsWith("{") || line.startsWith(KEEP_ALIVE))
                .findFirst()
                .orElse(KEEP_ALIVE);
        return new Answer(answer.statusCode(), first.startsWith(KEEP_ALIVE) ? "{}" : first);
    }

    private HttpRequest.Builder request(@Nullable String token, String document, Map<String, ?> variables) {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", Portal.json(variables)));
        var request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }
}
