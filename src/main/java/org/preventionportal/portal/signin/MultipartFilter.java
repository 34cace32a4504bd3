package org.preventionportal.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.tasks.documents.DocumentReceiver;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Accepts forms with files from staff, and from everybody with an account on the pages of documents, because only these
 * pages have such forms. The container writes the whole form to disk when a parameter is first read. The check of the
 * form's token reads the first one, so this filter runs before it. A refused form is not read by the dispatcher either,
 * which would otherwise do so for the error page.
 */
class MultipartFilter extends OncePerRequestFilter {

    private static final String ADMITTED = MultipartFilter.class.getName();

    /** Five megabytes more than a document may have: the page of a file that is a little too large says the limit. */
    private static final DataSize MAX_DOCUMENT = DataSize.ofMegabytes(DocumentReceiver.MAX_MEGABYTES + 5);

    private static final Pattern DOCUMENTS = Pattern.compile("/tasks/[^/]+/documents(/[^/]+)?");

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
        } else if (!mayHaveFile(request, caller) || !HttpMethod.POST.matches(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() > (caller.isStaff() ? most : MAX_DOCUMENT).toBytes()) {
            PendingForms.keep(tooLarge(request, caller), request);
            response.sendRedirect(request.getRequestURI());
        } else {
            request.setAttribute(ADMITTED, true);
            chain.doFilter(request, response);
        }
    }

    /** Of people who do not work for the programme, the length has to be known before anything is written to disk. */
    private static boolean mayHaveFile(HttpServletRequest request, Caller caller) {
        return caller.isStaff()
                || (request.getContentLengthLong() >= 0
                        && DOCUMENTS.matcher(request.getServletPath()).matches());
    }

    /** Shows the problem on the page itself: the form was not read, so its name is not known. */
    private static SubmittedForm tooLarge(HttpServletRequest request, Caller caller) {
        var problem = new FieldProblem("", "The file is too large. It has not been stored.");
        return new SubmittedForm(caller.id().value(), request.getRequestURI(), "", Map.of(), List.of(problem));
    }
}
