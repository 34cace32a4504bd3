package org.preventionportal.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Extends the session of a person who stays signed in. */
@Controller
class SessionPages {

    private final Clock clock;

    SessionPages(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns the seconds until sign-out. A page calls this when its reader stays signed in: the request extends the
     * session.
     */
    @GetMapping("/session")
    @ResponseBody
    Map<String, Long> session(HttpServletRequest request) {
        return Map.of(
                "seconds",
                SessionLife.ATTRIBUTE
                        .find(request.getSession(false))
                        .map(life ->
                                Duration.between(clock.instant(), life.endsAt()).toSeconds())
                        .orElse(0L));
    }
}
