package org.preventionportal.platform.limits;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.metrics.LimitCounter;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Refuses what would cost too much, before a field is resolved. The figures follow OWASP's GraphQL guidance; the cost
 * of an operation, refused or not, is reported in {@code extensions.cost}.
 */
@Component
@Order(1)
class RequestLimits extends SimplePerformantInstrumentation {

    private static final int DEPTH = 12;
    private static final int DEPTH_ANONYMOUS = 6;
    private static final int ALIASES = 30;
    private static final int ROOT_FIELDS = 20;
    static final int COST = 1000;
    private static final String COST_KEY = "portal.cost";

    private final Map<String, Counter> hits;

    RequestLimits(MeterRegistry registry) {
        this.hits = Stream.of("TOO_DEEP", "TOO_MANY_ALIASES", "TOO_MANY_ROOT_FIELDS", "TOO_COSTLY")
                .collect(Collectors.toMap(
                        Function.identity(), code -> LimitCounter.of(registry, code.toLowerCase(Locale.ROOT))));
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        EventStreams.requireFor(context.getOperationDefinition().getOperation(), context.getGraphQLContext());
        OperationSize size = OperationSize.of(context);
        context.getGraphQLContext().put(COST_KEY, size.cost());
        atMost(size.depth(), anonymous() ? DEPTH_ANONYMOUS : DEPTH, "TOO_DEEP", "levels");
        atMost(size.aliases(), ALIASES, "TOO_MANY_ALIASES", "aliases");
        atMost(size.rootFields(), ROOT_FIELDS, "TOO_MANY_ROOT_FIELDS", "root fields");
        atMost(size.cost(), COST, "TOO_COSTLY", "points of cost");
        return null;
    }

    private void atMost(int actual, int limit, String code, String unit) {
        if (actual > limit) {
            Objects.requireNonNull(hits.get(code)).increment();
            throw refused(code, "An operation has at most %d %s.".formatted(limit, unit));
        }
    }

    static AbortExecutionException refused(String code, String message) {
        return new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(ErrorType.BAD_REQUEST)
                .extensions(Map.of("code", code))
                .build()));
    }

    private static boolean anonymous() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Integer cost = parameters.getGraphQLContext().get(COST_KEY);
        if (cost == null) {
            return CompletableFuture.completedFuture(result);
        }
        Map<Object, Object> extensions = new HashMap<>();
        if (result.getExtensions() != null) {
            extensions.putAll(result.getExtensions());
        }
        extensions.put("cost", cost);
        return CompletableFuture.completedFuture(result.transform(builder -> builder.extensions(extensions)));
    }
}
