package org.preventionportal.platform;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives the engine's own errors (syntax, validation, coercion) the same shape as ours, and keeps them few and short so
 * that they neither map the schema for a guesser nor echo a long input.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestErrors implements WebGraphQlInterceptor {

    private static final int MOST_ERRORS = 8;
    private static final int LONGEST_MESSAGE = 200;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(RequestErrors::tidy);
    }

    private static WebGraphQlResponse tidy(WebGraphQlResponse response) {
        if (response.getErrors().isEmpty()) {
            return response;
        }
        List<GraphQLError> errors = response.getErrors().stream()
                .limit(MOST_ERRORS)
                .map(RequestErrors::tidy)
                .toList();
        return response.transform(builder -> builder.errors(errors));
    }

    private static GraphQLError tidy(ResponseError error) {
        Map<String, Object> extensions = new HashMap<>(error.getExtensions());
        extensions.putIfAbsent("code", code(error.getErrorType()));
        extensions.putIfAbsent("correlationId", CorrelationId.current());
        return GraphqlErrorBuilder.newError()
                .message("%s", shorten(String.valueOf(error.getMessage())))
                .errorType(error.getErrorType())
                .locations(error.getLocations())
                .path(error.getParsedPath().isEmpty() ? null : error.getParsedPath())
                .extensions(extensions)
                .build();
    }

    private static String shorten(String message) {
        String withoutSuggestion = message.replaceAll(" Did you mean .*", "");
        return withoutSuggestion.length() <= LONGEST_MESSAGE
                ? withoutSuggestion
                : withoutSuggestion.substring(0, LONGEST_MESSAGE) + "…";
    }

    private static String code(ErrorClassification type) {
        return switch (type.toString()) {
            case "InvalidSyntax" -> "GRAPHQL_PARSE_FAILED";
            case "ValidationError" -> "GRAPHQL_VALIDATION_FAILED";
            case "NullValueInNonNullableField", "DataFetchingException" -> "INTERNAL_ERROR";
            default -> "BAD_REQUEST";
        };
    }
}
