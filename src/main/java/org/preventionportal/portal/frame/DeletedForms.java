package org.preventionportal.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Forgets what was typed on a page if its reader deletes it, and shows the page again. */
@Component
class DeletedForms implements HandlerInterceptor, WebMvcConfigurer {

    private static final String DELETE = "deleteKeptForm";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean isDeleted = HttpMethod.POST.matches(request.getMethod())
                && handler instanceof HandlerMethod page
                && page.hasMethodAnnotation(PageMapping.class)
                && SubmittedForm.of(request).operation().equals(DELETE);
        if (isDeleted) {
            PendingForms.forget(request);
            response.sendRedirect(Links.here(request));
        }
        return !isDeleted;
    }
}
