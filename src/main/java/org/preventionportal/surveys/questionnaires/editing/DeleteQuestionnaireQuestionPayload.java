package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;

record DeleteQuestionnaireQuestionPayload(Questionnaire questionnaire, String deletedQuestionKey) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
