package org.preventionportal.platform.limits;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A subscription is answered by a stream of events, and everything else by JSON. Where the request accepts the one that
 * does not fit, nothing is carried out; and why a subscription is refused is an event of its stream, too. A
 * person has a few streams at most, which end with their tokens.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EventStreams implements WebGraphQlInterceptor {

    private static final String STREAMED = "portal.streamed";
    private static final List<MediaType> JSON =
            List.of(MediaType.APPLICATION_JSON, MediaTypes.APPLICATION_GRAPHQL_RESPONSE);

    private final StreamLimit open;
    private final StreamLife life;

    EventStreams(StreamLimit open, StreamLife life) {
        this.open = open;
        this.life = life;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!isForStream(request.getHeaders().getAccept())) {
            return chain.next(request);
        }
        request.configureExecutionInput(
                (_, builder) -> builder.graphQLContext(Map.of(STREAMED, true)).build());
        return chain.next(request)
                .map(response -> response.getData() instanceof Publisher<?> events
                        ? limited(response, events)
                        : asStream(response));
    }

    private WebGraphQlResponse limited(WebGraphQlResponse response, Publisher<?> events) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return open.begin(person == null ? "" : person.getName())
                .map(end -> response.transform(answer -> answer.data(Flux.from(events)
                                .takeUntilOther(life.end(person))
                                .doFinally(_ -> end.run()))
                        .build()))
                .orElseGet(() -> asStream(response.transform(
                        answer -> answer.errors(List.of(StreamLimit.tooMany())).build())));
    }

    /** Spring's rule for event streams: a client that also accepts JSON gets JSON. */
    private static boolean isForStream(List<MediaType> accepted) {
        return accepts(accepted, Stream.of(MediaType.TEXT_EVENT_STREAM)) && !accepts(accepted, JSON.stream());
    }

    private static boolean accepts(List<MediaType> accepted, Stream<MediaType> types) {
        return types.anyMatch(type -> accepted.stream().anyMatch(type::isCompatibleWith));
    }

    private static WebGraphQlResponse asStream(WebGraphQlResponse refused) {
        ExecutionResult refusal = ExecutionResult.newExecutionResult()
                .addErrors(refused.getExecutionResult().getErrors())
                .build();
        return refused.transform(response -> response.data(Flux.just(refusal)).build());
    }

    static void requireFor(Operation operation, GraphQLContext context) {
        boolean streamed = context.getOrDefault(STREAMED, false);
        if (streamed != (operation == Operation.SUBSCRIPTION)) {
            throw RequestLimits.refused(
                    "NOT_ACCEPTABLE",
                    streamed
                            ? "Only subscriptions are answered as text/event-stream."
                            : "Subscriptions are answered as text/event-stream only.");
        }
    }
}
