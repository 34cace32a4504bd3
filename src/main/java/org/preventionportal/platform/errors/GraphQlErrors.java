package org.preventionportal.platform.errors;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.ConstraintViolationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.DatabaseOutage;
import org.preventionportal.platform.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/**
 * Converts exceptions to top-level GraphQL errors. An error has a code, a path and a correlation id, and says nothing
 * about the inside of the service.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class GraphQlErrors extends DataFetcherExceptionResolverAdapter {

    private static final Logger log = LoggerFactory.getLogger(GraphQlErrors.class);
    static final String UNAUTHENTICATED = "UNAUTHENTICATED";
    static final String DENIED = "Your role does not allow this.";
    static final String INTERNAL = "INTERNAL_ERROR";
    static final String OUR_FAULT = "Something went wrong on our side. Quote the correlation id if you report it.";

    GraphQlErrors() {
        setThreadLocalContextAware(true);
    }

    @Override
    protected List<GraphQLError> resolveToMultipleErrors(Throwable failure, DataFetchingEnvironment environment) {
        return errors(failure, environment);
    }

    /** @param environment the field that failed; null for a subscription, which has a single root field */
    static List<GraphQLError> errors(Throwable failure, @Nullable DataFetchingEnvironment environment) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> errors(wrapped.getCause(), environment);
            case ConstraintViolationException invalid ->
                Violations.userErrors(invalid).stream()
                        .map(error -> error(environment, error, "BAD_USER_INPUT"))
                        .toList();
            case Refusal refusal ->
                refusal.errors().stream()
                        .map(error -> error(environment, error, code(error.code())))
                        .toList();
            default -> List.of(single(failure, environment));
        };
    }

    /** The codes of user errors are for payloads. A query has those of top-level errors. */
    private static String code(ErrorCode refused) {
        return refused == ErrorCode.UNAVAILABLE ? refused.name() : "BAD_USER_INPUT";
    }

    private static GraphQLError single(Throwable failure, @Nullable DataFetchingEnvironment environment) {
        return switch (failure) {
            case AuthenticationException _, AccessDeniedException _ -> denied(environment);
            case RateLimited limited -> limited.error(builder(environment));
            case BadRequest bad -> error(environment, bad);
            case BindException _ ->
                error(
                        environment,
                        "BAD_USER_INPUT",
                        ErrorType.BAD_REQUEST,
                        "An argument has a value that this field does not take.");
            case DataAccessException unanswered
            when DatabaseOutage.isIn(unanswered) -> {
                log.warn(
                        "No answer from the database in time: {}",
                        failure.getClass().getName());
                yield error(
                        environment,
                        "UNAVAILABLE",
                        ErrorType.INTERNAL_ERROR,
                        "The service cannot answer just now. Try again in a minute.");
            }
            default -> {
                log.error("Unexpected failure", SafeTrace.of(failure));
                yield error(environment, INTERNAL, ErrorType.INTERNAL_ERROR, OUR_FAULT);
            }
        };
    }

    private static GraphQLError denied(@Nullable DataFetchingEnvironment environment) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? error(environment, UNAUTHENTICATED, ErrorType.UNAUTHORIZED, "Sign in first.")
                : error(environment, "FORBIDDEN", ErrorType.FORBIDDEN, DENIED);
    }

    /** Names the argument, unless the error is about what the service made of the arguments. */
    private static GraphQLError error(@Nullable DataFetchingEnvironment environment, UserError error, String code) {
        boolean isOfArgument = environment != null
                && !error.field().isEmpty()
                && environment.getFieldDefinition().getArgument(error.field().getFirst()) != null;
        Map<String, Object> more = isOfArgument ? Map.of("argument", String.join(".", error.field())) : Map.of();
        return error(environment, code, ErrorType.BAD_REQUEST, error.message(), more);
    }

    private static GraphQLError error(@Nullable DataFetchingEnvironment field, BadRequest bad) {
        return error(field, "BAD_USER_INPUT", ErrorType.BAD_REQUEST, bad.getMessage(), bad.extensions(field));
    }

    private static GraphQLError error(
            @Nullable DataFetchingEnvironment environment,
            String code,
            ErrorClassification type,
            @Nullable String message) {
        return error(environment, code, type, message, Map.of());
    }

    private static GraphQLError error(
            @Nullable DataFetchingEnvironment environment,
            String code,
            ErrorClassification type,
            @Nullable String message,
            Map<String, Object> more) {
        Map<String, Object> extensions = new HashMap<>(more);
        extensions.put("code", code);
        extensions.put("correlationId", CorrelationId.current());
        return builder(environment)
                .errorType(type)
                .message("%s", message)
                .extensions(extensions)
                .build();
    }

    private static GraphqlErrorBuilder<?> builder(@Nullable DataFetchingEnvironment environment) {
        return environment == null ? GraphqlErrorBuilder.newError() : GraphqlErrorBuilder.newError(environment);
    }
}
