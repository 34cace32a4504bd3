package org.preventionportal.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.HttpOperationFailed;
import org.preventionportal.platform.ratelimits.PageOperations;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.portal.forms.SubmittedForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reports to the audit trail a page or form that its handler refuses to a person for whom it is not, since the API is
 * not asked then.
 */
@Component
class RefusedPages implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger log = LoggerFactory.getLogger(RefusedPages.class);

    private static final String OPEN_PAGE = "openPage";

    private final ApplicationEventPublisher events;
    private final RateLimiter limiter;

    RefusedPages(ApplicationEventPublisher events, RateLimiter limiter) {
        this.events = events;
        this.limiter = limiter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /**
     * The operation of a form is one that its page accepts, which is checked before the person. A refusal counts as an
     * operation of the person, so that nobody fills the audit trail.
     */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (failure instanceof AuthorizationDeniedException
                && (PageOperations.isCounted(request)
                        || limiter.allows(
                                RateLimit.PERSON, Caller.current().id().value()))) {
            boolean isForm = HttpMethod.POST.matches(request.getMethod());
            String operation = isForm ? SubmittedForm.of(request).operation() : OPEN_PAGE;
            log.info("Refused the page {}", request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            events.publishEvent(new HttpOperationFailed(operation, true));
        }
    }
}
