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
import java.util.Objects;

/** Resolves {@code nodes} beside {@code edges} in every connection, for clients that need no cursors. */
class ConnectionNodes extends GraphQLTypeVisitorStub {

    private static final DataFetcher<List<?>> NODES =
            environment -> ((Connection<?>) Objects.requireNonNull(environment.getSource()))
                    .getEdges().stream().map(Edge::getNode).toList();

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (field.getName().equals("nodes")
                && context.getParentNode() instanceof GraphQLObjectType parent
                && parent.getName().endsWith("Connection")) {
            context.getVarFromParents(GraphQLCodeRegistry.Builder.class)
                    .dataFetcher(FieldCoordinates.coordinates(parent, field), NODES);
        }
        return TraversalControl.CONTINUE;
    }
}
