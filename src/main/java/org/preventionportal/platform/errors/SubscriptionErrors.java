package org.preventionportal.platform.errors;

import graphql.GraphQLError;
import java.util.List;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Gives an error that ends a stream of events the form of every other error. */
@Component
class SubscriptionErrors extends SubscriptionExceptionResolverAdapter {

    SubscriptionErrors() {
        setThreadLocalContextAware(true);
    }

    @Override
    protected List<GraphQLError> resolveToMultipleErrors(Throwable failure) {
        return GraphQlErrors.errors(failure, null);
    }
}
