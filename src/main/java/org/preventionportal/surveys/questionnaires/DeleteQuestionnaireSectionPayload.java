package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record DeleteQuestionnaireSectionPayload(
        Questionnaire questionnaire, String deletedSectionKey, List<UserError> userErrors) implements Payload {

    DeleteQuestionnaireSectionPayload(Questionnaire questionnaire, String deletedSectionKey) {
        this(questionnaire, deletedSectionKey, List.of());
    }

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
