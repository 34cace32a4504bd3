package org.preventionportal.platform.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.errors.FailureCount;
import org.preventionportal.platform.errors.HttpOperationFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Times each GraphQL operation, of pages too, by its root field and outcome, and logs slow ones. Fields below the root
 * are not measured: it would cost more than most of them do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // around the time limit and the codes of errors
class OperationMetrics implements WebGraphQlInterceptor {

    private static final Logger log = LoggerFactory.getLogger(OperationMetrics.class);

    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<OperationOutcome, Counter> failures = new EnumMap<>(OperationOutcome.class);
    private final Counter denied;
    private final Counter slow;
    private final long slowNanos;

    private record Series(String field, OperationOutcome outcome) {}

    OperationMetrics(MeterRegistry registry, @Value("${portal.slow-operation}") Duration slow) {
        this.registry = registry;
        this.clock = registry.config().clock();
        this.denied = Counter.builder("portal.operations.denied")
                .description("Operations, pages and files that were denied. There from the start, for alerts.")
                .register(registry);
        this.slow = Counter.builder("portal.operations.slow")
                .description("Operations that took longer than PORTAL_SLOW_OPERATION.")
                .register(registry);
        this.slowNanos = slow.toNanos();
        for (OperationOutcome outcome : OperationOutcome.OURS) {
            failures.put(
                    outcome,
                    Counter.builder(FailureCount.METRIC)
                            .description("Operations that failed on our side. There from the start, for alerts.")
                            .tag("outcome", outcome.label())
                            .register(registry));
        }
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        long begun = clock.monotonicTime();
        return chain.next(request)
                .doOnNext(response -> record(
                        RootField.of(response.getExecutionInput().getGraphQLContext()),
                        OperationOutcome.of(response),
                        clock.monotonicTime() - begun))
                .doOnError(_ -> record(RootField.NONE, OperationOutcome.FAILED, clock.monotonicTime() - begun));
    }

    /** Counts pages and files that were refused before they called the API. */
    @EventListener
    void failed(HttpOperationFailed operation) {
        if (operation.isDenied()) {
            denied.increment();
        }
    }

    private void record(String field, OperationOutcome outcome, long nanos) {
        timers.computeIfAbsent(new Series(field, outcome), this::timer).record(nanos, TimeUnit.NANOSECONDS);
        if (failures.containsKey(outcome)) {
            Objects.requireNonNull(failures.get(outcome)).increment();
        }
        if (outcome == OperationOutcome.DENIED) {
            denied.increment();
        }
        if (nanos >= slowNanos) {
            slow.increment();
            log.warn("Slow operation: {} took {} ms, {}", field, nanos / 1_000_000, outcome.label());
        }
    }

    private Timer timer(Series series) {
        return Timer.builder("portal.operations")
                .description("GraphQL operations by root field and outcome.")
                .tag("field", series.field())
                .tag("outcome", series.outcome().label())
                .register(registry);
    }
}
