package org.preventionportal.portal.triage;

import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.frame.Finder;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;

/** Serves the form that records a task that nobody requested. */
@Controller
class TriagePages {

    private final Links links;

    TriagePages(Links links) {
        this.links = links;
    }

    @PageMapping(path = "/triage/{id}/reclassify", subject = "taskId", accepts = "reclassifyTask")
    String reclassify(Page page) {
        return page.isSubmitted()
                ? page.send(
                        Map.of(), problem -> problem.field().equals("reach") ? problem.at("reach.frontline") : problem)
                : page.with("queue", QueueAddress.of(page.submitted(), Caller.current()))
                        .view("triage/reclassify", Map.of());
    }

    /** Records a task, which may be a follow-up of another one. */
    @PageMapping(path = "/record-task", accepts = "recordTask")
    String record(Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        String followed = page.submitted().first("followUpOf");
        if (!page.isSubmitted() && !followed.isEmpty()) {
            page.ask("triage/record.followed", Map.of("id", followed));
        }
        return page.askIfAvailable("planning/parts.officers").show("triage/record");
    }
}
