package org.preventionportal.surveys.questionnaires.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.springframework.stereotype.Component;

/**
 * Offers the questions of the built-in questionnaires, each with the condition on which people were asked, and others
 * that were not asked yet, such as one for each theme. An author who changes a built-in questionnaire does not change
 * the bank.
 */
@Component
class QuestionBank {

    /** The field of an input that has keys of the bank. */
    static final String KEYS = "bankQuestionKeys";

    /** The file of the questions that were not asked yet. It is not installed, as nobody would ask them all at once. */
    static final QuestionnaireId NOT_ASKED_YET = new QuestionnaireId(QuestionnaireId.PREFIX + "question-bank");

    private final Map<String, BankQuestion> questions = new LinkedHashMap<>();

    QuestionBank(BuiltInQuestionnaires builtIn) {
        Stream.of(BuiltInQuestionnaires.YEAR_ONE, BuiltInQuestionnaires.EVENT_FEEDBACK)
                .forEach(id -> add(builtIn.form(id), true));
        add(builtIn.form(NOT_ASKED_YET), false);
    }

    private void add(Form form, boolean askedBefore) {
        form.sections()
                .forEach(section -> section.questions()
                        .forEach(question -> questions.putIfAbsent(
                                question.key(),
                                new BankQuestion(
                                        section.title(),
                                        askedBefore,
                                        question.withCondition(
                                                form.condition(question).orElse(null))))));
    }

    /** @param after key of the question before the first of the page; null for the first page */
    List<BankQuestion> page(int first, @Nullable String after) {
        if (after != null && !questions.containsKey(after)) {
            throw new BadRequest("The question bank has no question with this key.", "after");
        }
        Stream<BankQuestion> all = questions.values().stream();
        Stream<BankQuestion> rest = after == null
                ? all
                : all.dropWhile(question -> !question.getKey().equals(after)).skip(1);
        return rest.limit(first).toList();
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
