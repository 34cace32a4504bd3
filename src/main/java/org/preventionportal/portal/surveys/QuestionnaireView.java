package org.preventionportal.portal.surveys;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Finds the parts of a questionnaire, and the questions on which each can depend: earlier questions with choices,
 * limited to the part's own page if that page has a condition.
 *
 * @param form as the query {@code surveys/questionnaire} returns it
 */
record QuestionnaireView(Map<?, ?> form) {

    private static final Set<String> KINDS_WITH_CHOICES = Stream.of(QuestionKind.values())
            .filter(QuestionKind::isClosed)
            .map(QuestionKind::name)
            .collect(Collectors.toUnmodifiableSet());

    List<Map<?, ?>> sections() {
        return QueryResult.children(form, "sections").toList();
    }

    /** @throws ResponseStatusException 404 if there is none */
    Map<?, ?> section(String key) {
        return find(sections().stream(), key);
    }

    /** @throws ResponseStatusException 404 if there is none */
    Map<?, ?> sectionOf(String question) {
        return sections().stream()
                .filter(section -> questions(section).stream().anyMatch(asked -> question.equals(asked.get("key"))))
                .findFirst()
                .orElseThrow(QuestionnaireView::missing);
    }

    Map<?, ?> question(String key) {
        return find(questions(sectionOf(key)).stream(), key);
    }

    static List<Map<?, ?>> questions(Map<?, ?> section) {
        return QueryResult.children(section, "questions").toList();
    }

    /** How many questions the longest page has. */
    int mostQuestions() {
        return sections().stream()
                .mapToInt(section -> questions(section).size())
                .max()
                .orElse(0);
    }

    /** What a page at the end can depend on. */
    List<Map<?, ?>> conditions() {
        return withChoices(sections().stream().flatMap(section -> questions(section).stream()));
    }

    List<Map<?, ?>> conditionsOfSection(Map<?, ?> section) {
        return withChoices(before(section));
    }

    List<Map<?, ?>> conditionsOfQuestion(Map<?, ?> question, Map<?, ?> section) {
        return conditions(section, questions(section).stream().takeWhile(earlier -> !earlier.equals(question)));
    }

    /** What a question at the end of a page can depend on. */
    List<Map<?, ?>> conditionsOfNewQuestion(Map<?, ?> section) {
        return conditions(section, questions(section).stream());
    }

    private List<Map<?, ?>> conditions(Map<?, ?> section, Stream<Map<?, ?>> onPage) {
        return withChoices(section.get("showIf") == null ? Stream.concat(before(section), onPage) : onPage);
    }

    private Stream<Map<?, ?>> before(Map<?, ?> section) {
        return sections().stream()
                .takeWhile(earlier -> !earlier.equals(section))
                .flatMap(earlier -> questions(earlier).stream());
    }

    private static List<Map<?, ?>> withChoices(Stream<Map<?, ?>> questions) {
        return questions
                .filter(question -> KINDS_WITH_CHOICES.contains(String.valueOf(question.get("kind"))))
                .toList();
    }

    private static Map<?, ?> find(Stream<Map<?, ?>> parts, String key) {
        return parts.filter(part -> key.equals(part.get("key"))).findFirst().orElseThrow(QuestionnaireView::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
