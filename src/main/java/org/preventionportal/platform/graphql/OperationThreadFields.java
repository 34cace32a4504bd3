package org.preventionportal.platform.graphql;

import graphql.TrivialDataFetcher;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Reads the fields of what an operation has found without another change of the thread's caller, which Spring would set
 * and reset for each field of each row. Only the events of a subscription need that, since they come on any thread.
 */
class OperationThreadFields extends GraphQLTypeVisitorStub {

    private static final List<String> ROOTS = List.of("Query", "Mutation", "Subscription");

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType parent && !ROOTS.contains(parent.getName())) {
            var registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            var coordinates = FieldCoordinates.coordinates(parent, field);
            DataFetcher<?> fetcher = registry.getDataFetcher(coordinates, field);
            if (!(fetcher instanceof TrivialDataFetcher)) {
                registry.dataFetcher(coordinates, new OnThread(fetcher));
            }
        }
        return TraversalControl.CONTINUE;
    }

    private record OnThread(DataFetcher<?> fetcher) implements TrivialDataFetcher<Object> {

        private static final ContextSnapshotFactory CALLERS =
                ContextSnapshotFactory.builder().build();

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            Object value = environment.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION
                    ? CALLERS.captureFrom(environment.getGraphQlContext())
                            .wrap(() -> fetcher.get(environment))
                            .call()
                    : fetcher.get(environment);
            // The engine itself would wait for a Mono by a chain of adapters.
            return value instanceof Mono<?> mono ? mono.toFuture() : value;
        }
    }
}
