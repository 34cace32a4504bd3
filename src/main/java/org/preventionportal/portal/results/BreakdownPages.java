package org.preventionportal.portal.results;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One question, divided by who answered it. What is asked for is in the address, so that it can be sent to a colleague. */
@Controller
class BreakdownPages {

    private static final String DIMENSION = "dimension";

    private final Formats formats;

    BreakdownPages(Formats formats) {
        this.formats = formats;
    }

    /** {@code only} is what it is narrowed to: a dimension, a full stop and the name of a choice. */
    @GetMapping("/campaigns/{id}/breakdown")
    String breakdown(@PathVariable String id, Page page) {
        Map<String, @Nullable Object> questions = page.read("results/questions", Map.of("id", id, "campaign", id));
        questions.forEach(page::with);
        SubmittedForm asked = page.submitted();
        String question = asked.first("question");
        String by = asked.first("by");
        String[] only = asked.first("only").split("\\.", 2);
        page.with("question", question).with("by", by).with("only", asked.first("only"));
        page.with("dimensions", dimensions(questions, page)).with("charts", new Charts(formats));
        page.with("isTwiceTheSame", only[0].equals(by) && !by.isEmpty());
        if (question.isEmpty() || by.isEmpty() || only[0].equals(by)) {
            return page.plain("results/breakdown");
        }
        Map<String, Object> chosen = new HashMap<>(Map.of("campaign", id, "questionId", question, "by", by));
        if (only.length == 2) {
            chosen.put("filter", Map.of(DIMENSION, only[0], "choice", only[1]));
        }
        return page.view("results/breakdown", chosen);
    }

    /** Which dimension each question stands for, by the question's name; of the questionnaire as it is now. */
    private static Map<String, String> dimensions(Map<String, @Nullable Object> questions, Page page) {
        var campaign = (Map<?, ?>) Objects.requireNonNull(questions.get("surveyCampaign"));
        var plan = (Map<?, ?>) Objects.requireNonNull(campaign.get("plan"));
        String questionnaire = String.valueOf(plan.get("questionnaireId"));
        return children(page.read("results/dimensions", Map.of("id", questionnaire)), "questionnaire")
                .flatMap(it -> children(it, "form"))
                .flatMap(it -> children(it, "sections"))
                .flatMap(it -> children(it, "questions"))
                .filter(question -> question.get(DIMENSION) != null)
                .collect(Collectors.toMap(
                        question -> String.valueOf(question.get("key")),
                        question -> String.valueOf(question.get(DIMENSION)),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private static Stream<Map<?, ?>> children(Map<?, ?> parent, String name) {
        return switch (parent.get(name)) {
            case List<?> many -> many.stream().map(child -> (Map<?, ?>) child);
            case Map<?, ?> one -> Stream.of(one);
            case null, default -> Stream.of();
        };
    }
}
