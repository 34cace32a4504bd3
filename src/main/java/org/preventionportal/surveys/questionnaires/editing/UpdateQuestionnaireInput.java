package org.preventionportal.surveys.questionnaires.editing;

import jakarta.validation.constraints.NotNull;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.springframework.graphql.data.ArgumentValue;

/** Updates the texts before and after the questions. */
record UpdateQuestionnaireInput(
        QuestionnaireId questionnaireId,
        long version,
        ArgumentValue<@NotNull BilingualText> title,
        ArgumentValue<@NotNull BilingualText> introduction,
        ArgumentValue<@NotNull BilingualText> thanks) {

    Form applyTo(FormParts before) {
        Form form = before.form();
        return before.withTexts(
                Patch.required(title, form.title()),
                Patch.required(introduction, form.introduction()),
                Patch.required(thanks, form.thanks()));
    }
}
