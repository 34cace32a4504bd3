package org.preventionportal.platform.graphql;

import graphql.relay.Connection;
import graphql.relay.Edge;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Resolves what connections have beside {@code edges}: {@code nodes} without cursors, and {@code totalCount}. */
class ConnectionFields extends GraphQLTypeVisitorStub {

    private static final DataFetcher<List<?>> NODES =
            environment -> ((Connection<?>) Objects.requireNonNull(environment.getSource()))
                    .getEdges().stream().map(Edge::getNode).toList();

    /** Counts only if the field is selected. */
    private static final DataFetcher<Integer> TOTAL_COUNT = environment ->
            ((WindowConnections.WindowConnection<?>) Objects.requireNonNull(environment.getSource())).totalCount();

    private static final Map<String, DataFetcher<?>> FIELDS = Map.of("nodes", NODES, "totalCount", TOTAL_COUNT);

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        DataFetcher<?> fetcher = FIELDS.get(field.getName());
        if (fetcher != null
                && context.getParentNode() instanceof GraphQLObjectType parent
                && parent.getName().endsWith("Connection")) {
            context.getVarFromParents(GraphQLCodeRegistry.Builder.class)
                    .dataFetcher(FieldCoordinates.coordinates(parent, field), fetcher);
        }
        return TraversalControl.CONTINUE;
    }
}
