package org.preventionportal.platform.ratelimits;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Gives a refused request the status 429, in place of the handler that Boot would make. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RateLimitConfiguration {

    @Bean
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
        return new GraphQlHttpHandler(handler) {
            @Override
            protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
                return RateLimitAnswers.refusal(response) == null
                        ? super.selectResponseStatus(response, type)
                        : HttpStatus.TOO_MANY_REQUESTS;
            }
        };
    }
}
