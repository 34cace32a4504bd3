package org.preventionportal.surveys.questionnaires;

import org.preventionportal.platform.graphql.Payload;

record DeleteQuestionnaireSectionPayload(Questionnaire questionnaire, String deletedSectionKey) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
