package org.preventionportal.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.portal.signin.SessionLife;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Redirects people to the first page of their role after sign-in, and extends their session. */
@Controller
class HomePages {

    private final Clock clock;

    HomePages(Clock clock) {
        this.clock = clock;
    }

    /** Redirects to the first page of the caller's role. */
    @GetMapping("/home")
    String home() {
        Caller caller = Caller.current();
        if (caller.isOfficer()) {
            return "redirect:/triage";
        } else if (caller.has(Role.PARTNER)) {
            return "redirect:/tasks";
        } else if (caller.has(Role.EVALUATOR)) {
            return "redirect:/campaigns";
        }
        return caller.has(Role.ADMIN) ? "redirect:/partners" : "redirect:/resources";
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
