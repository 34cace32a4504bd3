package org.preventionportal.portal.triage;

import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;

/** An officer's day: what waits, what to decide, and what is theirs to deliver. */
@Controller
class TriagePages {

    @PageMapping("/triage")
    String queue(Page page) {
        return page.show("triage/queue");
    }

    @PageMapping("/triage/{id}")
    String decide(Page page) {
        return page.show("triage/decide");
    }

    @PageMapping("/my-tasks")
    String mine(Page page) {
        var mine = Map.of(
                "officers", List.of(Caller.current().id().value()), "states", List.of("ACCEPTED", "IN_PROGRESS"));
        return page.show("triage/mine", Map.of("filter", mine));
    }

    @PageMapping("/record-task")
    String record(Page page) {
        return page.show("triage/record");
    }
}
