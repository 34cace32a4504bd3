package org.preventionportal.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.MutableClock;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tests that a person has a few streams of events at most, and another one when one has ended. */
class EventStreamsTests {

    private final MutableClock clock = new MutableClock();
    private final EventStreams streams = new EventStreams(new OpenStreams(clock, new SimpleMeterRegistry()));
    private final List<Disposable> readers = new ArrayList<>();

    @AfterEach
    void close() {
        readers.forEach(Disposable::dispose);
        SecurityContextHolder.clearContext();
    }

    @Test
    void aFurtherStreamIsRefusedUntilOneEnds() {
        for (int i = 0; i < OpenStreams.MAX_STREAMS; i++) {
            assertThat(codes(open("officer"))).isEmpty();
        }
        assertThat(codes(open("officer"))).containsExactly("TOO_MANY_STREAMS");
        assertThat(codes(open("manager"))).isEmpty();

        readers.getFirst().dispose();
        assertThat(codes(open("officer"))).isEmpty();
        assertThat(codes(open("officer"))).containsExactly("TOO_MANY_STREAMS");
    }

    /** A client that was gone before its stream began never ends it. */
    @Test
    void whatNeverEndedIsForgottenAfterTheLifeOfAStream() {
        for (int i = 0; i < OpenStreams.MAX_STREAMS; i++) {
            open("officer");
        }
        clock.advance(Duration.ofMinutes(7));
        assertThat(codes(open("officer"))).isEmpty();
    }

    private WebGraphQlResponse open(String person) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "token"));
        WebGraphQlResponse response = Objects.requireNonNull(
                streams.intercept(request(), EventStreamsTests::events).block());
        Publisher<?> events = Objects.requireNonNull(response.getData());
        readers.add(Flux.from(events).subscribe());
        return response;
    }

    private static List<Object> codes(WebGraphQlResponse response) {
        return response.getErrors().stream()
                .map(error -> Objects.requireNonNull(error.getExtensions().get("code")))
                .toList();
    }

    private static Mono<WebGraphQlResponse> events(WebGraphQlRequest request) {
        return Mono.just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult().data(Flux.never()).build())));
    }

    private static WebGraphQlRequest request() {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_EVENT_STREAM));
        return new WebGraphQlRequest(
                URI.create("/graphql"),
                headers,
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                new DefaultGraphQlRequest("subscription { changed }", null, Map.of(), Map.of()),
                "one",
                Locale.ENGLISH);
    }
}
