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

/** Where people land who have signed in, and what keeps them so. */
@Controller
class HomePages {

    private final Clock clock;

    HomePages(Clock clock) {
        this.clock = clock;
    }

    /** The first page of a role's day. */
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

    /** Asked by a page whose reader wants to stay; being asked is what extends the session. */
    @GetMapping("/session")
    @ResponseBody
    Map<String, Long> session(HttpServletRequest request) {
        return Map.of(
                "seconds",
                SessionLife.find(request.getSession(false))
                        .map(life ->
                                Duration.between(clock.instant(), life.endsAt()).toSeconds())
                        .orElse(0L));
    }
}
