package org.preventionportal.platform.metrics;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        SelectionSet root = context.getOperationDefinition().getSelectionSet();
        if (root.getSelections().size() == 1 && root.getSelections().getFirst() instanceof Field only) {
            return label(only.getName());
        }
        Set<String> names = new HashSet<>();
        collect(root, context.getFragmentsByName(), names, new HashSet<>());
        return names.size() > 1 ? SEVERAL : label(names.iterator().next());
    }

    private static String label(String field) {
        return field.startsWith("__") ? INTROSPECTION : field;
    }

    /** @param visited fragments that have been read: fragments of fragments could multiply */
    private static void collect(
            SelectionSet selections,
            Map<String, FragmentDefinition> fragments,
            Set<String> names,
            Set<String> visited) {
        for (var selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> names.add(field.getName());
                case InlineFragment inline -> collect(inline.getSelectionSet(), fragments, names, visited);
                case FragmentSpread spread
                when visited.add(spread.getName()) ->
                    collect(
                            Objects.requireNonNull(fragments.get(spread.getName()))
                                    .getSelectionSet(),
                            fragments,
                            names,
                            visited);
                default -> {}
            }
        }
    }
}
