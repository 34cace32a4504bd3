package org.preventionportal.surveys.questionnaires;

import org.preventionportal.platform.graphql.Payload;

record DeleteQuestionnaireOptionPayload(Questionnaire questionnaire, String deletedOptionKey) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
