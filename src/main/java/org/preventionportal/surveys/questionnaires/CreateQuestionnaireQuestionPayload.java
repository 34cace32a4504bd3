package org.preventionportal.surveys.questionnaires;

import org.preventionportal.platform.graphql.Payload;

record CreateQuestionnaireQuestionPayload(Questionnaire questionnaire, Question question) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
