package org.preventionportal.surveys.questionnaires.editing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Likert;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.Section;

/**
 * Validates the structure of a form and reports each error with its path. Conditions refer to earlier questions only,
 * so that none can depend on itself. They also form a tree: the people who are asked a question are always a subset of
 * the people who answered another one. Disclosure control relies on that.
 */
final class QuestionnaireValidator {

    static final Set<String> RESERVED_KEYS = Set.of(Option.OTHER.key(), Likert.NOT_APPLICABLE);

    private final List<UserError> errors = new ArrayList<>();
    private final Map<String, Question> asked = new HashMap<>();
    private final Map<String, String> sectionOf = new HashMap<>();
    private final Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    private final Form form;

    private QuestionnaireValidator(Form form) {
        this.form = form;
    }

    static List<UserError> of(Form form) {
        return new QuestionnaireValidator(form).find();
    }

    private List<UserError> find() {
        Set<String> sectionKeys = new HashSet<>();
        for (int s = 0; s < form.sections().size(); s++) {
            Section section = form.sections().get(s);
            String place = "form.sections." + s;
            if (!sectionKeys.add(section.key())) {
                error(place + ".key", "Another page has this key. Give each page its own.");
            }
            check(section.showIf(), place + ".showIf");
            for (int q = 0; q < section.questions().size(); q++) {
                check(section.questions().get(q), section, "%s.questions.%d".formatted(place, q));
            }
        }
        return errors;
    }

    private void check(Question question, Section section, String place) {
        check(question.showIf(), place + ".showIf");
        if (question.showIf() != null
                && section.showIf() != null
                && !section.key().equals(sectionOf.get(question.showIf().questionKey()))) {
            error(
                    place + ".showIf",
                    "This page is not shown to everybody, so the condition must use a question on the same page.");
        }
        if (asked.put(question.key(), question) != null) {
            error(place + ".key", "Another question has this key. Give each question its own.");
        }
        sectionOf.put(question.key(), section.key());
        checkOptions(question, place);
        checkDimension(question, section, place);
    }

    private void checkOptions(Question question, String place) {
        List<String> options = question.options().stream().map(Option::key).toList();
        if (question.kind().hasOptions() == options.isEmpty()) {
            error(
                    place + ".options",
                    question.kind().hasOptions()
                            ? "Enter the answers that people can pick."
                            : "Only a question with answers to pick can have options. Remove them, or choose another kind.");
        }
        if (!question.kind().hasOptions() && question.hasOther()) {
            error(place + ".hasOther", "Only a question with answers of your own can offer \"Other\".");
        }
        Set<String> taken = new HashSet<>(RESERVED_KEYS);
        for (int option = 0; option < options.size(); option++) {
            if (!taken.add(options.get(option))) {
                error(
                        "%s.options.%d.key".formatted(place, option),
                        "Give each answer a key of its own. \"other\" and \"not-applicable\" are reserved.");
            }
        }
    }

    private void checkDimension(Question question, Section section, String place) {
        if (question.dimension() == null) {
            return;
        }
        if (!dimensions.add(question.dimension())) {
            error(place + ".dimension", "Another question is used for this breakdown already. Choose one of the two.");
        }
        if (question.kind() != QuestionKind.SINGLE_CHOICE || question.showIf() != null || section.showIf() != null) {
            error(
                    place + ".dimension",
                    "Results can be broken down only by a question with one answer that everybody is asked.");
        }
    }

    private void check(@Nullable DisplayCondition condition, String place) {
        if (condition == null) {
            return;
        }
        Question earlier = asked.get(condition.questionKey());
        if (earlier == null) {
            boolean later = form.question(condition.questionKey()).isPresent();
            error(
                    place + ".questionKey",
                    later
                            ? "The condition uses this question or a later one. Use an earlier question."
                            : "There is no question with this key.");
            return;
        }
        if (!earlier.kind().isClosed()) {
            error(place + ".questionKey", "Use a question with answers to pick.");
        } else if (!condition.anyOf().stream().allMatch(earlier::hasChoice)) {
            error(place + ".anyOf", "That question does not have this answer.");
        } else if (earlier.kind() == QuestionKind.MULTIPLE_CHOICE
                && condition.anyOf().size() > 1) {
            error(place + ".anyOf", "Pick only one answer of a question that takes several.");
        }
    }

    private void error(String place, String message) {
        errors.add(UserError.input(place, ErrorCode.INVALID, message));
    }
}
