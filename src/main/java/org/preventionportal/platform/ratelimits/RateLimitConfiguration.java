package org.preventionportal.platform.ratelimits;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts the operations outside GraphQL. Gives a refused request the status 429, and one that took too long 504. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RateLimitConfiguration {

    @Bean
    WebMvcConfigurer httpOperationRate(RateLimiter limiter) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new HttpOperationRate(limiter));
            }
        };
    }

    /** Takes the place of the handler that Boot would make. */
    @Bean
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
        return new GraphQlHttpHandler(handler) {
            @Override
            protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
                if (RateLimitAnswers.refusal(response) != null) {
                    return HttpStatus.TOO_MANY_REQUESTS;
                }
                HttpStatus status = super.selectResponseStatus(response, type);
                return status.isError() && isTimeout(response) ? HttpStatus.GATEWAY_TIMEOUT : status;
            }
        };
    }

    private static boolean isTimeout(WebGraphQlResponse response) {
        return response.getErrors().stream()
                .anyMatch(error -> "TIMEOUT".equals(error.getExtensions().get("code")));
    }
}
