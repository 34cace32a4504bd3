package org.preventionportal.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Accepts forms with files from staff only, because only their pages have such forms. The container writes the whole
 * form to disk when a parameter is first read. The check of the form's token reads the first one, so this filter runs
 * before it. A refused form is not read by the dispatcher either, which would otherwise do so for the error page.
 */
class MultipartFilter extends OncePerRequestFilter {

    private static final String ADMITTED = MultipartFilter.class.getName();

    private final ExpiredSessionHandler lost;
    private final DataSize most;

    /** @param most the maximum size of a form with its files */
    MultipartFilter(ExpiredSessionHandler lost, DataSize most) {
        this.lost = lost;
        this.most = most;
    }

    /** Whether the multipart body of this request may be read. */
    static boolean hasAdmitted(HttpServletRequest request) {
        return request.getAttribute(ADMITTED) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.current();
        if (caller.equals(Caller.ANONYMOUS)) {
            lost.commence(request, response, new InsufficientAuthenticationException("Sign in to send a file."));
        } else if (!caller.isStaff() || !HttpMethod.POST.matches(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() > most.toBytes()) {
            PendingForms.keep(tooLarge(request, caller), request);
            response.sendRedirect(request.getRequestURI());
        } else {
            request.setAttribute(ADMITTED, true);
            chain.doFilter(request, response);
        }
    }

    /** Shows the problem on the page itself: the form was not read, so its name is not known. */
    private static SubmittedForm tooLarge(HttpServletRequest request, Caller caller) {
        var problem = new FieldProblem("", "The file is too large. It has not been stored.");
        return new SubmittedForm(caller.id().value(), request.getRequestURI(), "", Map.of(), List.of(problem));
    }
}
