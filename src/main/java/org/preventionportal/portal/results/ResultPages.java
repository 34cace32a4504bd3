package org.preventionportal.portal.results;

import java.util.Map;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the results of a survey. The pages of a campaign that is not counted yet say so. */
@Controller
class ResultPages {

    private final Formats formats;

    ResultPages(Formats formats) {
        this.formats = formats;
    }

    @GetMapping("/campaigns/{id}/results")
    String results(Page page) {
        return page.with("charts", new Charts(formats)).view("results/results", Map.of());
    }

    @GetMapping("/campaigns/{id}/comments")
    String comments(@PathVariable String id, Page page) {
        page.with("question", page.submitted().first("question"));
        page.ask("results/results.questions", Map.of());
        if (page.submitted().first("question").isEmpty()) {
            return page.plain("results/comments");
        }
        return page.view(
                "results/comments",
                Map.of("campaign", id, "questionKey", page.submitted().first("question")));
    }
}
