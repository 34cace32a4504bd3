package org.preventionportal.portal.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Reads the id of a session from its cookie. While the database is away the rest of a request does without the session,
 * so that public pages and the error page are still shown.
 */
public final class SessionIds implements HttpSessionIdResolver {

    private static final String UNAVAILABLE = SessionIds.class.getName();
    private static final String RESOLVED = UNAVAILABLE + ".resolved";

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    public SessionIds(CookieSerializer cookie) {
        cookies.setCookieSerializer(cookie);
    }

    /** Lets the rest of this request, its error page included, do without the session. */
    public static void markUnavailable(HttpServletRequest request) {
        request.setAttribute(UNAVAILABLE, true);
    }

    /** Whether the request may have a session, which cannot be read now. */
    public static boolean areUnavailable(HttpServletRequest request) {
        return request.getAttribute(UNAVAILABLE) != null;
    }

    /**
     * Finds the id once for each dispatch of a request. When the response has been sent, Spring forgets the session
     * that it stored, asks for the id again, and would read the session a second time.
     */
    @Override
    @SuppressWarnings("ReferenceEquality") // each dispatch has a wrapper of its own
    public List<String> resolveSessionIds(HttpServletRequest request) {
        if (areUnavailable(request) || request.getAttribute(RESOLVED) == request) {
            return List.of();
        }
        request.setAttribute(RESOLVED, request);
        return cookies.resolveSessionIds(request);
    }

    /** Sets no id that the browser has sent: it may have another one by the time when the end of a stream arrives. */
    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        if (!cookies.resolveSessionIds(request).contains(id)) {
            cookies.setSessionId(request, response, id);
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
