package org.preventionportal.safeguarding;

import java.util.List;
import java.util.Map;
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
}
