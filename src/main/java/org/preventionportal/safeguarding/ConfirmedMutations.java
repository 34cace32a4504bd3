package org.preventionportal.safeguarding;

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
import org.jspecify.annotations.Nullable;

/**
 * Lets a confirmation cover the mutations of its request. Mutations of anonymous respondents have no entry in the audit
 * trail and cannot be confirmed: who did would have to be stored.
 */
class ConfirmedMutations extends GraphQLTypeVisitorStub {

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (!field.hasAppliedDirective("unrecorded")
                && context.getParentNode() instanceof GraphQLObjectType parent
                && parent.getName().equals("Mutation")) {
            var registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            var coordinates = FieldCoordinates.coordinates(parent, field);
            DataFetcher<?> fetcher = registry.getDataFetcher(coordinates, field);
            registry.dataFetcher(coordinates, (DataFetcher<?>) environment -> get(fetcher, environment));
        }
        return TraversalControl.CONTINUE;
    }

    private static @Nullable Object get(DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
        var context = environment.getGraphQlContext();
        return context.getBoolean(NoChildConfirmation.EXTENSION)
                ? NoChildConfirmation.during(context, () -> fetcher.get(environment))
                : fetcher.get(environment);
    }
}
