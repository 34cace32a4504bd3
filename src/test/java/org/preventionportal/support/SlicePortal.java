package org.preventionportal.support;

import io.micrometer.context.ContextSnapshotFactory;
import org.preventionportal.access.CallerAuthentication;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Mono;

/**
 * The API within this JVM: the handler and interceptors that are otherwise behind HTTP, for the caller of a demo
 * account.
 */
class SlicePortal extends Portal {

    private final WebGraphQlHandler handler;

    SlicePortal(WebGraphQlHandler handler) {
        this.handler = handler;
    }

    @Override
    public GraphQlTester as(Account account) {
        return WebGraphQlTester.create(new SignedIn(handler, new CallerAuthentication(DemoTokens.of(account))));
    }

    @Override
    public GraphQlTester anonymous() {
        return WebGraphQlTester.create(handler);
    }

    /** Waits for the response, because the limits of a request look for the caller in the thread that executes it. */
    private record SignedIn(WebGraphQlHandler handler, CallerAuthentication caller) implements WebGraphQlHandler {

        @Override
        public Mono<WebGraphQlResponse> handleRequest(WebGraphQlRequest request) {
            SecurityContextHolder.getContext().setAuthentication(caller);
            try {
                return Mono.justOrEmpty(handler.handleRequest(request).block());
            } finally {
                SecurityContextHolder.clearContext();
            }
        }

        @Override
        public WebSocketGraphQlInterceptor getWebSocketInterceptor() {
            return handler.getWebSocketInterceptor();
        }

        @Override
        public ContextSnapshotFactory contextSnapshotFactory() {
            return handler.contextSnapshotFactory();
        }
    }
}
