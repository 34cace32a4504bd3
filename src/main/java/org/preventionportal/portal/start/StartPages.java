package org.preventionportal.portal.start;

import java.time.Period;
import org.preventionportal.portal.frame.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For everybody, without an account: what this is, how it uses data, and how well it can be used. */
@Controller
class StartPages {

    private final String contact;
    private final Kept participants;
    private final Kept readers;

    /** @param contact address of whoever runs this; empty where people are to ask their officer */
    StartPages(
            @Value("${portal.contact:}") String contact,
            @Value("${portal.retention.participants}") Period participants,
            @Value("${portal.retention.readers}") Period readers) {
        this.contact = contact;
        this.participants = Kept.of(participants);
        this.readers = Kept.of(readers);
    }

    /** How long something is kept, in the unit of which the messages have words. */
    record Kept(long number, String unit) {

        static Kept of(Period period) {
            long months = 12L * period.getYears() + period.getMonths();
            return period.getDays() == 0
                    ? new Kept(months, "months")
                    : new Kept(months * 30 + period.getDays(), "days");
        }
    }

    /**
     * @param session there when Keycloak sends somebody here who has just made their account
     * @param signIn {@code failed} where somebody could not be signed in
     */
    @GetMapping("/")
    String start(
            @RequestParam(name = "session_state", defaultValue = "") String session,
            @RequestParam(name = "sign-in", defaultValue = "") String signIn,
            Page page) {
        page.with("isReady", !session.isEmpty()).with("hasFailed", signIn.equals("failed"));
        return page.plain("start/start");
    }

    @GetMapping("/about")
    String about(Page page) {
        return page.plain("start/about");
    }

    @GetMapping("/privacy")
    String privacy(Page page) {
        page.with("contact", contact).with("participants", participants).with("readers", readers);
        return page.plain("start/privacy");
    }

    @GetMapping("/accessibility")
    String accessibility(Page page) {
        return page.with("contact", contact).plain("start/accessibility");
    }
}
