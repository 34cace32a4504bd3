package org.preventionportal.portal.results;

import java.util.Map;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What came of a survey. A campaign that is not counted yet has these pages, too, and they say so: results are asked for
 * beside it and may be null.
 */
@Controller
class ResultPages {

    private final Formats formats;

    ResultPages(Formats formats) {
        this.formats = formats;
    }

    @GetMapping("/campaigns/{id}/results")
    String results(@PathVariable String id, Page page) {
        return show("results/results", id, page);
    }

    /** Every number as it is; the audit trail keeps who looked. */
    @GetMapping("/campaigns/{id}/totals")
    String totals(@PathVariable String id, Page page) {
        return show("results/totals", id, page);
    }

    @GetMapping("/campaigns/{id}/comments")
    String comments(@PathVariable String id, Page page) {
        page.with("question", page.submitted().first("question"));
        page.ask("results/questions", Map.of("campaign", id));
        if (page.submitted().first("question").isEmpty()) {
            return page.plain("results/comments");
        }
        return page.view(
                "results/comments",
                Map.of("campaign", id, "questionId", page.submitted().first("question")));
    }

    private String show(String name, String id, Page page) {
        return page.with("charts", new Charts(formats)).view(name, Map.of("campaign", id));
    }
}
