package org.preventionportal.platform.limits;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import org.preventionportal.platform.errors.BadRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Switches introspection off: {@code __schema} is refused and every {@code __type} is null. The engine's own switch
 * would answer {@code __type} with an error, but the audits of GraphQL over HTTP send it as a valid request.
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
                    throw new BadRequest(
                            "Introspection is switched off. The schema is in the folder schema of the project.");
                };
            case "__type" -> _ -> null;
            default -> fetcher;
        };
    }
}
