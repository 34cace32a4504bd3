package org.preventionportal.surveys.questionnaires.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Section;

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
