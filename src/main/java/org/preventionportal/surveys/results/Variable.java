package org.preventionportal.surveys.results;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;

/**
 * Identifies a variable: each ballot falls into exactly one of its categories.
 *
 * @param question key of the question
 * @param choice key of a choice of a multiple choice, which is either picked or not; null for the question itself
 */
record Variable(String question, @Nullable String choice) {

    /** Everybody who answered at least one question: a variable with one category. */
    static final Variable POPULATION = new Variable("#population", null);

    static Variable of(Question question) {
        return new Variable(question.key(), null);
    }

    static Variable of(Question question, Option choice) {
        return new Variable(question.key(), choice.key());
    }

    /** The variable of a question, and of each choice of a multiple choice. */
    static List<Variable> all(Question question) {
        return question.kind() == QuestionKind.MULTIPLE_CHOICE
                ? Stream.concat(
                                Stream.of(of(question)),
                                question.choices().stream().map(choice -> of(question, choice)))
                        .toList()
                : List.of(of(question));
    }

    String key() {
        return choice == null ? question : question + "/" + choice;
    }
}
