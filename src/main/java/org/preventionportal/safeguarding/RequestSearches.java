package org.preventionportal.safeguarding;

import io.micrometer.context.ContextRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.IdentifyingText.Place;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers until the end of a request what was found in each of its texts. Two constraints and the form that is shown
 * again search the same text, which takes long, and a request has one day.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestSearches extends OncePerRequestFilter {

    private static final ThreadLocal<@Nullable Map<String, List<Place>>> FOUND = new ThreadLocal<>();

    RequestSearches() { // operations run on virtual threads of their own
        ContextRegistry.getInstance().registerThreadLocalAccessor(RequestSearches.class.getName(), FOUND);
    }

    /** @param search finds the places in the text; outside a request it always runs */
    static List<Place> find(CharSequence typed, Supplier<List<Place>> search) {
        Map<String, List<Place>> found = FOUND.get();
        return found == null ? search.get() : found.computeIfAbsent(typed.toString(), _ -> search.get());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        FOUND.set(new ConcurrentHashMap<>());
        try {
            chain.doFilter(request, response);
        } finally {
            FOUND.remove();
        }
    }
}
