package org.preventionportal.portal.start;

import org.preventionportal.access.Caller;
import org.preventionportal.portal.frame.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the public pages: what the portal is, how it uses data, and how accessible it is. */
@Controller
class StartPages {

    private final String contact;
    private final RetentionPeriods periods;

    /** @param contact email address of the service; empty if people should ask their officer */
    StartPages(@Value("${portal.contact:}") String contact, RetentionPeriods periods) {
        this.contact = contact;
        this.periods = periods;
    }

    /**
     * Shows the start page, or takes those who are signed in to their own first page.
     *
     * @param session set when Keycloak sends somebody here who has just created their account
     * @param signIn {@code failed} if somebody could not be signed in
     */
    @GetMapping("/")
    String start(
            @RequestParam(name = "session_state", defaultValue = "") String session,
            @RequestParam(name = "sign-in", defaultValue = "") String signIn,
            Page page) {
        if (!Caller.current().equals(Caller.ANONYMOUS)) {
            return "redirect:/home";
        }
        page.with("isReady", !session.isEmpty()).with("hasFailed", signIn.equals("failed"));
        return page.plain("start/start");
    }

    @GetMapping("/about")
    String about(Page page) {
        return page.plain("start/about");
    }

    @GetMapping("/privacy")
    String privacy(Page page) {
        page.with("contact", contact).with("kept", periods.rows()).with("unused", periods.unusedAccounts());
        return page.plain("start/privacy");
    }

    @GetMapping("/accessibility")
    String accessibility(Page page) {
        return page.with("contact", contact).plain("start/accessibility");
    }
}
