package org.preventionportal.platform.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/** Puts a fetcher around that of each field that it chooses. */
public abstract class FetcherWrapper extends GraphQLTypeVisitorStub {

    @Override
    public final TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType parent) {
            var registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            var coordinates = FieldCoordinates.coordinates(parent, field);
            DataFetcher<?> fetcher = registry.getDataFetcher(coordinates, field);
            DataFetcher<?> wrapped = wrap(fetcher, field, parent);
            if (!wrapped.equals(fetcher)) {
                registry.dataFetcher(coordinates, wrapped);
            }
        }
        return TraversalControl.CONTINUE;
    }

    /** Returns the fetcher itself for a field that stays as it is. */
    protected abstract DataFetcher<?> wrap(
            DataFetcher<?> fetcher, GraphQLFieldDefinition field, GraphQLObjectType parent);
}
