package org.preventionportal.platform.limits;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import io.micrometer.context.ContextSnapshotFactory;
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
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Gives a request five seconds, and then a clear answer; what it has written by then stays. One thread carries out the
 * whole operation. The thread of the request waits for it, so that the answer passes the filters once: an asynchronous
 * answer passes all of them a second time.
 */
@Component
@Order(0)
class TimeLimit implements WebGraphQlInterceptor {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final ContextSnapshotFactory CONTEXTS =
            ContextSnapshotFactory.builder().build();

    private final Scheduler operations = Schedulers.fromExecutor(TimeLimit::start);

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.deferContextual(context -> Mono.justOrEmpty(chain.next(request)
                .subscribeOn(operations)
                .timeout(LIMIT, Mono.fromSupplier(() -> tooSlow(request)))
                .contextWrite(context)
                .block()));
    }

    /** The thread knows what that of the request knows: the caller, the correlation id and the language. */
    private static void start(Runnable operation) {
        Thread.startVirtualThread(CONTEXTS.captureAll().wrap(operation));
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
