package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param key null to have one made from the title */
record SectionInput(
        @Nullable String key, BilingualText title, @Nullable DisplayCondition showIf, List<QuestionInput> questions) {

    Section toSection(PartKeys keys) {
        String own = keys.key(key, title, "page");
        return new Section(
                own,
                title,
                showIf,
                questions.stream().map(question -> question.toQuestion(keys)).toList());
    }
}
