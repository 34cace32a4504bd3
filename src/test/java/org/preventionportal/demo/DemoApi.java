package org.preventionportal.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.preventionportal.access.CallerAuthentication;
import org.preventionportal.portal.api.Api;
import org.preventionportal.support.Account;
import org.preventionportal.support.DemoTokens;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Calls the API as accounts of the demo. */
final class DemoApi {

    private final Api api;

    DemoApi(ApplicationContext context) {
        this.api = context.getBean(Api.class);
    }

    void as(Account account, Runnable work) {
        getAs(account, () -> {
            work.run();
            return account;
        });
    }

    /** Everything that is sent meanwhile by this thread comes from the account. */
    <T> T getAs(Account account, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(DemoTokens.of(account)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
            RequestContextHolder.resetRequestAttributes();
        }
    }

    /**
     * Sends a mutation with a key of its own, and returns what it created.
     *
     * @throws IllegalStateException if the API refuses it
     */
    Map<?, ?> create(String mutation, Map<String, Object> input, String created, String fields) {
        Map<String, Object> keyed = new HashMap<>(input);
        keyed.put("idempotencyKey", "demo-%s-%d".formatted(mutation, input.hashCode()));
        return change(mutation, keyed, created, fields);
    }

    /** Sends a mutation, and returns what it changed. */
    Map<?, ?> change(String mutation, Map<String, Object> input, String changed, String fields) {
        Map<?, ?> payload = send(mutation, input, "%s { %s }".formatted(changed, fields));
        return (Map<?, ?>) Objects.requireNonNull(payload.get(changed));
    }

    Map<?, ?> send(String mutation, Map<String, Object> input, String fields) {
        Map<?, ?> payload = api.send(mutation, input, fields);
        if (!List.of().equals(payload.get("userErrors"))) {
            throw new IllegalStateException(String.valueOf(payload.get("userErrors")));
        }
        return payload;
    }
}
