package org.preventionportal.platform.ratelimits;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.RateLimited;
import org.preventionportal.platform.graphql.RootFields;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Counts the root fields of a request before they are resolved: for the person who has signed in, with the text that
 * they send, or without an account for the survey link. Other operations without an account, such as reading public
 * resources, are not counted.
 */
@Component
@Order(2) // what is too large is refused before it costs a database command
class OperationRate extends SimplePerformantInstrumentation {

    /** The people in a room use one link, and begin at the same time. */
    private static final int SHARED_FACTOR = 20;

    private final RateLimiter limiter;
    private final SharedLinks links;

    OperationRate(RateLimiter limiter, SharedLinks links) {
        this.limiter = limiter;
        this.links = links;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        List<Field> operations = RootFields.of(context).stream()
                .filter(field -> !RootFields.isIntrospection(field))
                .toList();
        int number = PageOperations.count(operations.size(), context.getGraphQLContext());
        if (number > 0) {
            count(operations, number, context).ifPresent(budget -> require(budget, context));
        }
        return null;
    }

    private Optional<Budget> count(List<Field> operations, int number, ExecutionContext context) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && !(caller instanceof AnonymousAuthenticationToken)) {
            int further = RateLimiter.furtherFor(SentText.length(operations, context));
            return Optional.of(limiter.count(RateLimit.PERSON, caller.getName(), number + further));
        }
        Set<String> tokens = new SurveyTokens(context.getCoercedVariables()).in(operations);
        if (tokens.size() > 1) {
            throw new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                    .message("A request is for one survey link.")
                    .errorType(ErrorType.BAD_REQUEST)
                    .extensions(Map.of("code", "BAD_USER_INPUT"))
                    .build()));
        }
        return tokens.stream().findFirst().map(token -> count(token, number));
    }

    private Budget count(String token, int operations) {
        Budget ofAll = limiter.count(RateLimit.SURVEY_LINK, token, operations);
        return ofAll.isExceeded() && links.isShared(token) ? countAtAddress(token, operations) : ofAll;
    }

    /** So that a script somewhere else cannot use up what a room needs. */
    private Budget countAtAddress(String token, int operations) {
        String place = token + " " + ClientAddress.current().orElse("");
        return limiter.count(RateLimit.SURVEY_LINK, place, operations).times(SHARED_FACTOR);
    }

    private void require(Budget budget, ExecutionContext context) {
        context.getGraphQLContext().put(Budget.class, budget);
        try {
            limiter.refuseExceeded(budget);
        } catch (RateLimited limited) {
            throw new AbortExecutionException(List.of(limited.error()));
        }
    }
}
