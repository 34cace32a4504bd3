package org.preventionportal.portal.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.preventionportal.portal.sessions.SessionAttribute;
import org.preventionportal.safeguarding.IdentifyingText;
import org.springframework.http.MediaType;
import tools.jackson.core.type.TypeReference;

/**
 * Keeps the last failed forms of a session, one for each page, to show them again to the same person.
 *
 * <p>Sessions are stored in the database, and text that may identify a child or a victim must not be. Such a form is
 * kept in memory for a few minutes; the session has it without that text, for the case that another instance shows the
 * page.
 */
public final class PendingForms {

    /** By path, the oldest first. */
    public static final SessionAttribute<SequencedMap<String, SubmittedForm>> FORMS =
            new SessionAttribute<>("forms", new TypeReference<>() {});

    /** What the forms in memory begin their keys with. The id of the session changes at sign-in; this stays. */
    public static final SessionAttribute<String> MEMORY_KEY =
            new SessionAttribute<>("formsInMemory", new TypeReference<>() {});

    private static final int MAX_CHARACTERS = 64 * 1024;

    /** Of a form that anybody can send: to search it takes up to half a second for each 2,000 characters. */
    private static final int MAX_UNPROVEN = 2 * IdentifyingText.MAX_LENGTH;

    private static final int MAX_FORMS = 5;

    private static final Cache<String, SubmittedForm> MEMORY = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(500)
            .build();

    private PendingForms() {}

    public static void keep(SubmittedForm form, HttpServletRequest request) {
        keep(form, MAX_CHARACTERS, request);
    }

    private static void keep(SubmittedForm form, int mostSearched, HttpServletRequest request) {
        HttpSession session = request.getSession();
        SequencedMap<String, SubmittedForm> forms = forms(session);
        forms.remove(form.path());
        while (forms.size() >= MAX_FORMS) {
            MEMORY.invalidate(knownMemoryKey(session, forms.pollFirstEntry().getKey()));
        }
        SubmittedForm complete = form.size() <= MAX_CHARACTERS ? form : form.emptied();
        SubmittedForm storable = StorableForm.of(complete, today(session), mostSearched);
        if (!storable.equals(complete)) {
            MEMORY.put(memoryKey(session, form.path()), complete);
        } else {
            MEMORY.invalidate(memoryKey(session, form.path()));
        }
        forms.put(form.path(), storable);
        FORMS.set(session, forms);
    }

    private static LocalDate today(HttpSession session) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(session.getLastAccessedTime()), ZoneOffset.UTC);
    }

    private static String memoryKey(HttpSession session, String path) {
        String known =
                MEMORY_KEY.find(session).orElseGet(() -> UUID.randomUUID().toString());
        MEMORY_KEY.set(session, known);
        return known + path;
    }

    private static String knownMemoryKey(HttpSession session, String path) {
        return MEMORY_KEY.find(session).orElse("") + path;
    }

    /**
     * Keeps a form that came without a signed-in session. A page of another site could send such a form to show its own
     * words to the person who signs in next, so the browser must say that the form came from this site.
     */
    public static void keepUnproven(HttpServletRequest request) {
        if (isFormOfThisSite(request)) {
            keep(SubmittedForm.of(request), MAX_UNPROVEN, request);
        }
    }

    /** Whether the browser says that a form of fields comes from a page of this site. */
    public static boolean isFormOfThisSite(HttpServletRequest request) {
        return request.getContentType() != null
                && request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** Finds the form of this page that was kept for this person. */
    public static Optional<SubmittedForm> find(String path, String person, HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session ->
                        Optional.ofNullable(forms(session).get(path)).map(stored -> complete(stored, session)))
                .filter(form -> form.person().equals(person));
    }

    /**
     * Keeps what was typed and forgets the problems, which are shown once: somebody who comes back starts afresh. A
     * form in which nothing was typed is not kept at all.
     */
    public static void shown(SubmittedForm form, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (form.problems().isEmpty() || session == null) {
            return;
        }
        if (!form.isAnythingTyped()) {
            forget(form.path(), request);
            return;
        }
        SubmittedForm complete = MEMORY.asMap()
                .computeIfPresent(knownMemoryKey(session, form.path()), (_, kept) -> kept.with(List.of()));
        if (complete == null) {
            SequencedMap<String, SubmittedForm> forms = forms(session);
            forms.computeIfPresent(form.path(), (_, stored) -> stored.with(List.of()));
            FORMS.set(session, forms);
        }
    }

    private static SubmittedForm complete(SubmittedForm stored, HttpSession session) {
        SubmittedForm complete = MEMORY.getIfPresent(knownMemoryKey(session, stored.path()));
        return complete == null ? stored : complete;
    }

    public static void forget(String path, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            SequencedMap<String, SubmittedForm> forms = forms(session);
            MEMORY.invalidate(knownMemoryKey(session, path));
            if (forms.remove(path) != null) {
                FORMS.set(session, forms);
            }
        }
    }

    /** Forgets the form of the page that this request is for. */
    public static void forget(HttpServletRequest request) {
        forget(request.getRequestURI(), request);
    }

    private static SequencedMap<String, SubmittedForm> forms(HttpSession session) {
        return new LinkedHashMap<>(FORMS.find(session).orElseGet(LinkedHashMap::new));
    }
}
