package org.preventionportal.platform.errors;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells a client without a token which kind the refused fields need, as <a
 * href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750</a> asks. The status stays 200, because other fields
 * may have been answered.
 */
@Component
class BearerChallenge implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).doOnNext(response -> {
            if (response.getErrors().stream()
                    .anyMatch(error -> GraphQlErrors.UNAUTHENTICATED.equals(
                            error.getExtensions().get("code")))) {
                response.getResponseHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
        });
    }
}
