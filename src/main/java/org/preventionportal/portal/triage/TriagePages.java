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

    /** An officer's own regions, until they choose something else. */
    @PageMapping("/triage")
    String queue(Page page) {
        Caller caller = Caller.current();
        boolean isChosen = page.sent().values().keySet().stream().anyMatch(name -> name.startsWith("filter."));
        List<String> regions = isChosen || caller.isManager()
                ? List.of()
                : caller.regions().stream().map(Enum::name).sorted().toList();
        page.with("ownRegions", regions);
        return page.show("triage/queue", regions.isEmpty() ? Map.of() : Map.of("filter", Map.of("regions", regions)));
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

    /** A task can be recorded as what came of another one. */
    @PageMapping("/record-task")
    String record(Page page) {
        return page.with("followsUp", page.sent().first("followsUp")).show("triage/record");
    }
}
