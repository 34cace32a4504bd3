package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;

record DeleteQuestionnaireSectionPayload(Questionnaire questionnaire, String deletedSectionKey) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
