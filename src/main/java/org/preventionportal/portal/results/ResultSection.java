package org.preventionportal.portal.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.portal.api.QueryResult;

/** Holds the questions of one page of the questionnaire, with their results. */
record ResultSection(String title, List<NumberedQuestion> questions) {

    /**
     * Holds a question with its results.
     *
     * @param number its place in the whole questionnaire, from 1
     */
    record NumberedQuestion(int number, Map<?, ?> question) {}

    /** The sections of a campaign; none before it has results. */
    static List<ResultSection> of(Map<?, ?> campaign) {
        List<NumberedQuestion> questions = new ArrayList<>();
        QueryResult.descendants(campaign, "results", "questions")
                .forEach(question -> questions.add(new NumberedQuestion(questions.size() + 1, question)));
        return QueryResult.descendants(campaign, "results", "sections")
                .map(section -> of(section, questions))
                .toList();
    }

    private static ResultSection of(Map<?, ?> section, List<NumberedQuestion> questions) {
        List<?> keys = (List<?>) Objects.requireNonNull(section.get("questionKeys"));
        return new ResultSection(
                QueryResult.text(section, "title"),
                questions.stream()
                        .filter(one -> keys.contains(one.question().get("key")))
                        .toList());
    }
}
