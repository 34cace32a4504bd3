package org.preventionportal.platform;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Refuses what would cost too much, before a field is resolved: depth, aliases, root fields, page sizes and a cost in
 * which a connection multiplies what is below it by its {@code first} or {@code last}. The figures follow OWASP's
 * GraphQL guidance; the cost of an accepted operation is reported in {@code extensions.cost}.
 */
@Component
class RequestLimits extends SimplePerformantInstrumentation {

    static final int DEPTH = 12;
    static final int DEPTH_ANONYMOUS = 6;
    static final int ALIASES = 30;
    static final int ROOT_FIELDS = 20;
    static final int COST = 1000;
    static final int PAGE = 100;
    private static final String COST_KEY = "portal.cost";

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        var measure = new Measure();
        QueryTraverser.newQueryTraverser()
                .schema(context.getGraphQLSchema())
                .document(context.getDocument())
                .operationName(context.getExecutionInput().getOperationName())
                .coercedVariables(context.getCoercedVariables())
                .build()
                .visitPreOrder(measure);
        measure.check(anonymous());
        context.getGraphQLContext().put(COST_KEY, measure.cost);
        return null;
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

    private static boolean anonymous() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken;
    }

    private static final class Measure extends QueryVisitorStub {

        private int depth;
        private int aliases;
        private int rootFields;
        private int cost;
        private final Map<QueryVisitorFieldEnvironment, Integer> multipliers = new HashMap<>();
        private final Map<QueryVisitorFieldEnvironment, Integer> depths = new HashMap<>();

        @Override
        public void visitField(QueryVisitorFieldEnvironment field) {
            var parent = field.getParentEnvironment();
            int level = parent == null ? 1 : depths.getOrDefault(parent, 0) + 1;
            int times = parent == null ? 1 : multipliers.getOrDefault(parent, 1);
            boolean introspection = field.getFieldDefinition().getName().startsWith("__")
                    || GraphQLTypeUtil.unwrapAll(field.getFieldsContainer())
                            .getName()
                            .startsWith("__");
            depths.put(field, introspection ? 0 : level);
            multipliers.put(field, Math.min(times * pageSize(field), COST + 1));
            if (introspection) {
                return;
            }
            depth = Math.max(depth, level);
            aliases += field.getField().getAlias() == null ? 0 : 1;
            rootFields += parent == null ? 1 : 0;
            boolean free = GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType())
                    instanceof graphql.schema.GraphQLScalarType;
            cost = Math.min(cost + (free ? 0 : times), COST + 1);
        }

        private static int pageSize(QueryVisitorFieldEnvironment field) {
            boolean connection = GraphQLTypeUtil.unwrapAll(
                            field.getFieldDefinition().getType())
                    .getName()
                    .endsWith("Connection");
            if (!connection) {
                return 1;
            }
            Integer first = (Integer) field.getArguments().get("first");
            Integer last = (Integer) field.getArguments().get("last");
            if ((first == null) == (last == null)) {
                throw refused(
                        "BAD_USER_INPUT",
                        "%s takes either first or last."
                                .formatted(field.getField().getName()));
            }
            int size = first == null ? last : first;
            if (size < 1 || size > PAGE) {
                throw refused("BAD_USER_INPUT", "first and last are from 1 to %d.".formatted(PAGE));
            }
            return size;
        }

        private void check(boolean anonymous) {
            atMost(depth, anonymous ? DEPTH_ANONYMOUS : DEPTH, "TOO_DEEP", "levels");
            atMost(aliases, ALIASES, "TOO_MANY_ALIASES", "aliases");
            atMost(rootFields, ROOT_FIELDS, "TOO_MANY_ROOT_FIELDS", "root fields");
            atMost(cost, COST, "TOO_COSTLY", "points of cost");
        }

        private static void atMost(int actual, int limit, String code, String unit) {
            if (actual > limit) {
                throw refused(code, "An operation has at most %d %s.".formatted(limit, unit));
            }
        }

        private static AbortExecutionException refused(String code, String message) {
            GraphQLError error = GraphqlErrorBuilder.newError()
                    .message("%s", message)
                    .errorType(org.springframework.graphql.execution.ErrorType.BAD_REQUEST)
                    .extensions(Map.of("code", code))
                    .build();
            return new AbortExecutionException(List.of(error));
        }
    }
}
