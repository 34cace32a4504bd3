package org.preventionportal.platform.errors;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.platform.CorrelationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives the engine's own errors (syntax, validation, coercion) the same shape as ours, and keeps them short and those
 * of a document few, so that they neither map the schema for a guesser nor echo a long input.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestErrors implements WebGraphQlInterceptor {

    private static final Logger log = LoggerFactory.getLogger(RequestErrors.class);
    private static final int MAX_ERRORS_OF_DOCUMENT = 8;
    private static final int MAX_MESSAGE_LENGTH = 200;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String correlationId = String.valueOf(request.getAttributes().get(CorrelationId.KEY));
        return chain.next(request).map(response -> tidy(response, correlationId));
    }

    private static WebGraphQlResponse tidy(WebGraphQlResponse response, String correlationId) {
        if (response.getErrors().isEmpty()) {
            return response;
        }
        List<GraphQLError> errors = Stream.concat(
                        response.getErrors().stream()
                                .filter(RequestErrors::isOfDocument)
                                .limit(MAX_ERRORS_OF_DOCUMENT),
                        response.getErrors().stream().filter(error -> !isOfDocument(error)))
                .map(error -> tidy(error, correlationId))
                .toList();
        return response.transform(builder -> builder.errors(errors));
    }

    /** A field that failed has a path. Its error may not be left out: a null without one means something else. */
    private static boolean isOfDocument(ResponseError error) {
        return error.getParsedPath().isEmpty();
    }

    private static GraphQLError tidy(ResponseError error, String correlationId) {
        Map<String, Object> extensions = new HashMap<>(error.getExtensions());
        Object code = extensions.computeIfAbsent("code", _ -> code(error.getErrorType()));
        extensions.putIfAbsent("correlationId", correlationId);
        return GraphqlErrorBuilder.newError()
                .message("%s", message(error, code, correlationId))
                .errorType(error.getErrorType())
                .locations(error.getLocations())
                .path(error.getParsedPath().isEmpty() ? null : error.getParsedPath())
                .extensions(extensions)
                .build();
    }

    private static String message(ResponseError error, Object code, String correlationId) {
        if (code.equals(GraphQlErrors.INTERNAL) && !error.getExtensions().containsKey("code")) {
            log.error("The engine failed at {} in request {}", error.getPath(), correlationId);
            return GraphQlErrors.OUR_FAULT;
        }
        String withoutSuggestion = String.valueOf(error.getMessage()).replaceAll(" Did you mean .*", "");
        return withoutSuggestion.length() <= MAX_MESSAGE_LENGTH
                ? withoutSuggestion
                : withoutSuggestion.substring(0, MAX_MESSAGE_LENGTH) + "…";
    }

    private static String code(ErrorClassification type) {
        return switch (type.toString()) {
            case "InvalidSyntax" -> "GRAPHQL_PARSE_FAILED";
            case "ValidationError" -> "GRAPHQL_VALIDATION_FAILED";
            case "NullValueInNonNullableField", "DataFetchingException" -> GraphQlErrors.INTERNAL;
            default -> "BAD_REQUEST";
        };
    }
}
