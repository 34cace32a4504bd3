package org.preventionportal.tasks.calendar;

import java.time.Clock;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.keycloak.Callers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.platform.errors.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Creates and revokes the address of a person's calendar feed. Nobody else can do that or see the address. */
@Service
class CalendarFeeds {

    static final String PATH = "/calendar/";
    static final String ENDING = ".ics";

    private final CalendarKeys keys;
    private final Callers callers;
    private final Clock clock;
    private final String portal;

    CalendarFeeds(CalendarKeys keys, Callers callers, Clock clock, @Value("${portal.mail.url}") String portal) {
        this.keys = keys;
        this.callers = callers;
        this.clock = clock;
        this.portal = portal;
    }

    /** Empty for a person without a feed. */
    @SignedIn
    public Optional<CalendarKey> of(Caller caller) {
        return keys.of(caller.id());
    }

    /** The address has a new key, and an earlier one opens nothing any more. It cannot be read again. */
    @TaskReaders
    public CreateCalendarFeedPayload create(CreateCalendarFeedInput input, Caller caller) {
        String key = CalendarKey.random();
        int revision = input.revision();
        var next = new CalendarKey(caller.id(), CalendarKey.hash(key), revision + 1, clock.instant());
        if (!(revision == 0 ? keys.insert(next) : keys.replace(revision, next))) {
            throw changed(caller);
        }
        if (callers.isTokenRevoked()) {
            keys.remove(caller.id(), next.revision());
            throw new AccessDeniedException("The token was revoked while the feed was created");
        }
        return new CreateCalendarFeedPayload(caller, portal + PATH + key + ENDING);
    }

    /**
     * Revokes the feed, also one that was revoked before. A feed of a person who has lost their role shows nothing, so
     * nobody else needs to revoke one.
     */
    @TaskReaders
    public void revoke(RevokeCalendarFeedInput input, Caller caller) {
        if (!keys.remove(caller.id(), input.revision()) && keys.of(caller.id()).isPresent()) {
            throw changed(caller);
        }
    }

    private static Refusal changed(Caller caller) {
        return Refusal.conflict(
                "Your calendar feed has changed meanwhile. Look at its page again, then decide.", caller);
    }
}
