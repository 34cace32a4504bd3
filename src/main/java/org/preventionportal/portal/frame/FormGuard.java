package org.preventionportal.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a form with another operation than its page accepts, or for another object than its address names. The
 * browser names both, so they are compared before anything is done.
 */
@Component
class FormGuard implements HandlerInterceptor, WebMvcConfigurer {

    /** Comes after {@link DeletedForms}, because every page accepts that operation. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod()) && handler instanceof HandlerMethod method) {
            PageMapping page = method.getMethodAnnotation(PageMapping.class);
            if (page != null && !isAccepted(SubmittedForm.of(request), page, Links.variables(request))) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        }
        return true;
    }

    private static boolean isAccepted(SubmittedForm form, PageMapping page, Map<?, ?> address) {
        return List.of(page.accepts()).contains(form.operation())
                && address.entrySet().stream()
                        .allMatch(variable -> form.all(field(String.valueOf(variable.getKey()), page)).stream()
                                .allMatch(value -> value.equals(variable.getValue())));
    }

    private static String field(String variable, PageMapping page) {
        return variable.equals("id") ? page.subject() : variable;
    }
}
