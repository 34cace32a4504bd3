package org.preventionportal.portal.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.RateLimited;
import org.preventionportal.platform.ratelimits.PageOperations;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Counts a form of a person who has signed in, and its text, before anything is done with it. A page that finds a
 * mistake itself sends no operation to the API, but searches the text of the form and stores the form in the session.
 */
@Component
class FormRate implements HandlerInterceptor, WebMvcConfigurer {

    private final RateLimiter limiter;

    FormRate(RateLimiter limiter) {
        this.limiter = limiter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller caller = Caller.current();
        if (isForm(request, handler) && !caller.equals(Caller.ANONYMOUS)) {
            try {
                limiter.require(RateLimit.PERSON, caller.id().value(), characters(request));
            } catch (RateLimited limited) {
                throw new TooManyRequests(limited.headers());
            }
            PageOperations.markCounted(request);
        }
        return true;
    }

    private static int characters(HttpServletRequest form) {
        return form.getParameterMap().values().stream()
                .flatMap(Stream::of)
                .mapToInt(String::length)
                .sum();
    }

    private static boolean isForm(HttpServletRequest request, Object handler) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && HttpMethod.POST.matches(request.getMethod())
                && handler instanceof HandlerMethod method
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class);
    }
}
