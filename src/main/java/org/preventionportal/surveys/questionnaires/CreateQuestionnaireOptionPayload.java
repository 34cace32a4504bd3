package org.preventionportal.surveys.questionnaires;

import org.preventionportal.platform.graphql.Payload;

record CreateQuestionnaireOptionPayload(Questionnaire questionnaire, Option option) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
