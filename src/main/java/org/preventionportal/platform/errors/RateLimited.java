package org.preventionportal.platform.errors;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Ends an operation that exceeds a rate limit. */
public class RateLimited extends RuntimeException implements Problem {

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

    @Override
    public HttpStatus status() {
        return HttpStatus.TOO_MANY_REQUESTS;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String advice() {
        return Objects.requireNonNull(getMessage());
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("retryAfterSeconds", seconds);
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = headers(budget);
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return headers;
    }

    /**
     * The headers of <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">the IETF's
     * draft</a>.
     *
     * @param budget as in {@code extensions.rateLimit}
     */
    public static HttpHeaders headers(Map<?, ?> budget) {
        var headers = new HttpHeaders();
        headers.set(
                "RateLimit-Policy",
                "\"%s\";q=%s;w=%s".formatted(budget.get("policy"), budget.get("limit"), budget.get("windowSeconds")));
        headers.set(
                "RateLimit",
                "\"%s\";r=%s;t=%s"
                        .formatted(budget.get("policy"), budget.get("remaining"), budget.get("resetAfterSeconds")));
        return headers;
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
