package org.preventionportal.surveys.questionnaires;

import org.preventionportal.platform.graphql.Payload;

record DeleteQuestionnaireQuestionPayload(Questionnaire questionnaire, String deletedQuestionKey) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
