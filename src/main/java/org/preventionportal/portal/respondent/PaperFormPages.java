package org.preventionportal.portal.respondent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the page on which staff type in what people have filled in on paper: a survey's form on one page. */
@Controller
class PaperFormPages {

    private static final Pattern ANSWER = Pattern.compile("answers\\.(\\d+)");

    private final MessageSource messages;

    PaperFormPages(MessageSource messages) {
        this.messages = messages;
    }

    @PageMapping(path = "/campaigns/{id}/paper", subject = "surveyCampaignId", accepts = "recordPaperResponse")
    String paper(@PathVariable String id, Page page) {
        if (!page.isSubmitted()) {
            return page.view("surveys/paper", Map.of());
        }
        SubmittedForm form = page.submitted();
        String notNumber = messages.getMessage("survey.problem.number", null, Locale.UK);
        var typed = SubmittedPage.of(questions(id, page), form, notNumber);
        Map<String, Object> input = Map.of(
                "surveyCampaignId", id,
                "idempotencyKey", form.first("idempotencyKey"),
                "answers", typed.answers());
        return page.send(form, typed.problems(), input, problem -> place(problem, typed.keys()));
    }

    /** Empty if the campaign takes no paper forms any more, which the service then says. */
    private static List<Map<?, ?>> questions(String id, Page page) {
        var campaign = (Map<?, ?>) Objects.requireNonNull(
                page.read("surveys/paper", Map.of("id", id)).get("surveyCampaign"));
        return campaign.get("paperForm") instanceof Map<?, ?> form
                ? QueryResult.descendants(form, "sections", "questions").toList()
                : List.of();
    }

    /** The question to which a problem of its answer belongs. */
    private static FieldProblem place(FieldProblem problem, List<String> keys) {
        Matcher answer = ANSWER.matcher(problem.field());
        if (!answer.find()) {
            return problem;
        }
        String key = keys.get(Integer.parseInt(answer.group(1)));
        return problem.at(problem.field().endsWith("other") ? SubmittedAnswer.other(key) : SubmittedAnswer.field(key));
    }
}
