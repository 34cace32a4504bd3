package org.preventionportal.platform;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Introspection, switched off: {@code __schema} is refused, and of any {@code __type} there is none. The engine's own
 * switch would make an error of {@code __type} too, which the audits of GraphQL over HTTP send as a valid request.
 */
@Component
@ConditionalOnProperty(name = "portal.introspection", havingValue = "false", matchIfMissing = true)
class IntrospectionGuard extends SimplePerformantInstrumentation {

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        return switch (parameters.getEnvironment().getField().getName()) {
            case "__schema" ->
                _ -> {
                    throw new BadRequest("The schema is not told here; it is in the project's folder schema.");
                };
            case "__type" -> _ -> null;
            default -> fetcher;
        };
    }
}
