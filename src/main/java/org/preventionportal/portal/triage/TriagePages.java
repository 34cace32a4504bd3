package org.preventionportal.portal.triage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.delivery.PartnerSearch;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves an officer's tasks to deliver and the form that records one. */
@Controller
class TriagePages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Links links;
    private final Clock clock;

    TriagePages(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Shows the tasks to deliver, or those that have ended. */
    @GetMapping("/my-tasks")
    String mine(Page page) {
        boolean hasEnded = page.submitted().first("show").equals("ended");
        List<String> states = hasEnded ? List.of("COMPLETED", "NOT_COMPLETED") : List.of("ACCEPTED", "IN_PROGRESS");
        page.with("hasEnded", hasEnded)
                .with("today", LocalDate.ofInstant(clock.instant(), LONDON).toString());
        var mine = Map.of("officerIds", List.of(Caller.current().id().value()), "states", states);
        return page.show("triage/mine", Map.of("filter", mine));
    }

    /** Records a task, which may be a follow-up of another one. */
    @PageMapping(path = "/record-task", accepts = "recordTask")
    String record(Page page) {
        if (PartnerSearch.isAsked(page)) {
            return PartnerSearch.find(page, links);
        }
        String followed = page.submitted().first("followUpOf");
        if (!page.isSubmitted() && !followed.isEmpty()) {
            page.ask("triage/record.followed", Map.of("id", followed));
        }
        return page.show("triage/record");
    }
}
