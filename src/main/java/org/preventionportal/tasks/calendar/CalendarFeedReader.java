package org.preventionportal.tasks.calendar;

import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.keycloak.Callers;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.platform.ratelimits.ClientAddress;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.springframework.stereotype.Service;

/**
 * Reads a calendar feed by its key. Each fetch decides what it shows from what Keycloak says of the person now, so a
 * role, a membership or an account that has ended shows nothing any more.
 */
@Service
class CalendarFeedReader {

    private final CalendarKeys keys;
    private final Callers callers;
    private final Sessions sessions;
    private final RateLimiter limiter;

    CalendarFeedReader(CalendarKeys keys, Callers callers, Sessions sessions, RateLimiter limiter) {
        this.keys = keys;
        this.callers = callers;
        this.sessions = sessions;
        this.limiter = limiter;
    }

    /**
     * Empty for a key that opens nothing, whatever the reason.
     *
     * @throws org.preventionportal.access.keycloak.Directory.Unavailable if Keycloak does not answer
     */
    @Anyone
    public Optional<List<Session>> read(String key) {
        Optional<CalendarKey> known = keys.withHash(CalendarKey.hash(key));
        limiter.require(
                RateLimit.CALENDAR,
                known.map(CalendarKey::hash)
                        .orElseGet(() -> ClientAddress.current().orElse("")));
        Optional<Caller> owner = known.flatMap(found -> callers.find(found.person()));
        return owner.map(sessions::ofOwner);
    }
}
