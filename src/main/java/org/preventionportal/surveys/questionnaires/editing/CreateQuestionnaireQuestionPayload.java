package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;

record CreateQuestionnaireQuestionPayload(Questionnaire questionnaire, Question question) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
