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

/**
 * Selects the answers that can be saved from those that were sent, and says why the others cannot. Questions are taken
 * in the order of the questionnaire, because an answer can lead to a later question that was answered in the same call.
 */
final class AnswerSelection {

    /** Of all texts that are saved at once. Anybody with a link can send them, and to search a text takes long. */
    private static final int MAX_CHARACTERS = 5 * Question.MAX_TEXT_LENGTH;

    private final Form form;
    private final Validator validator;
    private final Map<String, Answer> answers;
    private final Map<String, Answer> selected = new LinkedHashMap<>();
    private final List<UserError> errors = new ArrayList<>();
    private int searched;

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
            validate(question, answer, "answers.%d.answer".formatted(place));
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

    private void validate(Question question, Answer answer, String path) {
        int characters = answer.searchedCharacters();
        if (searched + characters > MAX_CHARACTERS) {
            errors.add(UserError.input(
                    path,
                    ErrorCode.TOO_LONG,
                    "These answers have more than %,d characters in all. Make this one shorter, or save it by itself."
                            .formatted(MAX_CHARACTERS)));
            return;
        }
        searched += characters;
        List<UserError> violations = Violations.userErrors(validator.validate(answer), path);
        errors.addAll(violations);
        if (violations.isEmpty()) {
            question.problem(answer)
                    .ifPresent(problem -> errors.add(UserError.input(path, ErrorCode.INVALID, problem)));
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
