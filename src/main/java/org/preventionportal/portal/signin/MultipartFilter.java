package org.preventionportal.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
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
 * pages have such forms. The container writes the whole form to disk when it is first read. The check of the form's
 * token would read it, so this filter runs before it. The dispatcher does not read a refused form again for the error
 * page.
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
            try {
                read(request);
                chain.doFilter(request, response);
            } finally {
                request.removeAttribute(ADMITTED);
            }
        }
    }

    /** Tomcat throws an exception without a status if the texts of a form are too long together. */
    private static void read(HttpServletRequest request) {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            throw unreadable;
        } catch (IllegalStateException tooLong) {
            throw new InvalidParameterException(tooLong, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
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
