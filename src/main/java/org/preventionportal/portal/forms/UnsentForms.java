package org.preventionportal.portal.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The last form of a session that was not carried out, to be shown again where it stood and to nobody else. */
public final class UnsentForms {

    private static final String KEY = UnsentForms.class.getName();
    private static final int MOST_CHARACTERS = 64 * 1024;

    private UnsentForms() {}

    public static void keep(SentForm form, HttpServletRequest request) {
        if (form.size() <= MOST_CHARACTERS) {
            request.getSession().setAttribute(KEY, form);
        }
    }

    /**
     * Keeps what came without a session that could vouch for it. A page of another site could send such a form, to have
     * its own words in front of the person who signs in next, so the browser must say that it came from here.
     */
    public static void keepUnproven(HttpServletRequest request) {
        boolean isForm = request.getContentType() != null
                && request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        if (isForm && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            keep(SentForm.of(request), request);
        }
    }

    /** What was kept of this page for this person. */
    public static Optional<SentForm> find(String path, String person, HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(KEY))
                .map(SentForm.class::cast)
                .filter(form -> form.path().equals(path) && form.person().equals(person));
    }

    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
