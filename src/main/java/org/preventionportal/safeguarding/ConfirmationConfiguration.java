package org.preventionportal.safeguarding;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.FetcherWrapper;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** Takes a {@link NoChildConfirmation} from the extensions of a request to its mutations. */
@Configuration(proxyBeanMethods = false)
class ConfirmationConfiguration {

    @Bean
    @Order(0)
    GraphQlSourceBuilderCustomizer confirmedMutations() {
        return builder -> builder.typeVisitors(List.of(new ConfirmedMutations()));
    }

    @Bean
    WebGraphQlInterceptor confirmation() {
        return (request, chain) -> {
            boolean isConfirmed = Boolean.TRUE.equals(request.getExtensions().get(NoChildConfirmation.EXTENSION));
            request.configureExecutionInput(
                    (_, builder) -> builder.graphQLContext(Map.of(NoChildConfirmation.EXTENSION, isConfirmed))
                            .build());
            return chain.next(request);
        };
    }

    /**
     * Lets a confirmation cover the mutations of its request. Mutations of anonymous respondents have no entry in the
     * audit trail and cannot be confirmed: who did would have to be stored.
     */
    private static class ConfirmedMutations extends FetcherWrapper {

        @Override
        protected DataFetcher<?> wrap(DataFetcher<?> fetcher, GraphQLFieldDefinition field, GraphQLObjectType parent) {
            boolean isConfirmed = parent.getName().equals("Mutation") && !field.hasAppliedDirective("unrecorded");
            return isConfirmed ? environment -> get(fetcher, environment) : fetcher;
        }

        private static @Nullable Object get(DataFetcher<?> fetcher, DataFetchingEnvironment environment)
                throws Exception {
            var context = environment.getGraphQlContext();
            return context.getBoolean(NoChildConfirmation.EXTENSION)
                    ? NoChildConfirmation.during(context, () -> fetcher.get(environment))
                    : fetcher.get(environment);
        }
    }
}
