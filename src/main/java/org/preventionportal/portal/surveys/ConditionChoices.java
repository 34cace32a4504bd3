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
    static List<Map<?, ?>> before(FormPlace place, Map<?, ?> form) {
        List<Map<?, ?>> choices = new ArrayList<>();
        List<Map<?, ?>> sections = maps(form, "sections");
        boolean isWithin = !place.isSection() && sections.get(place.section()).get("showIf") != null;
        for (int section = isWithin ? place.section() : 0;
                section <= place.section() && section < sections.size();
                section++) {
            List<Map<?, ?>> questions = maps(sections.get(section), "questions");
            int end = section < place.section() ? questions.size() : Math.max(place.question(), 0);
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
