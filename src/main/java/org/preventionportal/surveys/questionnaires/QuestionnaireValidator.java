package org.preventionportal.surveys.questionnaires;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.UserError;

/**
 * What is wrong with how a form hangs together, each with its place. Conditions look back only, so that none can depend
 * on itself; and they form a tree, so that who is asked a question is always a part of those who answered another one:
 * disclosure control rests on that.
 */
final class QuestionnaireValidator {

    private static final Set<String> TAKEN = Set.of(Option.OTHER.id(), Likert.NOT_APPLICABLE);

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
        Set<String> ids = new HashSet<>();
        for (int s = 0; s < form.sections().size(); s++) {
            Section section = form.sections().get(s);
            String place = "form.sections." + s;
            if (!ids.add(section.id())) {
                error(place + ".id", "Another section has this id. Give each its own.");
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
                && !section.id().equals(sectionOf.get(question.showIf().question()))) {
            error(
                    place + ".showIf",
                    "Its section is not shown to everybody, so this has to look at a question within it.");
        }
        if (asked.put(question.id(), question) != null) {
            error(place + ".id", "Another question has this id. Give each its own.");
        }
        sectionOf.put(question.id(), section.id());
        checkOptions(question, place);
        checkDimension(question, section, place);
    }

    private void checkOptions(Question question, String place) {
        List<String> options = question.options().stream().map(Option::id).toList();
        if (question.kind().hasOptions() == options.isEmpty()) {
            error(
                    place + ".options",
                    question.kind().hasOptions()
                            ? "Give the answers that can be picked."
                            : "Only a single or multiple choice has answers of your own.");
        }
        if (!question.kind().hasOptions() && question.hasOther()) {
            error(place + ".hasOther", "Only a single or multiple choice can have \"other\".");
        }
        if (Set.copyOf(options).size() < options.size() || !Collections.disjoint(options, TAKEN)) {
            error(place + ".options", "Give each answer an id of its own; \"other\" and \"not-applicable\" are taken.");
        }
    }

    private void checkDimension(Question question, Section section, String place) {
        if (question.dimension() == null) {
            return;
        }
        if (!dimensions.add(question.dimension())) {
            error(place + ".dimension", "Another question asks this already. Results are divided by one.");
        }
        if (question.kind() != QuestionKind.SINGLE_CHOICE || question.showIf() != null || section.showIf() != null) {
            error(place + ".dimension", "Results are divided by a single choice that everybody is asked.");
        }
    }

    private void check(@Nullable Condition condition, String place) {
        if (condition == null) {
            return;
        }
        Question earlier = asked.get(condition.question());
        if (earlier == null) {
            boolean later = form.question(condition.question()).isPresent();
            error(
                    place + ".question",
                    later
                            ? "This looks at itself or at a later question. Look at an earlier one."
                            : "There is no question with this id.");
            return;
        }
        if (!earlier.kind().isClosed()) {
            error(place + ".question", "Look at a question whose answers are picked, not written.");
        } else if (!condition.anyOf().stream().allMatch(earlier::hasChoice)) {
            error(place + ".anyOf", "That question has no such answer.");
        } else if (earlier.kind() == QuestionKind.MULTIPLE_CHOICE
                && condition.anyOf().size() > 1) {
            error(place + ".anyOf", "Name one answer of a question that takes several.");
        }
    }

    private void error(String place, String message) {
        errors.add(UserError.input(place, ErrorCode.INVALID, message));
    }
}
