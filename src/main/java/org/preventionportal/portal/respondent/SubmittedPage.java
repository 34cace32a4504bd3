package org.preventionportal.portal.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.surveys.questionnaires.Section;

/**
 * Holds the answers of a submitted page that differ from the saved ones, as an input of the API, and finds the field of
 * the page for an error of that input.
 *
 * @param keys of the answered questions, in the order of the answers
 * @param answers as {@code QuestionAnswerInput} of the schema
 * @param problems of answers that cannot be sent
 */
record SubmittedPage(List<String> keys, List<Map<String, Object>> answers, List<FieldProblem> problems) {

    /**
     * Reads the page of a survey. A question that the survey does not ask any more is sent too, since the other answers
     * may lead to it again.
     *
     * @param before the survey as it was when the form was sent
     * @param notNumber message for a number that cannot be read
     */
    static SubmittedPage of(SurveyView before, SubmittedForm form, String notNumber) {
        List<Map<?, ?>> questions = form.all("asked").stream()
                .distinct()
                .limit(Section.MAX_QUESTIONS)
                .<Map<?, ?>>map(key -> before.question(key).orElseGet(() -> SubmittedAnswer.question(key, form)))
                .toList();
        return of(questions, form, notNumber);
    }

    /** @param notNumber message for a number that cannot be read */
    static SubmittedPage of(List<Map<?, ?>> questions, SubmittedForm form, String notNumber) {
        var page = new SubmittedPage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Map<?, ?> question : questions) {
            String key = SurveyView.key(question);
            Optional<SubmittedAnswer> typed = SubmittedAnswer.of(question, form);
            if (typed.isEmpty()) {
                page.problems.add(new FieldProblem(SubmittedAnswer.field(key), notNumber));
            } else if (!typed.get().isAsBefore((Map<?, ?>) question.get("answer"))) {
                page.keys.add(key);
                page.answers.add(
                        Map.of("questionKey", key, "answer", typed.get().input()));
            }
        }
        return page;
    }

    /** The problems of answers that cannot be sent, if the survey asks their questions. */
    Stream<FieldProblem> problems(SurveyView after) {
        Set<String> asked = after.questions()
                .map(question -> SubmittedAnswer.field(SurveyView.key(question)))
                .collect(Collectors.toSet());
        return problems.stream().filter(problem -> asked.contains(problem.field()));
    }

    /**
     * The field of the page to which an error belongs; empty if the survey takes no answers now. No field if another
     * answer of the page has removed the question.
     */
    Optional<String> field(Map<?, ?> error) {
        List<?> path = (List<?>) Objects.requireNonNull(error.get("field"));
        if (!path.contains("answers")) {
            return Optional.of("");
        } else if (path.contains("questionKey")) {
            return Optional.empty();
        }
        String key = keys.get(Integer.parseInt(String.valueOf(path.get(path.indexOf("answers") + 1))));
        return Optional.of(path.contains("other") ? SubmittedAnswer.other(key) : SubmittedAnswer.field(key));
    }
}
