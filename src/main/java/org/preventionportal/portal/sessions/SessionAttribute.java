package org.preventionportal.portal.sessions;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Names an attribute of sessions, and the type that its stored JSON is read as. */
public record SessionAttribute<T>(String name, TypeReference<T> type) {

    /** Storing each use of a session, or an attribute that notes it, would cost a write for each page. */
    public static final Duration USE_STORED_EVERY = Duration.ofSeconds(30);

    /** Reads the attribute; empty if there is no session. */
    @SuppressWarnings("unchecked") // only set below, and read from JSON as this type
    public Optional<T> find(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(known -> (T) known.getAttribute(name));
    }

    public void set(HttpSession session, T value) {
        session.setAttribute(name, value);
    }
}
