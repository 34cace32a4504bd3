package org.preventionportal.support;

import io.micrometer.context.ContextSnapshotFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** A tester has a JSON mapper and a cache of documents of its own, which cost more than a request. */
    private final Map<Account, GraphQlTester> testers = new ConcurrentHashMap<>();

    SlicePortal(WebGraphQlHandler handler) {
        this.handler = handler;
    }

    @Override
    public GraphQlTester as(Account account) {
        return testers.computeIfAbsent(account, this::tester);
    }

    private GraphQlTester tester(Account account) {
        return WebGraphQlTester.create(new SignedIn(handler, account));
    }

    @Override
    public GraphQlTester anonymous() {
        return WebGraphQlTester.create(handler);
    }

    /** Waits for the response, because the limits of a request look for the caller in the thread that executes it. */
    private record SignedIn(WebGraphQlHandler handler, Account account) implements WebGraphQlHandler {

        @Override
        public Mono<WebGraphQlResponse> handleRequest(WebGraphQlRequest request) {
            SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(DemoTokens.of(account)));
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
