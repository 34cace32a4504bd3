package org.preventionportal.portal.results;

import java.util.Map;
import java.util.Objects;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the results of a survey. The pages of a campaign that is not counted yet say so. */
@Controller
class ResultPages {

    private static final String RESULTS = "results/results";

    @GetMapping("/campaigns/{id}/results")
    String results(Page page) {
        page.ask(RESULTS, Map.of());
        Map<?, ?> campaign = (Map<?, ?>) Objects.requireNonNull(page.found("surveyCampaign"));
        if (((Map<?, ?>) Objects.requireNonNull(campaign.get("plan"))).get("rolling") != null) {
            page.ask("results/results.waves", Map.of()); // alone, since both together would cost too much
        }
        return page.with("shares", Charts.shares(campaign))
                .with("sections", ResultSection.of(campaign))
                .plain(RESULTS);
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

    @PageMapping(
            path = "/campaigns/{campaign}/comments/{id}",
            subject = "surveyCommentId",
            accepts = "codeSurveyComment")
    String comment(@PathVariable String campaign, Page page) {
        return page.with("campaign", campaign)
                .with("question", page.submitted().first("question"))
                .show("results/comment");
    }

    @PageMapping(
            path = "/campaigns/{campaign}/comments/{id}/withhold",
            subject = "surveyCommentId",
            accepts = "withholdSurveyComment")
    String withhold(@PathVariable String campaign, Page page) {
        return page.with("campaign", campaign)
                .with("question", page.submitted().first("question"))
                .show("results/withhold");
    }
}
