package org.preventionportal.portal.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pages on which officers deliver a task and record reach, participants and outcomes. */
@Controller
class DeliveryPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Links links;
    private final Clock clock;

    DeliveryPages(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** The template compares scheduled days with today. */
    @PageMapping("/tasks/{id}/delivery")
    String delivery(Page page) {
        String today = LocalDate.ofInstant(clock.instant(), LONDON).toString();
        return page.with("today", today).show("delivery/delivery");
    }

    @PageMapping("/tasks/{id}/schedule")
    String schedule(Page page) {
        return PartnerSearch.isAsked(page) ? PartnerSearch.find(page, links) : page.show("delivery/schedule");
    }

    @PageMapping("/tasks/{id}/resources")
    String resources(Page page) {
        return page.show("delivery/resources");
    }

    /** @param activity its id, or {@code new} for one that is to be recorded */
    @PageMapping("/tasks/{id}/activities/{activity}")
    String activity(@PathVariable String activity, Page page) {
        if (PartnerSearch.isAsked(page)) {
            return PartnerSearch.find(page, links);
        }
        return page.isSubmitted()
                ? ActivityForm.of(page.submitted()).send(page)
                : page.with("activityId", activity).show("delivery/activity");
    }

    @PageMapping("/tasks/{id}/participants")
    String participants(Page page) {
        return page.isSubmitted() && page.submitted().operation().equals("recordParticipants")
                ? ParticipantsForm.send(page)
                : page.show("delivery/participants");
    }

    @PageMapping("/tasks/{id}/outcomes")
    String outcomes(Page page) {
        return page.show("delivery/outcomes");
    }

    @PageMapping("/tasks/{id}/outcomes/{outcome}")
    String outcome(@PathVariable String outcome, Page page) {
        return page.with("outcomeId", outcome).show("delivery/outcome");
    }
}
