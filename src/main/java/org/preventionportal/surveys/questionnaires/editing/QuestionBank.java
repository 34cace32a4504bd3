package org.preventionportal.surveys.questionnaires.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.springframework.stereotype.Component;

/**
 * Offers the questions of the built-in questionnaires, which people were asked before, in English and Welsh, each with
 * the condition on which they were asked. An author who changes a built-in questionnaire does not change the bank.
 */
@Component
class QuestionBank {

    /** The field of an input that has keys of the bank. */
    static final String KEYS = "bankQuestionKeys";

    private final Map<String, BankQuestion> questions = new LinkedHashMap<>();

    QuestionBank(BuiltInQuestionnaires builtIn) {
        Stream.of(BuiltInQuestionnaires.YEAR_ONE, BuiltInQuestionnaires.EVENT_FEEDBACK)
                .map(builtIn::form)
                .forEach(this::add);
    }

    private void add(Form form) {
        form.sections()
                .forEach(section -> section.questions()
                        .forEach(question -> questions.putIfAbsent(
                                question.key(),
                                new BankQuestion(
                                        section.title(),
                                        question.withCondition(
                                                form.condition(question).orElse(null))))));
    }

    List<BankQuestion> all() {
        return List.copyOf(questions.values());
    }

    /** @throws Refusal if there is none */
    Question require(String key) {
        BankQuestion found = questions.get(key);
        if (found == null) {
            throw Refusal.notFound(KEYS, "question");
        }
        return found.question();
    }
}
