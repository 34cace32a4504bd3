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
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tests that a person has a few streams of events at most, another one when one has ended, and none for longer. */
class EventStreamsTests {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final MutableClock clock = new MutableClock();
    private final AtomicBoolean isSuspended = new AtomicBoolean();
    private final EventStreams streams = new EventStreams(
            new StreamLimit(clock, new SimpleMeterRegistry()),
            new StreamLife(List.of(this::account), clock, Duration.ofMillis(20)));
    private final List<Disposable> readers = new ArrayList<>();

    @AfterEach
    void close() {
        readers.forEach(Disposable::dispose);
        SecurityContextHolder.clearContext();
    }

    @Test
    void aFurtherStreamIsRefusedUntilOneEnds() {
        for (int i = 0; i < StreamLimit.MAX_STREAMS; i++) {
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
        for (int i = 0; i < StreamLimit.MAX_STREAMS; i++) {
            open("officer");
        }
        clock.advance(Duration.ofMinutes(7));
        assertThat(codes(open("officer"))).isEmpty();
    }

    @Test
    void aStreamEndsWithItsToken() {
        assertThat(Flux.from(stream("officer", token(Duration.ofMillis(300))))
                        .collectList()
                        .block(TIMEOUT))
                .isEmpty();
    }

    /** The token expires much later. */
    @Test
    void aStreamEndsWhenItsTokenIsRefused() {
        Publisher<?> events = stream("officer", token(Duration.ofMinutes(5)));
        var ended = Flux.from(events)
                .doOnSubscribe(_ -> isSuspended.set(true))
                .collectList()
                .block(TIMEOUT);
        assertThat(ended).isEmpty();
    }

    private OAuth2TokenValidatorResult account(Jwt token) {
        return isSuspended.get()
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN))
                : OAuth2TokenValidatorResult.success();
    }

    private Jwt token(Duration left) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .expiresAt(clock.instant().plus(left))
                .build();
    }

    private Publisher<?> stream(String person, Jwt token) {
        return Objects.requireNonNull(response(person, token).getData());
    }

    private WebGraphQlResponse open(String person) {
        WebGraphQlResponse response = response(person, "token");
        Publisher<?> events = Objects.requireNonNull(response.getData());
        readers.add(Flux.from(events).subscribe());
        return response;
    }

    private WebGraphQlResponse response(String person, Object token) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, token));
        return Objects.requireNonNull(
                streams.intercept(request(), EventStreamsTests::events).block());
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
