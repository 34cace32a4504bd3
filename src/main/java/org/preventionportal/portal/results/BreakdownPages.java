package org.preventionportal.portal.results;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Shows one question by group of respondents. The choices are in the address, so that it can be sent to a colleague.
 */
@Controller
class BreakdownPages {

    private static final String DIMENSION = "dimension";

    private static final FieldProblem SAME_DIMENSION =
            new FieldProblem("only", "Choose another kind of answer than the one you break down by.");

    /** The parameter {@code only} restricts the respondents: a dimension, a full stop and the key of a choice. */
    @GetMapping("/campaigns/{id}/breakdown")
    String breakdown(@PathVariable String id, Page page) {
        Map<String, @Nullable Object> questions = page.read("results/results.questions", Map.of("id", id));
        questions.forEach(page::with);
        SubmittedForm asked = page.submitted();
        String question = asked.first("question");
        String by = asked.first("by");
        String[] only = asked.first("only").split("\\.", 2);
        page.with("question", question).with("by", by).with("only", asked.first("only"));
        page.with("dimensions", dimensions(questions));
        boolean isEarly = isEarly(questions);
        page.with("isEarly", isEarly);
        if (only[0].equals(by) && !by.isEmpty()) {
            page.failed(new SubmittedForm(
                    asked.person(), asked.path(), "breakdown", asked.values(), List.of(SAME_DIMENSION)));
        }
        if (isEarly || question.isEmpty() || by.isEmpty() || only[0].equals(by)) {
            return page.plain("results/breakdown");
        }
        Map<String, Object> chosen = new HashMap<>(Map.of("campaign", id, "questionKey", question, DIMENSION, by));
        if (only.length == 2) {
            chosen.put("filter", Map.of(DIMENSION, only[0], "choiceKey", only[1]));
        }
        return page.view("results/breakdown", chosen);
    }

    /** Whether further batches will be counted: breakdowns are shown with the last one only. */
    private static boolean isEarly(Map<String, @Nullable Object> questions) {
        return QueryResult.descendants(questions, "surveyCampaign", "batches")
                .anyMatch(batches -> batches.get("nextOn") != null);
    }

    /** The dimension of each question about the respondents, by the question's key. */
    private static Map<String, String> dimensions(Map<String, @Nullable Object> questions) {
        return QueryResult.descendants(questions, "surveyCampaign", "results", "questions")
                .filter(question -> question.get(DIMENSION) != null)
                .collect(Collectors.toMap(
                        question -> String.valueOf(question.get("key")),
                        question -> String.valueOf(question.get(DIMENSION)),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }
}
