package org.preventionportal.portal.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The answers that a part of a questionnaire can depend on: of earlier questions that are picked, and within its own
 * section where that is not shown to everybody.
 */
final class ConditionChoices {

    private static final Set<String> PICKED = Set.of("LIKERT", "SINGLE_CHOICE", "MULTIPLE_CHOICE");

    private ConditionChoices() {}

    /** @param form as the question {@code surveys/questionnaire} answers it */
    static List<Map<?, ?>> before(FormPosition position, Map<?, ?> form) {
        List<Map<?, ?>> choices = new ArrayList<>();
        List<Map<?, ?>> sections = maps(form, "sections");
        boolean isWithin =
                !position.isSection() && sections.get(position.section()).get("showIf") != null;
        for (int section = isWithin ? position.section() : 0;
                section <= position.section() && section < sections.size();
                section++) {
            List<Map<?, ?>> questions = maps(sections.get(section), "questions");
            int end = section < position.section() ? questions.size() : Math.max(position.question(), 0);
            questions.stream()
                    .limit(end)
                    .filter(question -> PICKED.contains(String.valueOf(question.get("kind"))))
                    .forEach(choices::add);
        }
        return choices;
    }

    @SuppressWarnings("unchecked") // so the schema has it
    static List<Map<?, ?>> maps(Map<?, ?> object, String field) {
        return (List<Map<?, ?>>) Objects.requireNonNull(object.get(field));
    }
}
