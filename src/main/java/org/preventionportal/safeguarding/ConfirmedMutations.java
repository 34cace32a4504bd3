package org.preventionportal.safeguarding;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.FetcherWrapper;

/**
 * Lets a confirmation cover the mutations of its request. Mutations of anonymous respondents have no entry in the audit
 * trail and cannot be confirmed: who did would have to be stored.
 */
class ConfirmedMutations extends FetcherWrapper {

    @Override
    protected DataFetcher<?> wrap(DataFetcher<?> fetcher, GraphQLFieldDefinition field, GraphQLObjectType parent) {
        boolean isConfirmed = parent.getName().equals("Mutation") && !field.hasAppliedDirective("unrecorded");
        return isConfirmed ? environment -> get(fetcher, environment) : fetcher;
    }

    private static @Nullable Object get(DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
        var context = environment.getGraphQlContext();
        return context.getBoolean(NoChildConfirmation.EXTENSION)
                ? NoChildConfirmation.during(context, () -> fetcher.get(environment))
                : fetcher.get(environment);
    }
}
