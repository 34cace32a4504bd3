package org.preventionportal.platform.limits;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import io.micrometer.context.ContextSnapshotFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
 * Ends a request at its time limit with a clear answer. What it has written by then stays; operations of the same
 * request that have not begun are not carried out.
 *
 * <p>One thread carries out all operations of a request, while the thread of the request waits. So the answer passes
 * the filters once: an asynchronous answer passes all of them a second time.
 */
@Component
@Order(0)
class TimeLimit implements WebGraphQlInterceptor {

    private static final ContextSnapshotFactory CONTEXTS =
            ContextSnapshotFactory.builder().build();

    private final Duration limit;
    private final Scheduler operations = Schedulers.fromExecutor(TimeLimit::startOperation);

    TimeLimit(@Value("${portal.request-limit}") Duration limit) {
        this.limit = limit;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var execution = new AtomicReference<@Nullable ExecutionInput>();
        request.configureExecutionInput((input, _) -> {
            execution.set(input);
            return input;
        });
        return Mono.deferContextual(context -> Mono.justOrEmpty(chain.next(request)
                .subscribeOn(operations)
                .timeout(limit, Mono.fromSupplier(() -> tooSlow(request, execution.get())))
                .contextWrite(context)
                .block()));
    }

    /** Gives the thread of the operation the caller, the correlation id and the observation of the request. */
    private static void startOperation(Runnable operation) {
        Thread.startVirtualThread(CONTEXTS.captureAll().wrap(operation));
    }

    private static WebGraphQlResponse tooSlow(WebGraphQlRequest request, @Nullable ExecutionInput execution) {
        if (execution != null) {
            execution.cancel();
        }
        ExecutionInput input = execution == null ? request.toExecutionInput() : execution;
        var error = GraphqlErrorBuilder.newError()
                .message("This took too long. Ask for less, or try again; look first whether a change was made.")
                .errorType(ErrorType.INTERNAL_ERROR)
                .extensions(Map.of("code", "TIMEOUT"))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                input, ExecutionResult.newExecutionResult().addError(error).build()));
    }
}
