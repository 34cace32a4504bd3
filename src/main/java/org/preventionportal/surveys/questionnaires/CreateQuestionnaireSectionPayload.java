package org.preventionportal.surveys.questionnaires;

import org.preventionportal.platform.graphql.Payload;

record CreateQuestionnaireSectionPayload(Questionnaire questionnaire, Section section) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
