package org.preventionportal.platform.ratelimits;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.preventionportal.platform.errors.RateLimited;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts requests of people who have signed in for files, uploads, imports and exports, and says what is left. */
class HttpOperationRate implements HandlerInterceptor {

    /** A range that is counted from the end begins at the start of a file so small. */
    private static final long SMALLEST_FILE = 1;

    private final RateLimiter limiter;

    HttpOperationRate(RateLimiter limiter) {
        this.limiter = limiter;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean isFirst = request.getDispatcherType() == DispatcherType.REQUEST;
        if (isFirst
                && handler instanceof HandlerMethod method
                && isOperation(method)
                && !isForLaterPart(request, method)) {
            var caller = SecurityContextHolder.getContext().getAuthentication();
            if (caller != null && !(caller instanceof AnonymousAuthenticationToken)) {
                Budget budget = limiter.count(RateLimit.PERSON, caller.getName(), 1);
                limiter.refuseExceeded(budget);
                RateLimited.headers(budget.answer())
                        .forEach((name, values) -> response.setHeader(name, values.getFirst()));
            }
        }
        return true;
    }

    /** Other controllers are pages, whose operations of GraphQL are counted. */
    private static boolean isOperation(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class);
    }

    /** Only where parts are served, since others would answer it with all that they have. */
    private static boolean isForLaterPart(HttpServletRequest request, HandlerMethod method) {
        if (!method.hasMethodAnnotation(ServesParts.class) || request.getHeader(HttpHeaders.RANGE) == null) {
            return false;
        }
        try {
            return HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE)).stream()
                    .allMatch(range -> range.getRangeStart(SMALLEST_FILE) > 0);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
