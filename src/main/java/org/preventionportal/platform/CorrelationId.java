package org.preventionportal.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id that a person can quote: it is in the response header, in every error, in the log and in the
 * audit trail. A client's own header is not taken over, so that nobody can write into the log with it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class CorrelationId extends OncePerRequestFilter {

    public static final String HEADER = "X-Correlation-Id";
    public static final String KEY = "correlationId";

    /** The id of the request that this thread works for; "none" outside a request. */
    public static String current() {
        String id = MDC.get(KEY);
        return id == null ? "none" : id;
    }

    /** The id of a request that may be past this filter, as a page about an error is. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof String id ? id : current();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = UUID.randomUUID().toString();
        request.setAttribute(KEY, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(KEY, id)) {
            chain.doFilter(request, response);
        }
    }
}
