package org.preventionportal.platform.ratelimits;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.RateLimited;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells a client what is left of its limit: in {@code extensions.rateLimit} and in headers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // around the time limit
class RateLimitAnswers implements WebGraphQlInterceptor {

    private static final String BUDGET = "rateLimit";

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Map<String, Object> page = PageOperations.of(request.getAttributes());
        request.configureExecutionInput(
                (_, builder) -> builder.graphQLContext(page).build());
        return chain.next(request).map(RateLimitAnswers::withBudget);
    }

    private static WebGraphQlResponse withBudget(WebGraphQlResponse response) {
        Map<?, ?> refusal = refusal(response);
        Map<?, ?> budget = refusal == null ? counted(response) : (Map<?, ?>) refusal.get(BUDGET);
        if (budget == null) {
            return response;
        }
        HttpHeaders headers = response.getResponseHeaders();
        headers.putAll(RateLimited.headers(budget));
        if (refusal != null) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.get("retryAfterSeconds")));
        }
        Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
        extensions.put(BUDGET, budget);
        return response.transform(answer -> answer.extensions(extensions));
    }

    /** The extensions of the error; null if nothing was refused, or something else of the request was carried out. */
    static @Nullable Map<String, Object> refusal(WebGraphQlResponse response) {
        boolean isPartlyDone = response.getData() instanceof Map<?, ?> data
                && data.values().stream().anyMatch(Objects::nonNull);
        return isPartlyDone ? null : limited(response);
    }

    private static @Nullable Map<String, Object> limited(WebGraphQlResponse response) {
        return response.getErrors().stream()
                .map(error -> error.getExtensions())
                .filter(extensions -> RateLimited.CODE.equals(extensions.get("code")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Map<?, ?> counted(WebGraphQlResponse response) {
        Budget budget = response.getExecutionInput().getGraphQLContext().get(Budget.class);
        return budget == null ? null : budget.answer();
    }
}
