package org.preventionportal.audit;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Writes the entries for what an operation has read before its response is sent. Where that fails, the response has
 * null and an error in place of what was read.
 */
@Component
class ReadRecorder extends SimplePerformantInstrumentation {

    private final AuditTrail trail;

    ReadRecorder(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        GuardedReads reads = parameters.getGraphQLContext().get(GuardedReads.class);
        if (reads == null || reads.paths().isEmpty()) {
            return CompletableFuture.completedFuture(result);
        }
        parameters.getGraphQLContext().delete(GuardedReads.class); // the next event of a subscription has its own
        try {
            trail.append(reads);
            return CompletableFuture.completedFuture(result);
        } catch (DataAccessException unavailable) {
            return CompletableFuture.completedFuture(withheld(result, reads));
        }
    }

    private static ExecutionResult withheld(ExecutionResult result, GuardedReads reads) {
        List<GraphQLError> errors = new ArrayList<>(result.getErrors());
        for (ResultPath path : reads.paths()) {
            withhold(result.getData(), path.toList());
            errors.add(GraphqlErrorBuilder.newError()
                    .path(path)
                    .message("The service cannot answer just now. Try again in a minute.")
                    .errorType(ErrorType.INTERNAL_ERROR)
                    .extensions(Map.of("code", "UNAVAILABLE", "correlationId", reads.correlationId()))
                    .build());
        }
        return result.transform(builder -> builder.errors(errors));
    }

    /** What was read may be gone already, if an error elsewhere made what contains it null. */
    @SuppressWarnings("unchecked") // the maps of a response have names as their keys
    private static void withhold(@Nullable Object data, List<Object> path) {
        Object step = path.getFirst();
        if (data instanceof Map<?, ?> fields && path.size() == 1) {
            ((Map<Object, @Nullable Object>) fields).put(step, null);
        } else if (data instanceof Map<?, ?> fields) {
            withhold(fields.get(step), path.subList(1, path.size()));
        } else if (data instanceof List<?> items) {
            withhold(items.get((Integer) step), path.subList(1, path.size()));
        }
    }
}
