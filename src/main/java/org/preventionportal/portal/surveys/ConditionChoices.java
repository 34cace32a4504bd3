package org.preventionportal.portal.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the questions on which a part of a questionnaire can depend: earlier questions with choices, limited to the part's
 * own page if that page has a condition.
 */
final class ConditionChoices {

    private static final Set<String> KINDS_WITH_CHOICES = Set.of("LIKERT", "SINGLE_CHOICE", "MULTIPLE_CHOICE");

    private ConditionChoices() {}

    /** @param form as the query {@code surveys/questionnaire} returns it */
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
                    .filter(question -> KINDS_WITH_CHOICES.contains(String.valueOf(question.get("kind"))))
                    .forEach(choices::add);
        }
        return choices;
    }

    @SuppressWarnings("unchecked") // lists of objects in the schema
    static List<Map<?, ?>> maps(Map<?, ?> object, String field) {
        return (List<Map<?, ?>>) Objects.requireNonNull(object.get(field));
    }
}
