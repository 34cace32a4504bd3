package org.preventionportal.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.api.Api;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller method its {@link Page}. */
@Component
class PageArgumentResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Api api;
    private final FieldAdvice advice;
    private final NavigationBadges badges;

    PageArgumentResolver(Api api, FieldAdvice advice, NavigationBadges badges) {
        this.badges = badges;
        this.api = api;
        this.advice = advice;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        if (HttpMethod.POST.matches(asked.getMethod())) {
            badges.forget(Caller.current());
        }
        return new Page(api, advice, asked, Objects.requireNonNull(container).getModel());
    }
}
