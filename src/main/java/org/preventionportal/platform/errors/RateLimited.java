package org.preventionportal.platform.errors;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/** Ends an operation that exceeds a rate limit. */
public class RateLimited extends RuntimeException {

    public static final String CODE = "RATE_LIMITED";

    private final long seconds;
    private final transient Map<String, Object> budget;

    /**
     * @param seconds until it may be tried again
     * @param budget what is left of the limit, for {@code extensions.rateLimit}
     */
    public RateLimited(long seconds, Map<String, Object> budget) {
        super("Too many operations. Try again in %d seconds.".formatted(seconds), null, false, false);
        this.seconds = seconds;
        this.budget = budget;
    }

    /** As an error of the whole request. */
    public GraphQLError error() {
        return error(GraphqlErrorBuilder.newError());
    }

    GraphQLError error(GraphqlErrorBuilder<?> error) {
        return error.message("%s", getMessage())
                .errorType(ErrorType.FORBIDDEN)
                .extensions(Map.of("code", CODE, "retryAfterSeconds", seconds, "rateLimit", budget))
                .build();
    }
}
