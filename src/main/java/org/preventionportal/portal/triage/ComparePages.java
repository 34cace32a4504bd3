package org.preventionportal.portal.triage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.portal.frame.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Serves the page that shows two or three requests side by side. */
@Controller
class ComparePages {

    private final ComparedRequests comparison;

    ComparePages(ComparedRequests comparison) {
        this.comparison = comparison;
    }

    @Officers // the query of one task is also for partners
    @GetMapping("/triage/compare")
    String compare(Page page) {
        List<String> ids = page.submitted().all("task").stream().distinct().toList();
        if (ids.size() < 2 || ids.size() > SelectedRequests.MAX_COMPARED) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<Map<?, ?>> tasks = ids.stream()
                .<Map<?, ?>>map(id -> (Map<?, ?>) Objects.requireNonNull(
                        page.read("triage/compare", Map.of("id", id)).get("task")))
                .toList();
        return page.with("queue", QueueAddress.of(page.submitted(), Caller.current()))
                .with("tasks", tasks)
                .with("differentPoints", comparison.hasDifferentPoints(tasks))
                .with("differentTargets", comparison.hasDifferentTargets(tasks))
                .with("facts", comparison.facts(tasks))
                .with("factors", comparison.factors(tasks))
                .plain("triage/compare");
    }
}
