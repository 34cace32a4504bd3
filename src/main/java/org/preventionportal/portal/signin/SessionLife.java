package org.preventionportal.portal.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;

/**
 * Decides how long a person stays signed in: 30 minutes without use, 15 minutes for officers, programme managers and
 * administrators, and 10 hours in all. Requests that a page sends by itself do not count as use.
 */
public record SessionLife(Instant signedInAt, Instant usedAt, Duration idle) implements Serializable {

    static final String KEY = SessionLife.class.getName();
    static final Duration MAX_DURATION = Duration.ofHours(10);

    static SessionLife of(Caller caller, Instant now) {
        boolean powerful = caller.isOfficer() || caller.has(Role.ADMIN);
        return new SessionLife(now, now, Duration.ofMinutes(powerful ? 15 : 30));
    }

    public static Optional<SessionLife> find(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(known -> (SessionLife) known.getAttribute(KEY));
    }

    SessionLife usedAt(Instant now) {
        return new SessionLife(signedInAt, now, idle);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt());
    }

    public Instant endsAt() {
        Instant last = signedInAt.plus(MAX_DURATION);
        Instant unused = usedAt.plus(idle);
        return unused.isBefore(last) ? unused : last;
    }
}
