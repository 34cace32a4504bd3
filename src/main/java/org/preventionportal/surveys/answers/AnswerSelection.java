package org.preventionportal.surveys.answers;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.errors.Violations;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionAnswer;

/**
 * Selects the answers that can be saved from those that were sent, and says why the others cannot. Questions are taken
 * in the order of the questionnaire, because an answer can lead to a later question that was answered in the same call.
 */
final class AnswerSelection {

    private final Form form;
    private final Validator validator;
    private final Map<String, Answer> answers;
    private final Map<String, Answer> selected = new LinkedHashMap<>();
    private final List<UserError> errors = new ArrayList<>();

    /** @param saved the answers so far, by question key */
    AnswerSelection(Form form, Map<String, Answer> saved, Validator validator) {
        this.form = form;
        this.validator = validator;
        this.answers = new HashMap<>(saved);
    }

    AnswerSelection select(List<QuestionAnswer> sent) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < sent.size(); place++) {
            String key = sent.get(place).questionKey();
            if (form.question(key).isEmpty()) {
                refuseQuestion(place, "Your earlier answers do not lead to this question.");
            } else if (places.putIfAbsent(key, place) != null) {
                refuseQuestion(place, "Answer each question once.");
            }
        }
        form.questions().forEach(question -> {
            Integer place = places.get(question.key());
            if (place != null) {
                select(question, sent.get(place).answer(), place);
            }
        });
        return this;
    }

    private void select(Question question, Answer answer, int place) {
        int before = errors.size();
        if (!form.shown(answers).contains(question.key())) {
            refuseQuestion(place, "Your earlier answers do not lead to this question.");
        } else if (!answer.isEmpty()) {
            String path = "answers.%d.answer".formatted(place);
            errors.addAll(Violations.userErrors(validator.validate(answer), path));
            if (errors.size() == before) {
                question.problem(answer)
                        .ifPresent(problem -> errors.add(UserError.input(path, ErrorCode.INVALID, problem)));
            }
        }
        if (errors.size() == before) {
            selected.put(question.key(), answer);
            if (answer.isEmpty()) {
                answers.remove(question.key());
            } else {
                answers.put(question.key(), answer);
            }
        }
    }

    private void refuseQuestion(int place, String message) {
        errors.add(UserError.input("answers.%d.questionKey".formatted(place), ErrorCode.INVALID, message));
    }

    /** The answers to save, by question key; an empty one deletes the saved answer. */
    Map<String, Answer> selected() {
        return selected;
    }

    /** All answers of the respondent once the selected ones are saved. */
    Map<String, Answer> answers() {
        return answers;
    }

    List<UserError> errors() {
        return errors;
    }
}
