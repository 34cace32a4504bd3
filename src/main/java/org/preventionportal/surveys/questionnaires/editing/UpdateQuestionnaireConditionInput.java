package org.preventionportal.surveys.questionnaires.editing;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.Section;
import org.springframework.graphql.data.ArgumentValue;

/** Names a page or a question, and who sees it. */
record UpdateQuestionnaireConditionInput(
        QuestionnaireId questionnaireId,
        long version,
        @Nullable String sectionKey,
        @Nullable String questionKey,
        ArgumentValue<DisplayCondition> showIf) {

    /** @throws Refusal if the input names both a page and a question, or neither */
    FormChange change(FormParts parts) {
        if (sectionKey != null && questionKey == null) {
            PartList<Section> sections = parts.sections();
            Form next = parts.withSections(sections.changed(
                    sectionKey, section -> section.withCondition(Patch.optional(showIf, section.showIf()))));
            return changed(next, sections.pathOf(sectionKey));
        }
        if (questionKey != null && sectionKey == null) {
            Question question = parts.question(questionKey);
            return changed(
                    parts.with(question.withCondition(Patch.optional(showIf, question.showIf()))),
                    parts.pathOf(questionKey));
        }
        throw new Refusal(UserError.input(
                "questionKey",
                questionKey == null ? ErrorCode.REQUIRED : ErrorCode.INVALID,
                "Give the key of a page or the key of a question, and not both."));
    }

    private static FormChange changed(Form next, String part) {
        return new FormChange(next, part + ".showIf", "showIf");
    }
}
