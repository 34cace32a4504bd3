package org.preventionportal.surveys.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.Percent;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Likert;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.results.QuestionResult.ChoiceResult;

/** Merges answers of too few people of a group with others, so that the number of each can be shown. */
final class MergedAnswers {

    private static final String NO_ANSWER = "no answer";
    private static final Set<String> OUTSIDE = Set.of(Likert.NOT_APPLICABLE, Category.SKIPPED);

    private final Question question;
    private final Set<String> answers;

    private MergedAnswers(Question question, Set<String> answers) {
        this.question = question;
        this.answers = answers;
    }

    /**
     * Returns the results in the order of the choices.
     *
     * @param units the answers of which the number of people is known, alone or together
     */
    static List<ChoiceResult> of(Question question, List<Set<String>> units, QuestionResult result, Counts counts) {
        return question.choices().stream()
                .map(Option::key)
                .flatMap(choice -> units.stream().filter(unit -> unit.contains(choice)))
                .distinct()
                .map(unit -> new MergedAnswers(question, unit).result(result, counts))
                .toList();
    }

    private ChoiceResult result(QuestionResult result, Counts counts) {
        var people = counts.people(Variable.of(question), answers);
        return new ChoiceResult(
                key(),
                text(),
                people,
                answers.stream().noneMatch(OUTSIDE::contains) ? Percent.of(people, result.answered()) : null);
    }

    private List<Option> choices() {
        return question.choices().stream()
                .filter(choice -> answers.contains(choice.key()))
                .toList();
    }

    private String key() {
        String keys = choices().stream().map(Option::key).collect(Collectors.joining("+"));
        return answers.size() == 1 ? keys : "#" + keys + (answers.contains(Category.SKIPPED) ? "+skipped" : "");
    }

    private String text() {
        List<String> texts = new ArrayList<>();
        choices().forEach(choice -> texts.add(choice.text().in(Language.EN)));
        if (answers.contains(Category.SKIPPED)) {
            texts.add(NO_ANSWER);
        }
        String last = texts.removeLast();
        return texts.isEmpty() ? last : String.join(", ", texts) + " or " + last;
    }
}
