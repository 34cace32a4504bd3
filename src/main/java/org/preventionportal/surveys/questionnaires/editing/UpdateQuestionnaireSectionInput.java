package org.preventionportal.surveys.questionnaires.editing;

import jakarta.validation.constraints.NotNull;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.Section;
import org.springframework.graphql.data.ArgumentValue;

record UpdateQuestionnaireSectionInput(
        QuestionnaireId questionnaireId,
        long version,
        String sectionKey,
        ArgumentValue<@NotNull BilingualText> title,
        ArgumentValue<DisplayCondition> showIf) {

    Section applyTo(Section before) {
        return new Section(
                before.key(),
                Patch.required(title, before.title()),
                Patch.optional(showIf, before.showIf()),
                before.questions());
    }
}
