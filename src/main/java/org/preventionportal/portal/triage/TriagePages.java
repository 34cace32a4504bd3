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

/** Serves an officer's pages: the queue, the decisions and the tasks to deliver. */
@Controller
class TriagePages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Links links;
    private final Clock clock;

    TriagePages(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Shows an officer's own regions until they choose others. */
    @GetMapping("/triage")
    String queue(Page page) {
        Caller caller = Caller.current();
        boolean isChosen = page.submitted().values().keySet().stream().anyMatch(name -> name.startsWith("filter."));
        List<String> regions = isChosen || caller.isManager()
                ? List.of()
                : caller.regions().stream().map(Enum::name).sorted().toList();
        page.with("ownRegions", regions).with("readAt", clock.instant());
        return page.show("triage/queue", regions.isEmpty() ? Map.of() : Map.of("filter", Map.of("regions", regions)));
    }

    @PageMapping(
            path = "/triage/{id}",
            accepts = {
                "acknowledgeTask",
                "requestInformation",
                "acceptTask",
                "deferTask",
                "resumeTask",
                "declineTask",
                "mergeTask",
                "overrideTaskPriority",
                "restoreTaskPriority",
                "postMessage",
                "postNote",
                "markMessagesRead"
            })
    String decide(Page page) {
        return page.show("triage/decide");
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
