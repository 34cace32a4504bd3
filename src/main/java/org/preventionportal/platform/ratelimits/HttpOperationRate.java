package org.preventionportal.platform.ratelimits;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts each request outside GraphQL, such as one for a file, for the person who has signed in. */
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
                limiter.require(RateLimit.PERSON, caller.getName());
            }
        }
        return true;
    }

    /** Other controllers are pages, whose operations of GraphQL are counted. */
    private static boolean isOperation(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class);
    }
}
