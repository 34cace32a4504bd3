package org.preventionportal.platform.limits;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a request five seconds, and then a clear answer; what it has written by then stays. */
@Component
@Order(0)
class TimeLimit implements WebGraphQlInterceptor {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).timeout(LIMIT, Mono.fromSupplier(() -> tooSlow(request)));
    }

    private static WebGraphQlResponse tooSlow(WebGraphQlRequest request) {
        var error = GraphqlErrorBuilder.newError()
                .message("This took too long. Ask for less, or try again; look first whether a change was made.")
                .errorType(ErrorType.INTERNAL_ERROR)
                .extensions(Map.of("code", "TIMEOUT"))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult().addError(error).build()));
    }
}
