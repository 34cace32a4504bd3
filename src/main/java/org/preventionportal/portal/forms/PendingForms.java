package org.preventionportal.portal.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.http.MediaType;

/** The last forms of a session that were not carried out, one a page, to be shown again where they stood and to nobody else. */
public final class PendingForms {

    private static final String KEY = PendingForms.class.getName();
    private static final int MAX_CHARACTERS = 64 * 1024;
    private static final int MAX_FORMS = 5;

    private PendingForms() {}

    public static void keep(SubmittedForm form, HttpServletRequest request) {
        SequencedMap<String, SubmittedForm> forms = forms(request.getSession());
        forms.remove(form.path());
        while (forms.size() >= MAX_FORMS) {
            forms.remove(forms.firstEntry().getKey());
        }
        forms.put(form.path(), form.size() <= MAX_CHARACTERS ? form : form.emptied());
        request.getSession().setAttribute(KEY, forms);
    }

    /**
     * Keeps what came without a session that could vouch for it. A page of another site could send such a form, to have
     * its own words in front of the person who signs in next, so the browser must say that it came from here.
     */
    public static void keepUnproven(HttpServletRequest request) {
        boolean isForm = request.getContentType() != null
                && request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        if (isForm && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            keep(SubmittedForm.of(request), request);
        }
    }

    /** What was kept of this page for this person. */
    public static Optional<SubmittedForm> find(String path, String person, HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> forms(session).get(path))
                .filter(form -> form.person().equals(person));
    }

    public static void forget(String path, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            SequencedMap<String, SubmittedForm> forms = forms(session);
            if (forms.remove(path) != null) {
                session.setAttribute(KEY, forms);
            }
        }
    }

    /** What stood on the page that this request is for. */
    public static void forget(HttpServletRequest request) {
        forget(request.getRequestURI(), request);
    }

    /** By path, the oldest first. */
    @SuppressWarnings("unchecked") // nobody else writes there
    private static SequencedMap<String, SubmittedForm> forms(HttpSession session) {
        return session.getAttribute(KEY) instanceof LinkedHashMap<?, ?> kept
                ? new LinkedHashMap<>((LinkedHashMap<String, SubmittedForm>) kept)
                : new LinkedHashMap<>();
    }
}
