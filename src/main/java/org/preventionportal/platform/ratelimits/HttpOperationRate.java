package org.preventionportal.platform.ratelimits;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.preventionportal.platform.errors.RateLimited;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts requests of people who have signed in for files, uploads, imports and exports, and says what is left. */
class HttpOperationRate implements HandlerInterceptor {

    private final RateLimiter limiter;

    HttpOperationRate(RateLimiter limiter) {
        this.limiter = limiter;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean isFirst = request.getDispatcherType() == DispatcherType.REQUEST;
        if (isFirst && handler instanceof HandlerMethod method && isOperation(method)) {
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
}
