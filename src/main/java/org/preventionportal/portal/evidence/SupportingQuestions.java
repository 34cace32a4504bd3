package org.preventionportal.portal.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.frame.Page;

/** Finds the statements of questionnaires that an element of the Theory of Change can rest on, by their keys. */
final class SupportingQuestions {

    private SupportingQuestions() {}

    /** Questions of the bank that people were asked, of the newest questionnaires, and those that the element has. */
    static Map<String, String> of(Page page, @Nullable Map<?, ?> element) {
        var found = page.read("evidence/theory-element.questions", Map.of());
        Map<String, String> questions = new LinkedHashMap<>();
        Stream.concat(
                        QueryResult.descendants(found, "questionBank")
                                .filter(entry -> Boolean.TRUE.equals(entry.get("askedBefore")))
                                .flatMap(entry -> QueryResult.descendants(entry, "question")),
                        QueryResult.descendants(found, "questionnaires", "nodes", "form", "sections", "questions"))
                .filter(question -> "LIKERT".equals(question.get("kind")))
                .forEach(question -> questions.putIfAbsent(
                        QueryResult.text(question, "key"),
                        QueryResult.text(Objects.requireNonNull(QueryResult.child(question, "text")), "en")));
        if (element != null) {
            ((List<?>) Objects.requireNonNull(element.get("surveyQuestionKeys")))
                    .forEach(key -> questions.putIfAbsent(String.valueOf(key), "Another question, “" + key + "”"));
        }
        return questions;
    }
}
