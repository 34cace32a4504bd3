package org.preventionportal.platform.metrics;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.RootFields;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Names an operation for metrics and the log by its root field. A client chooses the names of operations and aliases,
 * so they are not used: they could hold anything, and there could be any number of them.
 */
@Component
@Order(0) // before the limits, so that an operation that they refuse has a name as well
class RootField extends SimplePerformantInstrumentation {

    /** An operation that was not carried out, because it cannot be parsed or is not valid. */
    static final String NONE = "none";

    static final String SEVERAL = "several";
    static final String INTROSPECTION = "introspection";
    private static final String KEY = "portal.rootField";

    static String of(GraphQLContext context) {
        return context.getOrDefault(KEY, NONE);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        context.getGraphQLContext().put(KEY, name(context));
        return null;
    }

    private static String name(ExecutionContext context) {
        Set<String> names = RootFields.of(context).stream().map(Field::getName).collect(Collectors.toSet());
        return names.size() > 1 ? SEVERAL : label(names.iterator().next());
    }

    private static String label(String field) {
        return field.startsWith("__") ? INTROSPECTION : field;
    }
}
