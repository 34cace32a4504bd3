package org.preventionportal.portal.sessions;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Names an attribute of sessions, and the type that its stored JSON is read as. */
public record SessionAttribute<T>(String name, TypeReference<T> type) {

    /** Reads the attribute; empty if there is no session. */
    @SuppressWarnings("unchecked") // only set below, and read from JSON as this type
    public Optional<T> find(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(known -> (T) known.getAttribute(name));
    }

    public void set(HttpSession session, T value) {
        session.setAttribute(name, value);
    }
}
