package org.preventionportal.portal.signin;

import java.time.Duration;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.portal.sessions.SessionAttribute;
import tools.jackson.core.type.TypeReference;

/**
 * Decides how long a person stays signed in: 30 minutes without use, 15 minutes for officers, programme managers and
 * administrators, and 10 hours in all. Requests that a page sends by itself do not count as use. A use within half a
 * minute after the last one is not noted, so a session can end that much earlier.
 */
public record SessionLife(Instant signedInAt, Instant usedAt, Duration idle) {

    public static final SessionAttribute<SessionLife> ATTRIBUTE =
            new SessionAttribute<>("life", new TypeReference<>() {});

    static final Duration MAX_DURATION = Duration.ofHours(10);

    static SessionLife of(Caller caller, Instant now) {
        boolean powerful = caller.isDeliveryStaff() || caller.has(Role.ADMIN);
        return new SessionLife(now, now, Duration.ofMinutes(powerful ? 15 : 30));
    }

    /** Returns this life if the last use was noted so lately that the session is not stored again. */
    SessionLife usedAt(Instant now) {
        return now.isBefore(usedAt.plus(SessionAttribute.USE_STORED_EVERY))
                ? this
                : new SessionLife(signedInAt, now, idle);
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
